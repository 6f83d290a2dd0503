package org.kiezfonds.app.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.SessionEntry;
import org.springframework.stereotype.Component;

/** What all acts in a session have in common, within their transaction. */
@Component
class Conduct {

    static final int LONGEST_REASON = 1_000;

    private final SessionQueries queries;
    private final SessionStore store;
    private final Scenes scenes;
    private final TransparencyLog log;
    private final Access access;
    private final Clock clock;

    Conduct(
            SessionQueries queries,
            SessionStore store,
            Scenes scenes,
            TransparencyLog log,
            Access access,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.scenes = scenes;
        this.log = log;
        this.access = access;
        this.clock = clock;
    }

    /** The session as it is now, for the area team and those who sit in it; else none. */
    Optional<Scene> look(UUID session) {
        return queries.find(session).map(scenes::of).filter(this::mayLook);
    }

    /** Acts in the session, while nobody else can. */
    <T> SessionAnswer<T> on(UUID session, Function<Scene, SessionAnswer<T>> act) {
        return queries.lock(session)
                .map(scenes::of)
                .filter(this::mayLook)
                .map(act)
                .orElseGet(SessionAnswer.NotFound::new);
    }

    /** The same, where it is as the page showed it. */
    <T> SessionAnswer<T> on(UUID session, int version, Function<Scene, SessionAnswer<T>> act) {
        return on(
                session,
                scene -> scene.session().version() == version
                        ? act.apply(scene)
                        : new SessionAnswer.Stale<>());
    }

    private boolean mayLook(Scene scene) {
        return isTeam(scene) || scenes.sits(scene, access.requirePerson());
    }

    boolean isTeam(Scene scene) {
        return isTeam(scene.session().area());
    }

    boolean isTeam(AreaId area) {
        return access.isTeamOf(area);
    }

    /** Whether the person's roles are in force: who decides has shown more than a code by mail. */
    boolean mayDecide(Scene scene) {
        return access.holds(Role.JUROR, scene.session().area())
                || access.holds(Role.COUNCIL_MEMBER, scene.session().area());
    }

    /** Whether the person behind the request leads in a matter from which some are barred. */
    boolean leads(Scene scene, Set<PersonId> barred) {
        PersonId person = access.requirePerson();
        return mayDecide(scene)
                && scene.leader(barred)
                        .filter(seat -> seat.person().equals(person))
                        .isPresent();
    }

    /** The area team, who leads, and who writes the minutes. */
    boolean prepares(Scene scene) {
        return isTeam(scene)
                || leads(scene, Set.of())
                || scene.seatOf(access.requirePerson())
                        .filter(seat -> seat.id().equals(scene.session().scribe()))
                        .isPresent();
    }

    /** Acts with a reason, which has to be there and to fit. */
    <T> SessionAnswer<T> because(String typed, Function<String, SessionAnswer<T>> act) {
        String reason = TypedText.lines(typed);
        if (reason.isEmpty()) {
            return SessionAnswer.refused("sessions.problem.noReason");
        }
        int length = TypedText.length(reason);
        return length > LONGEST_REASON
                ? SessionAnswer.refused("sessions.problem.tooLong", LONGEST_REASON, length)
                : act.apply(reason);
    }

    /**
     * Writes an act of the person behind the request down.
     *
     * @param about the motion or vote; null where it is the session itself
     * @param entry of the log, made of who acts
     * @return the key of the entry
     */
    UUID written(
            UUID session,
            Kind kind,
            @Nullable UUID about,
            String reason,
            Function<Disclosed, SessionEntry> entry) {
        PersonId person = access.requirePerson();
        return written(session, kind, about, reason, entry.apply(Disclosed.who(person)), person);
    }

    /** The same, where nobody did it. */
    UUID written(UUID session, Kind kind, @Nullable UUID about, SessionEntry entry) {
        return written(session, kind, about, "", entry, null);
    }

    private UUID written(
            UUID session,
            Kind kind,
            @Nullable UUID about,
            String reason,
            SessionEntry entry,
            @Nullable PersonId by) {
        UUID key = Ids.next();
        log.append(key, entry);
        store.add(new SessionAct(key, session, kind, about, reason, now()), by);
        return key;
    }

    /** A reason that everybody may read. */
    static List<Disclosed> open(String reason) {
        return List.of(Disclosed.open(reason).named("reason-text"));
    }

    PersonId person() {
        return access.requirePerson();
    }

    boolean isFresh() {
        return access.isFresh();
    }

    Instant now() {
        return clock.instant();
    }
}

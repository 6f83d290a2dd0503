package org.kiezfonds.app.sessions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.ProcedureVersion;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.FrozenPart;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.SeatedPanels;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.SessionStore.Rules;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionPlanned;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Votes of a panel or a body without a session, where the rules of procedure allow them: the same
 * rules, with a deadline. Where the rules say so, one objection takes the matter to a session.
 */
@Service
public class Circulars {

    private final Conduct conduct;
    private final Scenes scenes;
    private final Motions motions;
    private final Votes votes;
    private final Closing closing;
    private final SessionQueries queries;
    private final VoteQueries voteQueries;
    private final SessionStore store;
    private final SeatedPanels panels;
    private final Rounds rounds;
    private final Ideas ideas;
    private final Bodies bodies;
    private final HeldSeats held;
    private final PlanQueries plans;
    private final PlanStore planStore;
    private final CircularMails mails;
    private final Clock clock;
    private final ZoneId zone;

    Circulars(
            Conduct conduct,
            Scenes scenes,
            Motions motions,
            Votes votes,
            Closing closing,
            SessionQueries queries,
            VoteQueries voteQueries,
            SessionStore store,
            SeatedPanels panels,
            Rounds rounds,
            Ideas ideas,
            Bodies bodies,
            HeldSeats held,
            PlanQueries plans,
            PlanStore planStore,
            CircularMails mails,
            Clock clock,
            ZoneId zone) {
        this.conduct = conduct;
        this.scenes = scenes;
        this.motions = motions;
        this.votes = votes;
        this.closing = closing;
        this.queries = queries;
        this.voteQueries = voteQueries;
        this.store = store;
        this.panels = panels;
        this.rounds = rounds;
        this.ideas = ideas;
        this.bodies = bodies;
        this.held = held;
        this.plans = plans;
        this.planStore = planStore;
        this.mails = mails;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * How far an open circular vote is. What was voted is known to nobody before its end.
     *
     * @param voted who voted
     * @param voters who can vote
     * @param mayObject whether one objection takes it to a session
     */
    public record Progress(int voted, int voters, boolean mayObject) {}

    /** How far a circular vote is, for the area team and those who sit there. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Progress> progress(UUID session) {
        return conduct.look(session)
                .map(Scene::session)
                .filter(BodySession::isCircular)
                .map(found -> {
                    UUID vote = voteQueries.ofSession(session).getFirst().id();
                    return new Progress(
                            voteQueries.turns(vote).size(),
                            voteQueries.voters(vote).size(),
                            found.rulesInForce().circularObjections());
                });
    }

    /** The vote of a circular one, for the area team and those who sit there. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Vote> of(UUID session) {
        return conduct.look(session)
                .filter(scene -> scene.session().isCircular())
                .map(_ -> voteQueries.ofSession(session).getFirst());
    }

    /**
     * Opens a circular vote, as who leads the panel.
     *
     * @param key made by the form (UUIDv7): opening twice opens once
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Vote> open(AreaId area, RoundId round, UUID key, CircularData data) {
        Optional<Panel> panel = panels.lock(round)
                .filter(each -> each.area().equals(area))
                .filter(each -> each.holds(conduct.person()));
        if (panel.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        if (queries.find(key).isPresent()) {
            return new SessionAnswer.Noted<>(voteQueries.ofSession(key).getFirst());
        }
        FrozenPart part = rounds.frozen(round).stream()
                .filter(each -> each.part() == FrozenPart.Part.PROCEDURE)
                .findFirst()
                .orElseThrow();
        Instant until = until(data);
        return obstacle(ProcedureVersion.read(part.content()), round, until, data.item())
                .orElseGet(() -> {
                    BodySession session = session(
                            area, panel.get().body(), round, key, Objects.requireNonNull(until));
                    Rules rules = new Rules(part.content(), part.digest());
                    SessionItem item = item(session, data);
                    return conduct.leads(scenes.of(session), scenes.barred(item))
                            ? open(session, item, rules, data)
                            : SessionAnswer.refused("sessions.problem.notLeading");
                });
    }

    /**
     * Opens a circular vote of a body on something else than a round. The area team does, which says
     * who of the body leads.
     *
     * @param key made by the form (UUIDv7): opening twice opens once
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SessionAnswer<Vote> open(AreaId area, BodyId body, UUID key, CircularData data) {
        if (bodies.namesOf(area).stream().map(BodyName::id).noneMatch(body::equals)) {
            return new SessionAnswer.NotFound<>();
        }
        Optional<BodySession> before = queries.find(key);
        if (before.isPresent()) {
            return before.get().area().equals(area)
                    ? new SessionAnswer.Noted<>(voteQueries.ofSession(key).getFirst())
                    : new SessionAnswer.NotFound<>();
        }
        LocalDate today = LocalDate.ofInstant(conduct.now(), zone);
        Optional<ProcedureVersion> version = bodies.procedureOf(body, today);
        if (version.isEmpty()) {
            return SessionAnswer.refused("sessions.problem.noProcedure");
        }
        Set<UUID> seats =
                held.of(body, today).stream().map(Mandate::id).collect(Collectors.toSet());
        UUID deputy = data.deputy();
        if (data.chair() == null
                || !seats.contains(data.chair())
                || data.chair().equals(deputy)
                || (deputy != null && !seats.contains(deputy))) {
            return SessionAnswer.refused("sessions.problem.noSuchSeat");
        }
        Instant until = until(data);
        return obstacle(version.get().rules(), null, until, data.item()).orElseGet(() -> {
            BodySession session = session(area, body, null, key, Objects.requireNonNull(until))
                    .led(data.chair(), deputy);
            return open(
                    session,
                    item(session, data),
                    new Rules(version.get().json(), version.get().digest()),
                    data);
        });
    }

    private @Nullable Instant until(CircularData data) {
        return data.until() == null ? null : data.until().atZone(zone).toInstant();
    }

    private Optional<SessionAnswer<Vote>> obstacle(
            Procedure rules, @Nullable RoundId round, @Nullable Instant until, ItemData item) {
        if (rules.circularDays() == 0) {
            return Optional.of(SessionAnswer.refused("sessions.problem.noCircular"));
        }
        LocalDate earliest =
                LocalDate.ofInstant(conduct.now(), zone).plusDays(rules.circularDays());
        if (until == null || LocalDate.ofInstant(until, zone).isBefore(earliest)) {
            return Optional.of(SessionAnswer.refused(
                    "sessions.problem.deadline", rules.circularDays(), earliest));
        }
        IdeaId idea = item.idea();
        String title = TypedText.line(item.title());
        if (idea == null ? title.isEmpty() : !isDecidable(idea, round)) {
            return Optional.of(SessionAnswer.refused(
                    idea == null ? "sessions.problem.noTitle" : "sessions.problem.noSuchIdea"));
        }
        return TypedText.length(title) > Agenda.LONGEST_TITLE
                ? Optional.of(SessionAnswer.refused(
                        "sessions.problem.tooLong", Agenda.LONGEST_TITLE, TypedText.length(title)))
                : Optional.empty();
    }

    private boolean isDecidable(IdeaId id, @Nullable RoundId round) {
        return ideas.byId(id)
                .filter(idea ->
                        idea.state() == IdeaState.ADMITTED && idea.round().equals(round))
                .isPresent();
    }

    private BodySession session(
            AreaId area, BodyId body, @Nullable RoundId round, UUID key, Instant until) {
        return new BodySession(
                key,
                area,
                body,
                round,
                SessionState.PLANNED,
                conduct.now(),
                until,
                "",
                false,
                null,
                null,
                null,
                false,
                null,
                0);
    }

    private static SessionItem item(BodySession session, CircularData data) {
        return new SessionItem(
                Ids.next(),
                session.id(),
                1,
                data.item().kind(),
                data.item().idea(),
                data.item().idea() == null ? TypedText.line(data.item().title()) : "",
                State.CURRENT,
                0);
    }

    private SessionAnswer<Vote> open(
            BodySession session, SessionItem item, Rules rules, CircularData data) {
        SessionAnswer<Motion> read = motions.read(session.round(), item, Ids.next(), data.motion());
        if (!(read instanceof SessionAnswer.Noted<Motion>(Motion motion))) {
            return refusal(read);
        }
        store.add(session, "", conduct.person(), conduct.now());
        store.open(session.id(), rules, conduct.now());
        store.add(item);
        RoundId round = session.round();
        conduct.written(
                session.id(),
                Kind.PLANNED,
                null,
                "",
                actor -> new SessionPlanned(
                        session.area(),
                        session.id(),
                        session.body().value(),
                        round == null ? null : round.value(),
                        session.startsAt(),
                        session.untilAt(),
                        false,
                        List.of(),
                        actor));
        Scene scene = scenes.of(queries.find(session.id()).orElseThrow());
        motions.write(scene, item, motion);
        SessionAnswer<Vote> answer = votes.open(scene, motion, item, Ids.next());
        if (answer instanceof SessionAnswer.Done<Vote>(Vote vote, UUID _)) {
            mails.opened(scene.session(), item, voteQueries.voters(vote.id()).values());
        }
        return answer;
    }

    private static SessionAnswer<Vote> refusal(SessionAnswer<Motion> answer) {
        if (answer instanceof SessionAnswer.Refused<Motion> refused) {
            return new SessionAnswer.Refused<>(refused.textKey(), refused.arguments());
        }
        throw new IllegalStateException("a motion that fits: " + answer);
    }

    /** Ends the circular votes whose deadline is over. */
    @Act
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void endOverdue() {
        for (UUID id : queries.overdue(clock.instant())) {
            Scene scene = scenes.of(queries.lock(id).orElseThrow());
            voteQueries
                    .openIn(id)
                    .flatMap(vote -> voteQueries.lock(vote.id()))
                    .ifPresent(vote -> closing.endCircular(scene, vote));
        }
    }

    /**
     * Reminds, on the last day, those who have not voted; once. Those who are barred from it by now
     * are not reminded.
     */
    @Act
    @Scheduled(cron = "0 45 7 * * *", zone = "Europe/Berlin")
    void remind() {
        Instant now = clock.instant();
        Instant midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        for (UUID id : plans.endingBetween(now, midnight)) {
            BodySession session = queries.find(id).orElseThrow();
            SessionItem item = queries.items(id).getFirst();
            Set<PersonId> barred = scenes.barred(item);
            voteQueries.openIn(id).ifPresent(vote -> {
                Set<UUID> voted = voteQueries.turns(vote.id()).keySet();
                voteQueries.voters(vote.id()).forEach((seat, person) -> {
                    if (!voted.contains(seat)
                            && !barred.contains(person)
                            && planStore.remind(id, person, now)) {
                        mails.lastDay(session, item, person);
                    }
                });
            });
        }
    }
}

package org.kiezfonds.app.sessions;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Quorate;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.FrozenPart;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.SeatedPanels;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.SessionStore.Rules;
import org.kiezfonds.app.sessions.voting.Seat;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionCalledOff;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionChanged;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionClosed;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionLed;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionOpened;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionPlanned;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Sessions of bodies. The area team plans them; who leads opens and closes them, and the deputy can
 * take over at any time.
 */
@Service
public class Sessions {

    /** A place in characters. */
    public static final int LONGEST_PLACE = 200;

    /** A link in characters. */
    public static final int LONGEST_LINK = 500;

    private final Conduct conduct;
    private final SessionQueries queries;
    private final VoteQueries votes;
    private final SessionStore store;
    private final Scenes scenes;
    private final Tainted tainted;
    private final PollQueries polls;
    private final PollClosing pollClosing;
    private final SeatedPanels panels;
    private final HeldSeats held;
    private final Bodies bodies;
    private final Rounds rounds;
    private final SessionInvitations invitations;
    private final Objections objections;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    Sessions(
            Conduct conduct,
            SessionQueries queries,
            VoteQueries votes,
            SessionStore store,
            Scenes scenes,
            Tainted tainted,
            PollQueries polls,
            PollClosing pollClosing,
            SeatedPanels panels,
            HeldSeats held,
            Bodies bodies,
            Rounds rounds,
            SessionInvitations invitations,
            Objections objections,
            ApplicationEventPublisher events,
            ZoneId zone) {
        this.conduct = conduct;
        this.queries = queries;
        this.votes = votes;
        this.store = store;
        this.scenes = scenes;
        this.tainted = tainted;
        this.polls = polls;
        this.pollClosing = pollClosing;
        this.panels = panels;
        this.held = held;
        this.bodies = bodies;
        this.rounds = rounds;
        this.invitations = invitations;
        this.objections = objections;
        this.events = events;
        this.zone = zone;
    }

    /** The sessions of an area that the asker may look into, the latest first. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<BodySession> of(AreaId area) {
        return queries.of(area).stream()
                .filter(session -> conduct.look(session.id()).isPresent())
                .toList();
    }

    /** What was done in a session that the asker may look into, in its order. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<SessionAct> acts(UUID session) {
        return conduct.look(session).isEmpty() ? List.of() : queries.acts(session);
    }

    /**
     * Plans a session of the panel of a round.
     *
     * @param key made by the form (UUIDv7): planning twice plans once
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SessionAnswer<BodySession> plan(AreaId area, RoundId round, UUID key, SessionData data) {
        Optional<Panel> panel = panels.of(round).filter(each -> each.area().equals(area));
        return panel.isEmpty()
                ? new SessionAnswer.NotFound<>()
                : plan(area, panel.get().body(), round, key, data);
    }

    /** Plans a session of a body on something else than a round. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SessionAnswer<BodySession> plan(AreaId area, BodyId body, UUID key, SessionData data) {
        return bodies.namesOf(area).stream().map(BodyName::id).noneMatch(body::equals)
                ? new SessionAnswer.NotFound<>()
                : plan(area, body, null, key, data);
    }

    private SessionAnswer<BodySession> plan(
            AreaId area, BodyId body, @Nullable RoundId round, UUID key, SessionData data) {
        Optional<BodySession> before = queries.find(key);
        if (before.isPresent()) {
            return before.get().area().equals(area)
                    ? new SessionAnswer.Done<>(
                            before.get(), queries.acts(key).getFirst().entry())
                    : new SessionAnswer.NotFound<>();
        }
        SessionAnswer<BodySession> read = read(area, body, round, key, data);
        if (!(read instanceof SessionAnswer.Noted<BodySession>(BodySession session))) {
            return read;
        }
        store.add(session, data.remoteLink().strip(), conduct.person(), conduct.now());
        UUID entry = conduct.written(
                key,
                Kind.PLANNED,
                null,
                "",
                actor -> new SessionPlanned(
                        area,
                        key,
                        body.value(),
                        round == null ? null : round.value(),
                        session.startsAt(),
                        null,
                        session.isPublic(),
                        place(session),
                        actor));
        objections.gather(session);
        return new SessionAnswer.Done<>(queries.find(key).orElseThrow(), entry);
    }

    /** The session as a form says it, or what does not fit. */
    private SessionAnswer<BodySession> read(
            AreaId area, BodyId body, @Nullable RoundId round, UUID key, SessionData data) {
        String place = TypedText.line(data.place());
        if (data.startsAt() == null) {
            return SessionAnswer.refused("sessions.problem.noTime");
        }
        Instant startsAt = data.startsAt().atZone(zone).toInstant();
        if (startsAt.isBefore(conduct.now())) {
            return SessionAnswer.refused("sessions.problem.timeOver");
        }
        if (place.isEmpty()) {
            return SessionAnswer.refused("sessions.problem.noPlace");
        }
        int length = TypedText.length(place);
        if (length > LONGEST_PLACE) {
            return SessionAnswer.refused("sessions.problem.tooLong", LONGEST_PLACE, length);
        }
        if (!isLink(data.remoteLink().strip())) {
            return SessionAnswer.refused("sessions.plan.problem.link", LONGEST_LINK);
        }
        Set<UUID> seats = held.of(body, startsAt.atZone(zone).toLocalDate()).stream()
                .map(Mandate::id)
                .collect(Collectors.toSet());
        boolean isLed = round != null
                || (data.chair() != null
                        && seats.contains(data.chair())
                        && !data.chair().equals(data.deputy())
                        && (data.deputy() == null || seats.contains(data.deputy())));
        if (!isLed || (data.scribe() != null && !seats.contains(data.scribe()))) {
            return SessionAnswer.refused("sessions.problem.noSuchSeat");
        }
        return new SessionAnswer.Noted<>(new BodySession(
                key,
                area,
                body,
                round,
                SessionState.PLANNED,
                startsAt,
                null,
                place,
                data.isPublic(),
                round == null ? data.chair() : null,
                round == null ? data.deputy() : null,
                data.scribe(),
                false,
                null,
                0));
    }

    /** Empty, or where a browser finds a meeting. */
    private static boolean isLink(String typed) {
        try {
            URI link = new URI(typed);
            return typed.isEmpty()
                    || (typed.length() <= LONGEST_LINK
                            && "https".equals(link.getScheme())
                            && link.getHost() != null);
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static List<Disclosed> place(BodySession session) {
        return List.of(Disclosed.open(session.place()).named("session-place"));
    }

    /** Changes a session that has not begun. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SessionAnswer<BodySession> change(AreaId area, UUID id, int version, SessionData data) {
        return ofArea(area, id, version, scene -> {
            BodySession before = scene.session();
            if (before.state() != SessionState.PLANNED) {
                return SessionAnswer.refused("sessions.problem.begun");
            }
            SessionAnswer<BodySession> read = read(area, before.body(), before.round(), id, data);
            if (!(read instanceof SessionAnswer.Noted<BodySession>(BodySession session))) {
                return read;
            }
            store.change(session, data.remoteLink().strip());
            return done(
                    id,
                    conduct.written(
                            id,
                            Kind.CHANGED,
                            null,
                            "",
                            actor -> new SessionChanged(
                                    area,
                                    id,
                                    session.startsAt(),
                                    session.isPublic(),
                                    place(session),
                                    actor)));
        });
    }

    /** Calls a session off that has not begun. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SessionAnswer<BodySession> callOff(AreaId area, UUID id, int version, String reason) {
        return ofArea(
                area,
                id,
                version,
                scene -> scene.session().state() != SessionState.PLANNED
                        ? SessionAnswer.refused("sessions.problem.begun")
                        : conduct.because(reason, why -> {
                            store.callOff(id);
                            invitations.callOff(scene.session(), why);
                            return done(
                                    id,
                                    conduct.written(
                                            id,
                                            Kind.CALLED_OFF,
                                            null,
                                            why,
                                            actor -> new SessionCalledOff(
                                                    area, id, Conduct.open(why), actor)));
                        }));
    }

    private SessionAnswer<BodySession> ofArea(
            AreaId area, UUID id, int version, Function<Scene, SessionAnswer<BodySession>> act) {
        return queries.find(id).filter(session -> session.area().equals(area)).isEmpty()
                ? new SessionAnswer.NotFound<>()
                : conduct.on(id, version, act);
    }

    /** Begins a session: from now on its rules of procedure stand fast. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<BodySession> open(UUID id, int version) {
        return conduct.on(id, version, scene -> {
            if (!conduct.leads(scene, Set.of())) {
                return SessionAnswer.refused("sessions.problem.notLeading");
            }
            if (scene.session().state() != SessionState.PLANNED) {
                return SessionAnswer.refused("sessions.problem.begun");
            }
            Optional<Rules> rules = rules(scene.session());
            if (rules.isEmpty()) {
                return SessionAnswer.refused("sessions.problem.noProcedure");
            }
            store.open(id, rules.get(), conduct.now());
            Scene open = scenes.of(queries.find(id).orElseThrow());
            Quorate quorate = open.turnout(Set.of()).quorate(open.session().rulesInForce());
            UUID chair = open.leader(Set.of()).orElseThrow().id();
            return done(
                    id,
                    conduct.written(
                            id,
                            Kind.OPENED,
                            null,
                            "",
                            actor -> new SessionOpened(
                                    open.session().area(),
                                    id,
                                    rules.get().digest(),
                                    open.seats().size(),
                                    open.here().size(),
                                    quorate.needed().number(),
                                    chair,
                                    actor)));
        });
    }

    /** The rules that hold: those that the round was opened with, or those of the body today. */
    private Optional<Rules> rules(BodySession session) {
        RoundId round = session.round();
        return round == null
                ? bodies.procedureOf(session.body(), LocalDate.ofInstant(conduct.now(), zone))
                        .map(version -> new Rules(version.json(), version.digest()))
                : rounds.frozen(round).stream()
                        .filter(part -> part.part() == FrozenPart.Part.PROCEDURE)
                        .map(part -> new Rules(part.content(), part.digest()))
                        .findFirst();
    }

    /**
     * Takes over, for the deputy; back again, for the chair. For when the one who leads is not to be
     * had and nobody noted that they left.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<BodySession> lead(UUID id, int version, String reason) {
        return conduct.on(id, version, scene -> {
            BodySession session = scene.session();
            Optional<UUID> seat = scene.seatOf(conduct.person())
                    .map(Seat::id)
                    .filter(own ->
                            own.equals(session.isDeputyLeading() ? scene.chair() : scene.deputy()));
            if (session.state() != SessionState.OPEN
                    || seat.isEmpty()
                    || !conduct.mayDecide(scene)) {
                return SessionAnswer.refused("sessions.problem.noTakeOver");
            }
            if (!scene.isHere(conduct.person())) {
                return SessionAnswer.refused("sessions.problem.notHere");
            }
            return conduct.because(reason, why -> {
                store.lead(id, !session.isDeputyLeading());
                return done(
                        id,
                        conduct.written(
                                id,
                                Kind.LED,
                                null,
                                why,
                                actor -> new SessionLed(
                                        session.area(), id, seat.get(), Conduct.open(why), actor)));
            });
        });
    }

    /** Ends a session. Nothing may be left half done in it. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<BodySession> close(UUID id, int version) {
        return conduct.on(id, version, scene -> {
            if (!conduct.leads(scene, Set.of())) {
                return SessionAnswer.refused("sessions.problem.notLeading");
            }
            if (scene.session().state() != SessionState.OPEN) {
                return SessionAnswer.refused("sessions.problem.notOpen");
            }
            if (votes.isBusy(id)) {
                return SessionAnswer.refused("sessions.problem.voteOpen");
            }
            if (votes.ofSession(id).stream().anyMatch(this::isHalfDone)
                    || polls.ofSession(id).stream().anyMatch(pollClosing::isHalfDone)) {
                return SessionAnswer.refused("sessions.problem.halfDone");
            }
            store.close(id, conduct.now());
            UUID entry = conduct.written(
                    id,
                    Kind.CLOSED,
                    null,
                    "",
                    actor -> new SessionClosed(scene.session().area(), id, actor));
            events.publishEvent(new SessionEnded(id));
            return done(id, entry);
        });
    }

    /** Whether its lot is still to be drawn, or a conflict found after its close to be noted. */
    private boolean isHalfDone(Vote vote) {
        boolean waitsForLot = vote.flaw() == null
                && vote.lot() == null
                && Objects.requireNonNull(vote.result()).outcome() == Vote.Outcome.LOT;
        return waitsForLot || tainted.isTainted(vote);
    }

    private SessionAnswer<BodySession> done(UUID id, UUID entry) {
        return new SessionAnswer.Done<>(queries.find(id).orElseThrow(), entry);
    }
}

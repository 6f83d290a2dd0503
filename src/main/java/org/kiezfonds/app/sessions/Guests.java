package org.kiezfonds.app.sessions;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.LinkSecrets;
import org.kiezfonds.app.sessions.GuestScene.When;
import org.kiezfonds.app.sessions.GuestStore.Row;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Links with which those who apply see the own item of a session, without an account, on its day.
 * Each has a secret of 128 bits that is shown once. Who runs the session makes them.
 */
@Service
public class Guests {

    /** Where the page of a link is, before its secret. */
    static final String PLACE = "/app/sessions/guest/";

    private final Conduct conduct;
    private final Running running;
    private final SessionQueries queries;
    private final VoteQueries votes;
    private final GuestStore store;
    private final GuestMails mails;
    private final RoomNews news;
    private final Ideas ideas;
    private final Gallery gallery;
    private final Bodies bodies;
    private final ZoneId zone;
    private final URI base;

    Guests(
            Conduct conduct,
            Running running,
            SessionQueries queries,
            VoteQueries votes,
            GuestStore store,
            GuestMails mails,
            RoomNews news,
            Ideas ideas,
            Gallery gallery,
            Bodies bodies,
            ZoneId zone,
            @Value("${kiezfonds.base-url}") URI base) {
        this.conduct = conduct;
        this.running = running;
        this.queries = queries;
        this.votes = votes;
        this.store = store;
        this.mails = mails;
        this.news = news;
        this.ideas = ideas;
        this.gallery = gallery;
        this.bodies = bodies;
        this.zone = zone;
        this.base = base;
    }

    /**
     * A link that was just made; nobody can ask for it again.
     *
     * @param link with its host
     */
    public record Made(UUID item, String secret, URI link) {}

    /** Makes a link for an item about an idea; the one before ends. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Made> make(UUID item) {
        return prepared(item, (session, found) -> {
            if (found.idea() == null || found.state() == State.DROPPED) {
                return SessionAnswer.refused("sessions.stage.problem.noApplicant");
            }
            if (session.state() == SessionState.CLOSED || isPast(session)) {
                return SessionAnswer.refused("sessions.problem.over");
            }
            String secret = LinkSecrets.next();
            store.end(item, conduct.now());
            news.happened(session.id());
            store.add(found, LinkSecrets.hash(secret), conduct.person(), conduct.now());
            return new SessionAnswer.Noted<>(new Made(item, secret, base.resolve(PLACE + secret)));
        });
    }

    /** Sends a link by mail to the authors of the idea; to how many it went. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Integer> send(UUID item, String secret) {
        return prepared(item, (session, found) -> {
            Optional<Idea> idea = row(secret)
                    .filter(row -> row.link().item().equals(item))
                    .flatMap(_ -> Optional.ofNullable(found.idea()))
                    .flatMap(ideas::byId);
            if (idea.isEmpty()) {
                return SessionAnswer.refused("sessions.stage.problem.linkEnded");
            }
            int sent = mails.send(idea.get(), session, body(session), secret);
            return sent == 0
                    ? SessionAnswer.refused("sessions.stage.problem.noAccount")
                    : new SessionAnswer.Noted<>(sent);
        });
    }

    /** Ends the link of an item; once more changes nothing. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<GuestLink>> end(UUID item) {
        return prepared(item, (session, _) -> {
            store.end(item, conduct.now());
            news.happened(session.id());
            return new SessionAnswer.Noted<>(store.of(session.id()));
        });
    }

    private <T> SessionAnswer<T> prepared(
            UUID item, BiFunction<BodySession, SessionItem, SessionAnswer<T>> act) {
        Optional<SessionItem> found = queries.item(item);
        if (found.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        return conduct.on(
                found.get().session(),
                scene -> conduct.prepares(scene)
                        ? act.apply(scene.session(), queries.item(item).orElseThrow())
                        : SessionAnswer.refused("sessions.problem.notPreparing"));
    }

    /** What a link shows; empty where it was ended, or its day is over. Open to who has it. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<GuestScene> open(String secret) {
        return row(secret)
                .flatMap(row -> queries.find(row.session())
                        .filter(session -> !isPast(session))
                        .map(session -> scene(session, row.link())));
    }

    /**
     * Says that one is there, or not any more. Only on the day, before the own item is over; else it
     * changes nothing. Empty where the link does not hold.
     */
    @Act
    @PreAuthorize("permitAll()")
    public Optional<GuestScene> ready(String secret, boolean isReady) {
        Optional<GuestScene> before = open(secret);
        boolean counts = before.filter(
                        scene -> scene.when() == When.TODAY || scene.when() == When.WAITING)
                .isPresent();
        if (counts && before.get().isReady() != isReady) {
            store.ready(LinkSecrets.hash(secret), isReady ? conduct.now() : null);
            news.happened(before.get().session().id());
        }
        return open(secret);
    }

    private Optional<Row> row(String secret) {
        return LinkSecrets.isOne(secret)
                ? store.bySecret(LinkSecrets.hash(secret))
                : Optional.empty();
    }

    private GuestScene scene(BodySession session, GuestLink link) {
        SessionItem own = queries.item(link.item()).orElseThrow();
        When when = when(session, own);
        boolean isShown = when == When.CURRENT || when == When.DONE;
        Amendments amendments = Motions.amendments(
                isShown ? queries.motions(own.id()) : List.of(), votes.ofSession(session.id()));
        List<Motion> motions =
                amendments.motions().stream().map(amendments::amended).toList();
        Stage stage = running.look(session);
        return new GuestScene(
                session,
                body(session),
                idea(own),
                when,
                when == When.WAITING || when == When.TODAY ? before(own) : 0,
                link.readyAt() != null,
                stage.pause(),
                when == When.CURRENT ? stage.timer() : null,
                motions,
                amendments.votes().stream()
                        .filter(vote -> motions.stream()
                                .anyMatch(motion -> motion.id().equals(vote.motion())))
                        .toList());
    }

    private When when(BodySession session, SessionItem own) {
        if (own.state() == State.DROPPED || session.state() == SessionState.CALLED_OFF) {
            return When.DROPPED;
        }
        return switch (own.state()) {
            case DROPPED -> When.DROPPED;
            case CURRENT -> session.state() == SessionState.CLOSED ? When.DONE : When.CURRENT;
            case DONE -> When.DONE;
            case WAITING ->
                switch (session.state()) {
                    case PLANNED -> today().isBefore(day(session)) ? When.EARLY : When.TODAY;
                    case OPEN -> When.WAITING;
                    case CLOSED, CALLED_OFF -> When.DROPPED;
                };
        };
    }

    private int before(SessionItem own) {
        return (int) queries.items(own.session()).stream()
                .filter(item -> item.state() == State.CURRENT
                        || (item.state() == State.WAITING && item.position() < own.position()))
                .count();
    }

    /** The public part, whoever asks. */
    private Optional<GalleryItem> idea(SessionItem item) {
        return ideas.byId(Objects.requireNonNull(item.idea()))
                .flatMap(idea -> gallery.byNumber(idea.area(), idea.publicNumber()));
    }

    private String body(BodySession session) {
        return bodies.namesOf(session.area()).stream()
                .filter(body -> body.id().equals(session.body()))
                .map(BodyName::name)
                .findFirst()
                .orElse("");
    }

    private boolean isPast(BodySession session) {
        return today().isAfter(day(session));
    }

    private LocalDate day(BodySession session) {
        return LocalDate.ofInstant(session.startsAt(), zone);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(conduct.now(), zone);
    }
}

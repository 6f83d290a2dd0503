package org.kiezfonds.app.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.sessions.RoomPictures.Picture;
import org.kiezfonds.app.sessions.voting.Seat;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Shows sessions as they are at the moment, the same to all who are in them. A session is drawn once
 * for each act in it, whoever looks; who may look is asked each time.
 */
@Service
public class Rooms {

    /** For what changes without an act in the session: a day begins, somebody takes a name. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final RoomPictures pictures;
    private final RoomNews news;
    private final PulseStore pulse;
    private final Conduct conduct;
    private final VoteQueries votes;
    private final Access access;
    private final Clock clock;
    private final Map<UUID, Drawn> drawn = new ConcurrentHashMap<>();

    Rooms(
            RoomPictures pictures,
            RoomNews news,
            PulseStore pulse,
            Conduct conduct,
            VoteQueries votes,
            Access access,
            Clock clock) {
        this.pictures = pictures;
        this.news = news;
        this.pulse = pulse;
        this.conduct = conduct;
        this.votes = votes;
        this.access = access;
        this.clock = clock;
    }

    private record Drawn(Picture picture, Instant at) {}

    /** A session, for the area team and those who sit in it; for others there is none. */
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Room> look(UUID session) {
        return seen(session, pulse.turn(session)).map(this::room);
    }

    /** The same, with what the person behind the request is in it. */
    @PreAuthorize("@access.isSignedIn()")
    public Optional<RoomScreen> screen(UUID session) {
        return seen(session, pulse.turn(session)).map(this::screen);
    }

    /** The same, as far as the news of this node tell: for screens that were just called. */
    @PreAuthorize("@access.isSignedIn()")
    public Optional<RoomScreen> afterNews(UUID session) {
        return seen(session, news.known(session)).map(this::screen);
    }

    /**
     * A session as the public may see it: open to everybody where it is public, else to those who may
     * look into it.
     */
    @PreAuthorize("permitAll()")
    public Optional<Room> inPublic(UUID session) {
        return inPublic(session, pulse.turn(session));
    }

    /** The same, as far as the news of this node tell. */
    @PreAuthorize("permitAll()")
    public Optional<Room> inPublicAfterNews(UUID session) {
        return inPublic(session, news.known(session));
    }

    private Optional<Room> inPublic(UUID session, long turn) {
        return Optional.ofNullable(picture(session, turn))
                .filter(picture -> picture.scene().session().isPublic()
                        || (access.isSignedIn() && maySee(picture)))
                .map(Picture::forPublic);
    }

    private Optional<Picture> seen(UUID session, long turn) {
        return Optional.ofNullable(picture(session, turn)).filter(this::maySee);
    }

    private boolean maySee(Picture picture) {
        return conduct.isTeam(picture.scene())
                || picture.members().contains(access.requirePerson());
    }

    /** Of many who ask at once one draws, and the others wait for it. */
    private @Nullable Picture picture(UUID session, long turn) {
        if (isWithinAct()) {
            return pictures.draw(session).orElse(null);
        }
        Instant now = clock.instant();
        Drawn known = drawn.get(session);
        if (known == null || isOld(known, turn, now)) {
            known = drawn.compute(
                    session,
                    (_, there) -> there == null || isOld(there, turn, now)
                            ? pictures.draw(session)
                                    .map(picture -> new Drawn(picture, now))
                                    .orElse(null)
                            : there);
        }
        return known == null ? null : known.picture();
    }

    /** What an act has done so far is for itself alone: its turn comes with its commit. */
    private static boolean isWithinAct() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private static boolean isOld(Drawn drawn, long turn, Instant now) {
        return drawn.picture().turn() < turn || drawn.at().plus(FRESH).isBefore(now);
    }

    private Room room(Picture picture) {
        if (conduct.isTeam(picture.scene())) {
            return picture.forTeam();
        }
        return picture.barred().contains(access.requirePerson())
                ? picture.forBarred()
                : picture.forMembers();
    }

    private RoomScreen screen(Picture picture) {
        Scene scene = picture.scene();
        Room room = room(picture);
        PersonId me = access.requirePerson();
        Optional<UUID> seat = scene.seatOf(me).map(Seat::id);
        boolean mayDecide = seat.isPresent() && conduct.mayDecide(scene);
        return new RoomScreen(
                room,
                me,
                seat,
                conduct.isTeam(scene),
                mayDecide,
                mayDecide && seat.get().equals(room.leader()),
                mayDecide && seat.get().equals(room.presiding()),
                conduct.prepares(scene),
                room.openVote().flatMap(vote -> votes.own(vote, me)));
    }

    /** Forgets sessions that nobody looks at any more. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void forget() {
        Set<UUID> old = Set.copyOf(drawn.keySet());
        Instant before = clock.instant().minus(FRESH);
        old.forEach(session -> drawn.computeIfPresent(
                session, (_, known) -> known.at().isBefore(before) ? null : known));
    }
}

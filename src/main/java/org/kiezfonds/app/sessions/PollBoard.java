package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.sessions.PollPictures.Picture;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a screen of a session shows of the polls on its current item, and of all once it is over.
 * Picture once for each act in the session, whoever looks; only the own ballot is read for each
 * screen.
 */
@Service
public class PollBoard {

    private final PollQueries queries;
    private final PollPictures pictures;
    private final Access access;
    private final Rooms rooms;
    private final Map<UUID, Picture> drawn = new ConcurrentHashMap<>();

    PollBoard(PollQueries queries, PollPictures pictures, Access access, Rooms rooms) {
        this.queries = queries;
        this.pictures = pictures;
        this.access = access;
        this.rooms = rooms;
    }

    /**
     * The polls on the current item.
     *
     * @param polls the first one first
     * @param given seats that gave a ballot in the one that is open
     * @param voters seats that can
     * @param mine the own ballot in it; empty for who is no voter
     * @param standing who stands for being sent
     * @param tainted polls in which somebody voted whose conflict became known afterwards
     * @param seated options that led to a seat in another body
     */
    public record Board(
            List<Poll> polls,
            int given,
            int voters,
            Optional<PollCasting> mine,
            List<PersonId> standing,
            Set<UUID> tainted,
            Set<UUID> seated) {

        public Board {
            polls = List.copyOf(polls);
            standing = List.copyOf(standing);
            tainted = Set.copyOf(tainted);
            seated = Set.copyOf(seated);
        }

        /** The poll that is open. */
        public Optional<Poll> open() {
            return polls.stream().filter(Poll::isOpen).findFirst();
        }

        /**
         * Whether it may be repeated: the last one of its question, as often as the rules of
         * procedure allow. The service decides again.
         */
        public boolean mayRepeat(Poll poll, BodySession session) {
            Procedure rules = session.rules();
            return rules != null
                    && !poll.isOpen()
                    && polls.stream().noneMatch(each -> poll.id().equals(each.repeats()))
                    && poll.attempts(polls).mayVote(rules);
        }
    }

    /** What the screen of the person behind the request shows; empty without an item for polls. */
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Board> of(RoomScreen screen) {
        if (!screen.me().equals(access.requirePerson())) {
            return Optional.empty();
        }
        return picture(screen.room())
                .map(now -> board(
                        now,
                        now.polls().stream()
                                .filter(Poll::isOpen)
                                .findFirst()
                                .flatMap(poll -> mine(now, poll, screen.me()))));
    }

    /** What the wall shows, of a session that the asker may see there: nobody's own ballot. */
    @PreAuthorize("permitAll()")
    public Optional<Board> inPublic(UUID session) {
        return rooms.inPublicAfterNews(session)
                .flatMap(this::picture)
                .map(now -> board(now, Optional.empty()));
    }

    private Optional<Picture> picture(Room room) {
        boolean isOver = room.session().state() == SessionState.CLOSED;
        Optional<UUID> about = isOver
                ? Optional.of(room.session().id())
                : room.current()
                        .filter(each -> each.kind() != SessionItem.Kind.IDEA)
                        .map(SessionItem::id);
        return about.map(item -> picture(room, item, isOver));
    }

    /** Of many who ask at once one draws, and the others wait for it. */
    private Picture picture(Room room, UUID about, boolean isOver) {
        Picture known = drawn.get(room.session().id());
        return known != null && known.isOf(room, about)
                ? known
                : drawn.compute(
                        room.session().id(),
                        (_, there) -> there != null && there.isOf(room, about)
                                ? there
                                : pictures.draw(
                                        room.turn(),
                                        about,
                                        isOver ? queries.ofSession(about) : room.polls()));
    }

    private static Board board(Picture now, Optional<PollCasting> mine) {
        return new Board(
                now.polls(),
                now.given(),
                now.voters().size(),
                mine,
                now.standing(),
                now.tainted(),
                now.seated());
    }

    private Optional<PollCasting> mine(Picture now, Poll poll, PersonId me) {
        return now.voters().entrySet().stream()
                .filter(voter -> voter.getValue().equals(me))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(seat -> queries.own(poll, seat, PollConflicts.of(now.unrated(), me)));
    }
}

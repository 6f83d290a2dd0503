package org.kiezfonds.app.sessions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.Recusals;
import org.kiezfonds.app.sessions.PollQueries.Stand;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a screen of a session shows of the polls on its current item, and of all once it is over.
 * Drawn once for each act in the session, whoever looks; only the own ballot is read for each
 * screen.
 */
@Service
public class PollBoard {

    private final PollQueries queries;
    private final PollConflicts conflicts;
    private final Recusals recusals;
    private final Access access;
    private final Rooms rooms;
    private final Map<UUID, Drawn> drawn = new ConcurrentHashMap<>();

    PollBoard(
            PollQueries queries,
            PollConflicts conflicts,
            Recusals recusals,
            Access access,
            Rooms rooms) {
        this.queries = queries;
        this.conflicts = conflicts;
        this.recusals = recusals;
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

    private record Drawn(
            long turn,
            UUID about,
            List<Poll> polls,
            int given,
            Map<UUID, PersonId> voters,
            Map<UUID, Set<PersonId>> unrated,
            List<PersonId> standing,
            Set<UUID> tainted,
            Set<UUID> seated) {}

    /** What the screen of the person behind the request shows; empty without an item for polls. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Board> of(RoomScreen screen) {
        if (!screen.me().equals(access.requirePerson())) {
            return Optional.empty();
        }
        return drawn(screen.room())
                .map(now -> board(
                        now,
                        now.polls().stream()
                                .filter(Poll::isOpen)
                                .findFirst()
                                .flatMap(poll -> mine(now, poll, screen.me()))));
    }

    /** What the wall shows, of a session that the asker may see there: nobody's own ballot. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Board> inPublic(UUID session) {
        return rooms.inPublicAfterNews(session)
                .flatMap(this::drawn)
                .map(now -> board(now, Optional.empty()));
    }

    private Optional<Drawn> drawn(Room room) {
        boolean isOver = room.session().state() == SessionState.CLOSED;
        Optional<UUID> about = isOver
                ? Optional.of(room.session().id())
                : room.current()
                        .filter(each -> each.kind() != SessionItem.Kind.IDEA)
                        .map(SessionItem::id);
        return about.map(item -> drawn.compute(
                room.session().id(),
                (_, before) -> before != null
                                && before.turn() >= room.turn()
                                && before.about().equals(item)
                        ? before
                        : draw(
                                room.turn(),
                                item,
                                isOver ? queries.ofSession(item) : room.polls())));
    }

    private static Board board(Drawn now, Optional<PollCasting> mine) {
        return new Board(
                now.polls(),
                now.given(),
                now.voters().size(),
                mine,
                now.standing(),
                now.tainted(),
                now.seated());
    }

    private Drawn draw(long turn, UUID about, List<Poll> polls) {
        Optional<Poll> open = polls.stream().filter(Poll::isOpen).findFirst();
        return new Drawn(
                turn,
                about,
                polls,
                open.map(poll -> queries.turns(poll.id()).size()).orElse(0),
                open.map(poll -> queries.voters(poll.id())).orElse(Map.of()),
                open.map(this::unrated).orElse(Map.of()),
                queries.candidacies(about).values().stream()
                        .filter(Stand::stands)
                        .map(Stand::person)
                        .toList(),
                polls.stream()
                        .filter(conflicts::isTainted)
                        .map(Poll::id)
                        .collect(Collectors.toSet()),
                polls.stream()
                        .filter(poll -> poll.kind() == Poll.Kind.PEOPLE)
                        .flatMap(poll -> queries.seats(poll.id()).keySet().stream())
                        .collect(Collectors.toSet()));
    }

    /** Who does not rate which option, for now. */
    private Map<UUID, Set<PersonId>> unrated(Poll poll) {
        Map<UUID, Set<PersonId>> unrated = new HashMap<>();
        conflicts.of(poll).forEach((option, persons) -> {
            Set<PersonId> all = new HashSet<>(persons);
            IdeaId idea = poll.option(option).map(PollOption::idea).orElse(null);
            if (idea != null) {
                all.addAll(recusals.unanswered(idea));
            }
            unrated.put(option, all);
        });
        return unrated;
    }

    private Optional<PollCasting> mine(Drawn now, Poll poll, PersonId me) {
        return now.voters().entrySet().stream()
                .filter(voter -> voter.getValue().equals(me))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(seat -> queries.own(poll, seat, PollConflicts.of(now.unrated(), me)));
    }
}

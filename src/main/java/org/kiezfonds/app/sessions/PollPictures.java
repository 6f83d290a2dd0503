package org.kiezfonds.app.sessions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.Recusals;
import org.kiezfonds.app.sessions.PollQueries.Stand;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Draws the polls on an item as they are at the moment, whoever looks. */
@Component
class PollPictures {

    private final PollQueries queries;
    private final PollConflicts conflicts;
    private final Recusals recusals;

    PollPictures(PollQueries queries, PollConflicts conflicts, Recusals recusals) {
        this.queries = queries;
        this.conflicts = conflicts;
        this.recusals = recusals;
    }

    /**
     * The polls on an item, or of a session that is over.
     *
     * @param turn of the session for which it was drawn
     * @param about the item or the session
     * @param given seats that gave a ballot in the poll that is open
     * @param voters seats that can, with who acts on them
     * @param unrated by option: who does not rate it, for now
     */
    record Picture(
            long turn,
            UUID about,
            List<Poll> polls,
            int given,
            Map<UUID, PersonId> voters,
            Map<UUID, Set<PersonId>> unrated,
            List<PersonId> standing,
            Set<UUID> tainted,
            Set<UUID> seated) {

        Picture {
            polls = List.copyOf(polls);
            voters = Map.copyOf(voters);
            unrated = Map.copyOf(unrated);
            standing = List.copyOf(standing);
            tainted = Set.copyOf(tainted);
            seated = Set.copyOf(seated);
        }

        boolean isOf(Room room, UUID item) {
            return turn >= room.turn() && about.equals(item);
        }
    }

    @Look
    public Picture draw(long turn, UUID about, List<Poll> polls) {
        Optional<Poll> open = polls.stream().filter(Poll::isOpen).findFirst();
        return new Picture(
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
}

package org.kiezfonds.app.sessions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.Recusals;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Who does not rate which option. Only ideas can be barred: needs and measures are everybody's, and
 * who stands for being sent may vote for themself, as in any election.
 */
@Component
class PollConflicts {

    private final Recusals recusals;
    private final PollQueries queries;

    PollConflicts(Recusals recusals, PollQueries queries) {
        this.recusals = recusals;
        this.queries = queries;
    }

    /** Those who do not rate an option because of a conflict of interest, by option. */
    Map<UUID, Set<PersonId>> of(Poll poll) {
        Map<UUID, Set<PersonId>> barred = new HashMap<>();
        for (PollOption option : poll.options()) {
            IdeaId idea = option.idea();
            barred.put(option.id(), idea == null ? Set.of() : recusals.barredFrom(idea));
        }
        return barred;
    }

    /** Those who can rate nothing: they have no part in it. */
    static Set<PersonId> fromAll(Map<UUID, Set<PersonId>> barred) {
        Set<PersonId> persons = new HashSet<>();
        barred.values().forEach(persons::addAll);
        barred.values().forEach(persons::retainAll);
        return persons;
    }

    /** The options that the person does not rate. */
    static Set<UUID> of(Map<UUID, Set<PersonId>> barred, PersonId person) {
        return barred.entrySet().stream()
                .filter(option -> option.getValue().contains(person))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The same, with those about which the person is asked and has not answered. */
    Set<UUID> orUnanswered(Scene scene, Poll poll, PersonId person) {
        Set<UUID> options = new HashSet<>(of(of(poll), person));
        RoundId round = scene.session().round();
        if (round != null && poll.kind() == Poll.Kind.IDEAS) {
            Set<IdeaId> asked = recusals.unanswered(person, round);
            poll.options().stream()
                    .filter(option -> option.idea() != null && asked.contains(option.idea()))
                    .map(PollOption::id)
                    .forEach(options::add);
        }
        return options;
    }

    /**
     * Whether the poll stands and somebody whose ballot was counted has a conflict of interest now
     * that was not known at the close.
     */
    boolean isTainted(Poll poll) {
        if (poll.isOpen() || poll.flaw() != null || poll.kind() != Poll.Kind.IDEAS) {
            return false;
        }
        Map<UUID, Set<PersonId>> now = of(poll);
        Map<UUID, PersonId> voters = queries.voters(poll.id());
        Map<UUID, Set<UUID>> then = queries.barred(poll.id());
        return queries.counted(poll.id()).stream().anyMatch(seat -> {
            PersonId person = voters.get(seat);
            return person != null
                    && !then.getOrDefault(seat, Set.of()).containsAll(of(now, person));
        });
    }
}

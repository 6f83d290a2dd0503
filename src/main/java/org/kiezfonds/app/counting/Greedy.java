package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Projects in an order, each taken where it fits what is left. */
final class Greedy {

    private Greedy() {}

    /**
     * Takes what fits.
     *
     * @param taken what was taken before, in its order
     * @param order who comes first; ties are for the tie order
     * @param skips whether what does not fit is skipped; else it ends the count
     * @param counts which projects come into question
     */
    static List<Integer> fill(
            Election election,
            Collection<Integer> taken,
            Comparator<Integer> order,
            TieOrder ties,
            boolean skips,
            java.util.function.IntPredicate counts) {
        Set<Integer> winners = new LinkedHashSet<>(taken);
        long left = election.budget() - election.cost(winners);
        List<Integer> rest = IntStream.range(0, election.projects().size())
                .filter(project -> !winners.contains(project))
                .filter(counts)
                .boxed()
                .sorted(order.thenComparing(ties.in(election)))
                .toList();
        for (int project : rest) {
            if (election.cost(project) <= left) {
                winners.add(project);
                left -= election.cost(project);
            } else if (!skips) {
                break;
            }
        }
        return new ArrayList<>(winners);
    }

    /** The one with more supporters first. */
    static Comparator<Integer> byVotes(Election election) {
        return Comparator.comparing(election::supporters, Comparator.reverseOrder());
    }
}

package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Projects in an order, each taken where it fits what is left. The rule of nearly all cities: 1,284
 * of 1,289 official outcomes in the public collection Pabulib that name it come out so.
 */
final class Greedy {

    private Greedy() {}

    /**
     * Counts.
     *
     * @param skips whether what does not fit is skipped; else it ends the count
     * @param threshold how many supporters a project needs to come into question
     */
    static Counted count(
            Election election, GreedyOrder order, TieOrder ties, boolean skips, long threshold) {
        return take(
                election,
                List.of(),
                order.in(election),
                ties,
                skips,
                project -> election.supporters(project) >= threshold);
    }

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
            IntPredicate counts) {
        return take(election, taken, order, ties, skips, counts).winners();
    }

    /** The same, with the ties: equals of which at least one fitted when they were reached. */
    static Counted take(
            Election election,
            Collection<Integer> taken,
            Comparator<Integer> order,
            TieOrder ties,
            boolean skips,
            IntPredicate counts) {
        Set<Integer> winners = new LinkedHashSet<>(taken);
        long left = election.budget() - election.cost(winners);
        List<Integer> rest = IntStream.range(0, election.projects().size())
                .filter(project -> !winners.contains(project))
                .filter(counts)
                .boxed()
                .sorted(order.thenComparing(ties.in(election)))
                .toList();
        List<List<Integer>> met = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            int project = rest.get(i);
            if (i == 0 || order.compare(rest.get(i - 1), project) != 0) {
                List<Integer> equal = allEqual(rest, i, order);
                long rests = left;
                if (equal.size() > 1 && equal.stream().anyMatch(p -> election.cost(p) <= rests)) {
                    met.add(equal);
                }
            }
            if (election.cost(project) <= left) {
                winners.add(project);
                left -= election.cost(project);
            } else if (!skips) {
                break;
            }
        }
        return new Counted(new ArrayList<>(winners), met);
    }

    private static List<Integer> allEqual(List<Integer> rest, int from, Comparator<Integer> order) {
        int to = from + 1;
        while (to < rest.size() && order.compare(rest.get(from), rest.get(to)) == 0) {
            to++;
        }
        return rest.subList(from, to);
    }

    /** The one with more supporters first. */
    static Comparator<Integer> byVotes(Election election) {
        return GreedyOrder.VOTES.in(election);
    }
}

package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kiezfonds.app.counting.Knapsack.Thing;

/**
 * The projects that fit the budget and are worth most to all voters together. Of several such sets
 * the cheapest counts, of these the one that holds the first project, in the tie order, in which
 * two of them differ. What costs nothing is in where anybody supports it; what nobody supports is
 * out.
 */
final class MaxWelfare {

    private MaxWelfare() {}

    /**
     * What came out.
     *
     * @param value what the winners are worth: the sum over all voters of what each of them is
     *     worth to the voter
     * @param counted the winners, in the tie order since none is taken before another; one tie at
     *     most: all projects that some of the cheapest best sets have and others have not
     */
    record Result(long value, Counted counted) {}

    /**
     * Counts.
     *
     * @param utility what a project is worth to a voter who supports it
     * @throws ArithmeticException where all projects together are worth more than a long holds
     */
    static Result count(Election election, Utility utility, TieOrder ties) {
        Comparator<Integer> order = ties.in(election);
        List<Integer> ranked = IntStream.range(0, election.projects().size())
                .filter(project -> election.supporters(project) > 0)
                .boxed()
                .sorted(order)
                .toList();
        List<Thing> things = new ArrayList<>();
        List<Integer> winners = new ArrayList<>();
        long value = 0;
        for (int rank = 0; rank < ranked.size(); rank++) {
            int project = ranked.get(rank);
            long worth = worth(election, utility, project);
            if (election.cost(project) == 0) {
                winners.add(project);
                value = Math.addExact(value, worth);
            } else {
                things.add(new Thing(rank, election.cost(project), worth));
            }
        }
        Knapsack.Best best = new Knapsack(election.budget(), things).best();
        best.chosen().stream().mapToObj(ranked::get).forEach(winners::add);
        winners.sort(order);
        List<Integer> open = best.open().stream().mapToObj(ranked::get).toList();
        return new Result(
                Math.addExact(value, best.value()),
                new Counted(winners, open.isEmpty() ? List.of() : List.of(open)));
    }

    /** What a project is worth to all voters together. */
    private static long worth(Election election, Utility utility, int project) {
        long votes = utility.usesPoints() ? election.points(project) : election.supporters(project);
        return utility.usesCost() ? Math.multiplyExact(votes, election.cost(project)) : votes;
    }
}

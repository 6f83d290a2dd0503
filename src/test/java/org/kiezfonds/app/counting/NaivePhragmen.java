package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Phragmén's rule straight from the formula: each voter's load a fraction of its own. */
final class NaivePhragmen {

    private NaivePhragmen() {}

    static Counted count(Election election, TieOrder tieOrder, boolean compatible) {
        Comparator<Integer> order = tieOrder.in(election);
        List<BallotClass> voters = new ArrayList<>();
        for (BallotClass ballot : election.ballots()) {
            for (long i = 0; i < ballot.count(); i++) {
                voters.add(ballot);
            }
        }
        Rational[] load = new Rational[voters.size()];
        Arrays.fill(load, Rational.ZERO);
        List<Integer> open = new ArrayList<>();
        for (int p = 0; p < election.projects().size(); p++) {
            if (election.cost(p) <= election.budget()
                    && (compatible || election.supporters(p) > 0)) {
                open.add(p);
            }
        }
        List<Integer> winners = new ArrayList<>();
        List<List<Integer>> ties = new ArrayList<>();
        Rational never = Rational.of(Long.MAX_VALUE);
        while (!open.isEmpty()) {
            Rational least = open.stream()
                    .map(p -> s(election, voters, load, p, never))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            List<Integer> tied = open.stream()
                    .filter(p -> s(election, voters, load, p, never).equals(least))
                    .sorted(order)
                    .toList();
            if (tied.size() > 1) {
                ties.add(tied);
            }
            if (tied.stream()
                    .anyMatch(p -> election.cost(winners) + election.cost(p) > election.budget())) {
                break;
            }
            int next = tied.getFirst();
            supporters(voters, next).forEach(voter -> load[voter] = least);
            open.removeIf(p -> p == next);
            winners.add(next);
        }
        return new Counted(winners, ties);
    }

    private static Rational s(
            Election election, List<BallotClass> voters, Rational[] load, int p, Rational never) {
        List<Integer> supporters = supporters(voters, p);
        if (supporters.isEmpty()) {
            return never;
        }
        Rational sum = Rational.of(election.cost(p));
        for (int voter : supporters) {
            sum = sum.plus(load[voter]);
        }
        return sum.over(supporters.size());
    }

    private static List<Integer> supporters(List<BallotClass> voters, int p) {
        return IntStream.range(0, voters.size())
                .filter(voter -> IntStream.range(0, voters.get(voter).size())
                        .anyMatch(i -> voters.get(voter).project(i) == p))
                .boxed()
                .toList();
    }
}

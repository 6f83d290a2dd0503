package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Greedy, one look at all projects after the other. */
final class NaiveGreedy {

    private NaiveGreedy() {}

    static List<Integer> fill(
            Election election, Collection<Integer> taken, Comparator<Integer> ties) {
        return take(election, taken, p -> Rational.of(election.supporters(p)), ties, true);
    }

    /** The one of highest value, again and again; what does not fit is skipped or ends it. */
    static List<Integer> take(
            Election election,
            Collection<Integer> taken,
            Function<Integer, Rational> value,
            Comparator<Integer> ties,
            boolean skips) {
        List<Integer> winners = new ArrayList<>(taken);
        List<Integer> rest = new ArrayList<>();
        for (int p = 0; p < election.projects().size(); p++) {
            if (!winners.contains(p)) {
                rest.add(p);
            }
        }
        while (!rest.isEmpty()) {
            int best = rest.getFirst();
            for (int p : rest) {
                int compared = value.apply(p).compareTo(value.apply(best));
                if (compared > 0 || (compared == 0 && ties.compare(p, best) < 0)) {
                    best = p;
                }
            }
            int next = best;
            rest.removeIf(p -> p == next);
            if (election.cost(winners) + election.cost(best) <= election.budget()) {
                winners.add(best);
            } else if (!skips) {
                break;
            }
        }
        return winners;
    }
}

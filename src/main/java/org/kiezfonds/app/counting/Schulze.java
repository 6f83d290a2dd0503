package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who wins against each other one in pairs, as Condorcet asked; where they beat each other in a
 * circle, by the strongest path of victories. After Schulze, "A new monotonic, clone-independent,
 * reversal symmetric, and Condorcet-consistent single-winner election method", strength by winning
 * votes.
 *
 * @param preferences how many voters prefer the project of the row to that of the column
 * @param paths how strong the strongest path from row to column is: the weakest of its victories; 0
 *     where there is none
 * @param order all projects, each after those that beat it by the stronger path
 * @param ties projects of which none was beaten by one that was left when one of them was taken:
 *     the tie order decided
 */
public record Schulze(
        List<List<Long>> preferences,
        List<List<Long>> paths,
        List<Integer> order,
        List<List<Integer>> ties) {

    /**
     * Counts. A ballot prefers what it gives more points; what it does not name has none, and two
     * with equal points leave it out of their pair.
     */
    static Schulze count(Election election, TieOrder ties) {
        long[][] preferences = preferences(election);
        long[][] paths = paths(preferences);
        Comparator<Integer> order = ties.in(election);
        List<Integer> rest = new ArrayList<>(
                IntStream.range(0, paths.length).boxed().sorted(order).toList());
        List<Integer> ranked = new ArrayList<>();
        List<List<Integer>> tied = new ArrayList<>();
        while (!rest.isEmpty()) {
            // Never empty: to have the stronger path is transitive and goes one way only.
            List<Integer> unbeaten = rest.stream()
                    .filter(one ->
                            rest.stream().noneMatch(other -> paths[other][one] > paths[one][other]))
                    .toList();
            if (unbeaten.size() > 1) {
                tied.add(unbeaten);
            }
            int next = unbeaten.getFirst();
            rest.removeIf(project -> project == next);
            ranked.add(next);
        }
        return new Schulze(rows(preferences), rows(paths), List.copyOf(ranked), List.copyOf(tied));
    }

    /** The same over lists in the order of preference. */
    static Schulze count(Election election, List<RankedList> lists, TieOrder ties) {
        int longest = election.projects().size();
        return count(
                new Election(
                        election.budget(),
                        election.unit(),
                        election.projects(),
                        lists.stream().map(list -> list.asPoints(longest)).toList()),
                ties);
    }

    private static long[][] preferences(Election election) {
        int projects = election.projects().size();
        long[][] preferences = new long[projects][projects];
        for (BallotClass ballot : election.ballots()) {
            long[] points = new long[projects];
            for (int i = 0; i < ballot.size(); i++) {
                points[ballot.project(i)] = ballot.points(i);
            }
            for (int one = 0; one < projects; one++) {
                for (int other = 0; other < projects; other++) {
                    if (points[one] > points[other]) {
                        preferences[one][other] += ballot.count();
                    }
                }
            }
        }
        return preferences;
    }

    private static long[][] paths(long[][] preferences) {
        int projects = preferences.length;
        long[][] paths = new long[projects][projects];
        for (int one = 0; one < projects; one++) {
            for (int other = 0; other < projects; other++) {
                long wins = preferences[one][other];
                paths[one][other] = wins > preferences[other][one] ? wins : 0;
            }
        }
        for (int over = 0; over < projects; over++) {
            for (int from = 0; from < projects; from++) {
                for (int to = 0; to < projects; to++) {
                    if (from != to) {
                        long path = Math.min(paths[from][over], paths[over][to]);
                        paths[from][to] = Math.max(paths[from][to], path);
                    }
                }
            }
        }
        return paths;
    }

    private static List<List<Long>> rows(long[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}

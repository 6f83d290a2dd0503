package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All projects, the best first: how a jury sees them. No budget is spent here.
 *
 * @param order places in the election's list of projects
 * @param ties groups of projects with equal points, the first by the tie order first
 * @param points of each project, in the order of the election's list
 */
public record Ranking(List<Integer> order, List<List<Integer>> ties, List<Rational> points) {

    /** Takes over. */
    public Ranking {
        order = List.copyOf(order);
        ties = ties.stream().map(List::copyOf).toList();
        points = List.copyOf(points);
    }

    /**
     * What one juror finds of one project under one criterion.
     *
     * @param points as many as the criterion allows, at least 0
     */
    public record Score(int project, int criterion, long points) {}

    /**
     * By weighted points: for each criterion the mean of those who scored the project, times the
     * weight of the criterion; all added up. The mean and not the sum, so that a project is not
     * worth less because somebody had to stay out of it. A criterion that nobody scored adds
     * nothing.
     *
     * @param weights of each criterion, none below 0
     * @param scores at most one of each juror for a project and a criterion; who gave it does not
     *     matter here
     * @throws IllegalArgumentException for a score of a project or criterion that is not there, or
     *     a number below 0
     */
    static Ranking weighted(
            Election election, List<Rational> weights, List<Score> scores, TieOrder ties) {
        int projects = election.projects().size();
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights " + weights);
        }
        long[][] sums = new long[projects][weights.size()];
        long[][] counts = new long[projects][weights.size()];
        for (Score score : scores) {
            if (score.project() < 0
                    || score.project() >= projects
                    || score.criterion() < 0
                    || score.criterion() >= weights.size()
                    || score.points() < 0) {
                throw new IllegalArgumentException(score.toString());
            }
            long sum = sums[score.project()][score.criterion()];
            sums[score.project()][score.criterion()] = Math.addExact(sum, score.points());
            counts[score.project()][score.criterion()]++;
        }
        List<Rational> points = new ArrayList<>();
        for (int project = 0; project < projects; project++) {
            Rational all = Rational.ZERO;
            for (int criterion = 0; criterion < weights.size(); criterion++) {
                if (counts[project][criterion] > 0) {
                    all = all.plus(weights.get(criterion)
                            .times(Rational.of(
                                    sums[project][criterion], counts[project][criterion])));
                }
            }
            points.add(all);
        }
        return by(points, election, ties);
    }

    /**
     * By Borda: of m projects the first on a list gets m points, the next m - 1; what stands on no
     * place gets none, so that the last on a full list is still worth more than one that was left
     * out.
     */
    static Ranking borda(Election election, List<RankedList> lists, TieOrder ties) {
        int longest = election.projects().size();
        Election counted = new Election(
                election.budget(),
                election.unit(),
                election.projects(),
                lists.stream().map(list -> list.asPoints(longest)).toList());
        return byPoints(counted, ties);
    }

    /**
     * By dots: each voter has so many, and may give a project more than one.
     *
     * @param dots at most so many on one ballot
     * @throws IllegalArgumentException for a ballot with more
     */
    static Ranking dots(Election election, long dots, TieOrder ties) {
        for (BallotClass ballot : election.ballots()) {
            long given =
                    IntStream.range(0, ballot.size()).mapToLong(ballot::points).sum();
            if (given > dots) {
                throw new IllegalArgumentException(given + " dots: " + ballot);
            }
        }
        return byPoints(election, ties);
    }

    private static Ranking byPoints(Election election, TieOrder ties) {
        List<Rational> points = IntStream.range(0, election.projects().size())
                .mapToObj(project -> Rational.of(election.points(project)))
                .toList();
        return by(points, election, ties);
    }

    private static Ranking by(List<Rational> points, Election election, TieOrder ties) {
        Comparator<Integer> better = Comparator.comparing(points::get, Comparator.reverseOrder());
        List<Integer> order = IntStream.range(0, points.size())
                .boxed()
                .sorted(better.thenComparing(ties.in(election)))
                .toList();
        List<List<Integer>> equal = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= order.size(); to++) {
            if (to == order.size() || better.compare(order.get(from), order.get(to)) != 0) {
                if (to - from > 1) {
                    equal.add(order.subList(from, to));
                }
                from = to;
            }
        }
        return new Ranking(order, equal, points);
    }
}

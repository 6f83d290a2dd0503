package org.kiezfonds.app.counting;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A budget, projects, and ballots: all that a rule looks at. */
public final class Election {

    private final long budget;
    private final long unit;
    private final List<Project> projects;
    private final List<BallotClass> ballots;
    private final long voters;
    private final long[] supporters;
    private final long[] points;

    /**
     * Takes over.
     *
     * @param budget in the smallest unit of money
     * @param unit how many of the smallest make one unit of the currency: 100 where costs are cents
     * @param ballots of one voter each or of many
     * @throws IllegalArgumentException where an id is there twice, a ballot names a project that is
     *     not, or a number is out of its range
     */
    public Election(long budget, long unit, List<Project> projects, List<BallotClass> ballots) {
        if (budget < 0 || unit < 1) {
            throw new IllegalArgumentException("budget " + budget + ", unit " + unit);
        }
        this.budget = budget;
        this.unit = unit;
        this.projects = List.copyOf(projects);
        Set<String> ids = new HashSet<>();
        for (Project project : projects) {
            if (!ids.add(project.id())) {
                throw new IllegalArgumentException("twice: " + project.id());
            }
        }
        this.supporters = new long[projects.size()];
        this.points = new long[projects.size()];
        long all = 0;
        for (BallotClass ballot : ballots) {
            all = Math.addExact(all, ballot.count());
            for (int i = 0; i < ballot.size(); i++) {
                int project = ballot.project(i);
                if (project >= projects.size()) {
                    throw new IllegalArgumentException("no project " + project);
                }
                supporters[project] += ballot.count();
                points[project] = Math.addExact(
                        points[project], Math.multiplyExact(ballot.points(i), ballot.count()));
            }
        }
        this.voters = all;
        this.ballots = merged(ballots);
    }

    /** Equal ballots as one class, in the order of what they name: whatever order they came in. */
    private static List<BallotClass> merged(List<BallotClass> ballots) {
        BallotClass[] sorted = ballots.toArray(BallotClass[]::new);
        Arrays.sort(sorted, BallotClass.BY_BALLOT);
        int merged = 0;
        for (BallotClass ballot : sorted) {
            if (merged > 0 && ballot.isEqualBallot(sorted[merged - 1])) {
                BallotClass before = sorted[merged - 1];
                sorted[merged - 1] = before.times(Math.addExact(before.count(), ballot.count()));
            } else {
                sorted[merged++] = ballot;
            }
        }
        return List.of(Arrays.copyOf(sorted, merged));
    }

    /** In the smallest unit of money. */
    public long budget() {
        return budget;
    }

    /** How many of the smallest unit make one of the currency. */
    public long unit() {
        return unit;
    }

    public List<Project> projects() {
        return projects;
    }

    /** Each ballot that was cast, with how many cast it. */
    public List<BallotClass> ballots() {
        return ballots;
    }

    public long voters() {
        return voters;
    }

    public Project project(int place) {
        return projects.get(place);
    }

    public long cost(int project) {
        return projects.get(project).cost();
    }

    /** How many voters support a project. */
    public long supporters(int project) {
        return supporters[project];
    }

    /** All points that a project got. */
    public long points(int project) {
        return points[project];
    }

    /** What some projects cost together. */
    public long cost(Iterable<Integer> some) {
        long cost = 0;
        for (int project : some) {
            cost = Math.addExact(cost, cost(project));
        }
        return cost;
    }
}

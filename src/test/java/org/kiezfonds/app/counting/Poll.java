package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small election, written down as one would tell it. */
final class Poll {

    private final long budget;
    private final List<Project> projects = new ArrayList<>();
    private final List<BallotClass> ballots = new ArrayList<>();

    Poll(long budget) {
        this.budget = budget;
    }

    Poll project(String id, long cost) {
        projects.add(new Project(id, cost));
        return this;
    }

    /** So many voters who support these; none who support nothing. */
    Poll voters(long count, String... ids) {
        int[] places = Arrays.stream(ids).mapToInt(this::place).sorted().toArray();
        long[] points = new long[places.length];
        Arrays.fill(points, 1);
        ballots.add(new BallotClass(places, points, count));
        return this;
    }

    /** So many voters who give so many points to the projects, in the order of the list. */
    Poll points(long count, long... points) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (points[i] > 0) {
                places.add(i);
            }
        }
        ballots.add(new BallotClass(
                places.stream().mapToInt(Integer::intValue).toArray(),
                Arrays.stream(points).filter(each -> each > 0).toArray(),
                count));
        return this;
    }

    private int place(String id) {
        return projects.stream().map(Project::id).toList().indexOf(id);
    }

    Election election() {
        return new Election(budget, 1, projects, ballots);
    }

    /** The names, blanks between. */
    static String names(Election election, List<Integer> places) {
        return String.join(
                " ", places.stream().map(place -> election.project(place).id()).toList());
    }
}

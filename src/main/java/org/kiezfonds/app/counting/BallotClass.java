package org.kiezfonds.app.counting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

/** Equal ballots: the same projects with the same points, so many times. */
public final class BallotClass {

    /** By the projects, then by the points; equal only for equal ballots. */
    static final Comparator<BallotClass> BY_BALLOT = Comparator.<BallotClass, int[]>comparing(
                    ballot -> ballot.projects, Arrays::compare)
            .thenComparing(ballot -> ballot.points, Arrays::compare);

    private final int[] projects;
    private final long[] points;
    private final long count;

    /**
     * Takes over.
     *
     * @param projects places in the election's list of projects, ascending, each once
     * @param points for each of them, above 0; 1 where a ballot only approves
     * @param count how many voters cast such a ballot
     * @throws IllegalArgumentException where the above does not hold
     */
    public BallotClass(int[] projects, long[] points, long count) {
        if (projects.length != points.length || count < 1) {
            throw new IllegalArgumentException("no ballots: " + Arrays.toString(projects));
        }
        for (int i = 0; i < projects.length; i++) {
            if (points[i] < 1 || projects[i] < 0 || (i > 0 && projects[i] <= projects[i - 1])) {
                throw new IllegalArgumentException(
                        "no ballot: " + Arrays.toString(projects) + " " + Arrays.toString(points));
            }
        }
        this.projects = projects.clone();
        this.points = points.clone();
        this.count = count;
    }

    private BallotClass(BallotClass same, long count) {
        this.projects = same.projects;
        this.points = same.points;
        this.count = count;
    }

    /** How many projects it supports. */
    public int size() {
        return projects.length;
    }

    /** The place of a project that it supports in the election's list. */
    public int project(int place) {
        return projects[place];
    }

    public long points(int place) {
        return points[place];
    }

    public long count() {
        return count;
    }

    /** The same ballot, cast by so many. */
    BallotClass times(long voters) {
        return new BallotClass(this, voters);
    }

    boolean isEqualBallot(BallotClass other) {
        return Arrays.equals(projects, other.projects) && Arrays.equals(points, other.points);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BallotClass ballot
                && count == ballot.count
                && isEqualBallot(ballot);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(projects), Arrays.hashCode(points), count);
    }

    @Override
    public String toString() {
        return count + "x" + Arrays.toString(projects) + Arrays.toString(points);
    }
}

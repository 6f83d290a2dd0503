package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** Ballots as they are read: equal ones are held once, in the order in which they first came. */
final class PbBallots {

    /** More than any election has, and as many as a few hundred megabytes hold. */
    static final long MOST_ENTRIES = 20_000_000;

    /**
     * Projects and what the ballot gives them, as one number each.
     *
     * <p>Comparable, so that ballots made to have equal hash codes do not make the map slow.
     */
    private static final class Ballot implements Comparable<Ballot> {

        private final long[] entries;
        private final int hash;
        private long count = 1;

        Ballot(long[] entries) {
            this.entries = entries;
            this.hash = Arrays.hashCode(entries);
        }

        @Override
        public int compareTo(Ballot other) {
            return Arrays.compare(entries, other.entries);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ballot ballot && Arrays.equals(entries, ballot.entries);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Map<Ballot, Ballot> ballots = new LinkedHashMap<>();
    private long entries;

    /** A project of a ballot and what it gets, 0 to {@link PbNumbers#MOST_POINTS}. */
    static long entry(int project, long value) {
        return ((long) project << 32) | value;
    }

    /** Adds a ballot of entries with each project once, in any order. */
    void add(long[] some, int size, int line) throws PbRefusal {
        long[] own = Arrays.copyOf(some, size);
        Arrays.sort(own);
        var ballot = new Ballot(own);
        Ballot before = ballots.putIfAbsent(ballot, ballot);
        if (before != null) {
            before.count++;
            return;
        }
        entries += size;
        if (entries > MOST_ENTRIES) {
            throw new PbRefusal(PbProblem.TOO_MANY_ENTRIES, line, Long.toString(MOST_ENTRIES));
        }
    }

    /**
     * Hands them over and holds them no longer.
     *
     * @param points of a value; without any there is no support
     */
    List<BallotClass> drain(LongUnaryOperator points) {
        List<BallotClass> classes = new ArrayList<>(ballots.size());
        for (Iterator<Ballot> all = ballots.keySet().iterator(); all.hasNext(); all.remove()) {
            Ballot ballot = all.next();
            classes.add(ballotClass(ballot.entries, ballot.count, points));
        }
        return classes;
    }

    private static BallotClass ballotClass(long[] entries, long count, LongUnaryOperator points) {
        int[] projects = new int[entries.length];
        long[] each = new long[entries.length];
        int size = 0;
        for (long entry : entries) {
            long given = points.applyAsLong(entry & 0xffff_ffffL);
            if (given > 0) {
                projects[size] = (int) (entry >>> 32);
                each[size++] = given;
            }
        }
        return new BallotClass(Arrays.copyOf(projects, size), Arrays.copyOf(each, size), count);
    }
}

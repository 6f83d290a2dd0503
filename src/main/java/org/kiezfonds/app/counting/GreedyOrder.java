package org.kiezfonds.app.counting;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.function.IntToLongFunction;

/** Which projects a greedy count takes first. */
public enum GreedyOrder {
    /** Those with more supporters. */
    VOTES,
    /** Those with more supporters for their cost. */
    VOTES_PER_COST,
    /** Those with more points. */
    POINTS,
    /** Those with more points for their cost. */
    POINTS_PER_COST;

    /**
     * Compares places in the election's list. What costs nothing and has support is worth more for
     * its cost than anything else, and equal among itself; what has no support comes last.
     */
    Comparator<Integer> in(Election election) {
        return switch (this) {
            case VOTES -> Comparator.comparing(election::supporters, Comparator.reverseOrder());
            case POINTS -> Comparator.comparing(election::points, Comparator.reverseOrder());
            case VOTES_PER_COST -> perCost(election, election::supporters);
            case POINTS_PER_COST -> perCost(election, election::points);
        };
    }

    private static Comparator<Integer> perCost(Election election, IntToLongFunction votes) {
        return (one, other) -> {
            long votesOfOne = votes.applyAsLong(one);
            long votesOfOther = votes.applyAsLong(other);
            long costOfOne = election.cost(one);
            long costOfOther = election.cost(other);
            if (votesOfOne == 0 || votesOfOther == 0) {
                return Boolean.compare(votesOfOne == 0, votesOfOther == 0);
            }
            if (costOfOne == 0 || costOfOther == 0) {
                return Boolean.compare(costOfOne != 0, costOfOther != 0);
            }
            return product(votesOfOther, costOfOne).compareTo(product(votesOfOne, costOfOther));
        };
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}

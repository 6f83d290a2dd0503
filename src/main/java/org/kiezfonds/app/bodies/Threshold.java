package org.kiezfonds.app.bodies;

import java.math.BigInteger;
import org.kiezfonds.app.shared.Share;

/**
 * How much of a whole is needed. The needed number is the smallest whole one that satisfies it:
 * more than half of 7 is 4, at least two thirds of 9 is 6.
 */
public record Threshold(Share share, Bound bound) {

    /** Whether the share itself is enough. */
    public enum Bound {
        AT_LEAST,
        MORE_THAN
    }

    /**
     * Keeps only what demands something and can be reached.
     *
     * @throws IllegalArgumentException where nothing is demanded, or more than the whole
     */
    public Threshold {
        if (share.equals(Share.NONE)) {
            throw new IllegalArgumentException("a threshold of nothing");
        }
        if (bound == Bound.MORE_THAN && share.equals(Share.ALL)) {
            throw new IllegalArgumentException("more than everything");
        }
    }

    public static Threshold atLeast(long numerator, long denominator) {
        return new Threshold(new Share(numerator, denominator), Bound.AT_LEAST);
    }

    public static Threshold moreThan(long numerator, long denominator) {
        return new Threshold(new Share(numerator, denominator), Bound.MORE_THAN);
    }

    /** The smallest whole number that is enough; where the whole is 0, one more than there is. */
    public long neededOf(long whole) {
        long enough = share.atLeast(whole);
        boolean exact = bound == Bound.MORE_THAN && isWhole(whole);
        return Math.max(1, exact ? enough + 1 : enough);
    }

    /** Whether the share of the whole is itself a whole number. */
    private boolean isWhole(long whole) {
        return BigInteger.valueOf(whole)
                        .multiply(BigInteger.valueOf(share.numerator()))
                        .mod(BigInteger.valueOf(share.denominator()))
                        .signum()
                == 0;
    }
}

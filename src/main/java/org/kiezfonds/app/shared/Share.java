package org.kiezfonds.app.shared;

import java.math.BigInteger;

/**
 * An exact fraction between 0 and 1, in lowest terms: a quorum, a majority, the part of a planning
 * area that belongs to a neighbourhood. Never a double: two thirds of 9 is 6, not 6.000001.
 *
 * @param numerator at least 0, at most the denominator
 * @param denominator at least 1
 */
public record Share(long numerator, long denominator) implements Comparable<Share> {

    public static final Share NONE = new Share(0, 1);
    public static final Share ALL = new Share(1, 1);

    /**
     * Reduces to lowest terms.
     *
     * @throws IllegalArgumentException where the fraction is below 0, above 1 or without a sense
     */
    public Share {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("no share: " + numerator + "/" + denominator);
        }
        long divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        numerator /= divisor;
        denominator /= divisor;
    }

    /** A whole number of hundredths. */
    public static Share ofPercent(long percent) {
        return new Share(percent, 100);
    }

    /** The smallest whole number that is at least this share of the given whole. */
    public long atLeast(long whole) {
        BigInteger[] parts = BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(numerator))
                .divideAndRemainder(BigInteger.valueOf(denominator));
        return parts[0].add(BigInteger.valueOf(parts[1].signum())).longValueExact();
    }

    @Override
    public int compareTo(Share other) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator)
                        .multiply(BigInteger.valueOf(denominator)));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}

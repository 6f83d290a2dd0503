package org.kiezfonds.app.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number of any size, in lowest terms: a mean, a weighted total. Never a double: the mean
 * of 3, 4 and 4 is 11/3, and two totals that look alike in decimals may well differ.
 *
 * @param denominator at least 1
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
        implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0, 1);

    /**
     * Reduces to lowest terms.
     *
     * @throws IllegalArgumentException where the denominator is below 1
     */
    public Fraction {
        if (denominator.signum() < 1) {
            throw new IllegalArgumentException("no fraction: " + numerator + "/" + denominator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** A fraction of two whole numbers, the lower one at least 1. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Both together. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** This without the other. */
    public Fraction minus(Fraction other) {
        return plus(other.times(-1));
    }

    /** So many times as much. */
    public Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** One of so many equal parts, at least one. */
    public Fraction over(long parts) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(parts)));
    }

    /** Below, at or above zero: -1, 0 or 1. */
    public int sign() {
        return numerator.signum();
    }

    /** Rounded for reading, the half away from zero; never calculated with. */
    public BigDecimal decimal(int places) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    /** "11/3"; a whole number alone. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE)
                ? numerator.toString()
                : numerator + "/" + denominator;
    }
}

package org.kiezfonds.verifier.content;

import java.math.BigInteger;

/**
 * A part of a whole: "at least two thirds", "more than half". Exact, without any rounding.
 *
 * @param isMore whether the part itself is not enough
 */
record Threshold(long numerator, long denominator, boolean isMore) {

    /** Reads {@code <name>Share} and {@code <name>Bound} of rules of procedure. */
    static Threshold read(Fields rules, String name) {
        String share = rules.word(name + "Share");
        int slash = share.indexOf('/');
        try {
            long numerator = Long.parseLong(share.substring(0, Math.max(0, slash)));
            long denominator = Long.parseLong(share.substring(slash + 1));
            if (denominator < 1 || numerator < 0) {
                throw new Unfit(name + "Share");
            }
            return switch (rules.word(name + "Bound")) {
                case "at-least" -> new Threshold(numerator, denominator, false);
                case "more-than" -> new Threshold(numerator, denominator, true);
                default -> throw new Unfit(name + "Bound");
            };
        } catch (NumberFormatException e) {
            throw new Unfit(name + "Share");
        }
    }

    /** The smallest whole number that reaches it; never none. */
    long of(long whole) {
        BigInteger[] part = BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(numerator))
                .divideAndRemainder(BigInteger.valueOf(denominator));
        boolean isExact = part[1].signum() == 0;
        long least = part[0].longValueExact();
        if (!isExact || isMore) {
            least++;
        }
        return Math.max(1, least);
    }

    boolean isMoreThanHalf() {
        return isMore && denominator == 2 * numerator;
    }
}

package org.kiezfonds.app.bodies;

/**
 * How many are needed, with the working: {@code threshold} of {@code whole} is {@code number}.
 *
 * @param whole that the threshold is of
 * @param number the smallest whole number that is enough; more than {@code whole} where nothing is
 */
public record Needed(long number, Threshold threshold, long whole) {

    static Needed of(Threshold threshold, long whole) {
        return new Needed(threshold.neededOf(whole), threshold, whole);
    }

    /** Whether the number reaches it. */
    public boolean isReachedBy(long reached) {
        return reached >= number;
    }
}

package org.kiezfonds.app.concepts;

/**
 * How often an area makes a new version of its concept.
 *
 * @param years between two versions, 1 to 3
 * @param version of the setting; 0 where it was never changed
 */
public record Cycle(int years, int version) {

    /** The longest that is usual. */
    public static final int LONGEST_YEARS = 3;
}

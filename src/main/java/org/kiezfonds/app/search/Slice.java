package org.kiezfonds.app.search;

/**
 * Which of the found to give.
 *
 * @param offset how many to pass over, from 0
 * @param most 1 to 1,000
 */
public record Slice(int offset, int most) {

    /** The most that one slice holds. */
    public static final int LONGEST = 1_000;

    public Slice {
        if (offset < 0 || most < 1 || most > LONGEST) {
            throw new IllegalArgumentException("no slice: " + offset + " + " + most);
        }
    }
}

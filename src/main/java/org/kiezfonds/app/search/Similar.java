package org.kiezfonds.app.search;

import java.util.UUID;

/**
 * A text that is like another.
 *
 * @param owner whose text it is
 * @param percent how alike, 0 to 100; a figure to compare and to cut at, no probability
 */
public record Similar(UUID owner, int percent) {

    /**
     * From here on a text is worth showing as similar. Measured on hand-written pairs: nine of ten
     * that mean the same reach it, one of sixteen near misses does.
     */
    public static final int WORTH_SHOWING = 37;

    /** Whether a person should see it. */
    public boolean isWorthShowing() {
        return percent >= WORTH_SHOWING;
    }
}

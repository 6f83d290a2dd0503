package org.kiezfonds.app.juries.tally;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave an idea in a criterion.
 *
 * @param member who gave it
 * @param points from 1 to 5; null where they could not judge
 */
public record Score(
        UUID member, UUID idea, String criterion, @Nullable Integer points) {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    /** Refuses other points than 1 to 5. */
    public Score {
        if (points != null && (points < LOWEST || points > HIGHEST)) {
            throw new IllegalArgumentException("points " + points);
        }
    }
}

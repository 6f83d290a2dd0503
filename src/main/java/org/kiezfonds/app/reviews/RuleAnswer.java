package org.kiezfonds.app.reviews;

import org.jspecify.annotations.Nullable;

/**
 * What a person answered to one thing that is asked.
 *
 * @param isMet null where points are asked, and while there is no answer yet
 * @param points null where yes or no is asked, and while there is no answer yet
 * @param sending of the idea that was looked at; 0 where the answer has to be confirmed
 * @param version 0 before anything was saved
 */
public record RuleAnswer(
        @Nullable Boolean isMet,
        @Nullable Integer points,
        String reason,
        int sending,
        int version) {

    public static final int LONGEST_REASON = 1_000;

    static final RuleAnswer NONE = new RuleAnswer(null, null, "", 0, 0);

    /** Whether there is an answer, with or without a reason. */
    public boolean isGiven() {
        return isMet != null || points != null;
    }
}

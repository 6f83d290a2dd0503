package org.kiezfonds.app.concepts;

import org.jspecify.annotations.Nullable;

/**
 * Why a need is not pursued any longer.
 *
 * @param mergedInto the need that takes it up; given if and only if that is the reason
 * @param note in a sentence, may be empty
 */
public record Closing(Reason reason, @Nullable NeedId mergedInto, String note) {

    public Closing {
        if ((mergedInto != null) != (reason == Reason.MERGED)) {
            throw new IllegalArgumentException("a merged need names the other, and no other does");
        }
    }

    /** The reasons. */
    public enum Reason {
        DONE,
        NOT_NEEDED,
        MERGED
    }
}

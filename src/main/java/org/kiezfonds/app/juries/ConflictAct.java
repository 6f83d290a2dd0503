package org.kiezfonds.app.juries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;

/**
 * Something said or decided about a conflict of interest.
 *
 * @param about the kind of conflict that it was then
 * @param note the words with it; those of a decision are public, all others for those whom it
 *     concerns
 * @param votes of the body; null where it did not decide
 * @param by null where the program found it
 * @param entry in the transparency log
 */
public record ConflictAct(
        UUID id,
        UUID conflict,
        Kind kind,
        Conflict.Kind about,
        String note,
        @Nullable Votes votes,
        Instant at,
        @Nullable PersonId by,
        UUID entry) {

    /** What it was. */
    public enum Kind {
        DECLARED,
        FOUND,
        ASSERTED,
        /** The member says yes to what the program found. */
        CONFIRMED,
        /** The member says no to it. */
        DENIED,
        DISPUTED,
        /** The body decided that the conflict stays. */
        UPHELD,
        /** The body decided that there is none. */
        LIFTED
    }

    /**
     * How a body voted on the motion that there is no conflict.
     *
     * @param yes for lifting it
     * @param no for keeping it
     */
    public record Votes(int yes, int no, int abstained) {

        public int cast() {
            return yes + no + abstained;
        }
    }
}

package org.kiezfonds.app.decisions;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came after a decision.
 *
 * @param about an offer, a vote or a correction; null where it is about nothing else
 * @param word why money lapsed; empty for other kinds
 * @param booking that released the money; null where there is none
 * @param said what is right, for a correction
 * @param reason why, for a correction
 */
public record DecisionAct(
        UUID entry,
        UUID decision,
        Kind kind,
        @Nullable UUID about,
        String word,
        @Nullable UUID booking,
        String said,
        String reason,
        Instant at) {

    /** What was done. */
    public enum Kind {
        ACCEPTED,
        LAPSED,
        ANNULLED,
        CORRECTED;

        /** The kind of entry that tells of it. */
        String entryType() {
            return "decision." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why granted money was not taken. */
    public enum Lapse {
        DECLINED,
        NOT_ANSWERED,
        WITHDRAWN
    }
}

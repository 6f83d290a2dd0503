package org.kiezfonds.app.decisions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal against a decision.
 *
 * @param said what they say, for the area team and the body
 * @param isInTime whether it came until the last day
 * @param heard how the area team heard of it, where it wrote it down; null where they did
 * @param answer null as long as it waits
 * @param reason of the answer; public
 * @param session that decides again; null where none does yet
 */
public record Appeal(
        UUID id,
        UUID decision,
        String said,
        boolean isInTime,
        @Nullable Heard heard,
        Instant at,
        UUID entry,
        @Nullable Answer answer,
        String reason,
        @Nullable UUID session,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredEntry) {

    /** In characters; what they say, and the reason of an answer. */
    public static final int LONGEST = 3_000;

    public boolean waits() {
        return answer == null;
    }

    /** What was answered. */
    public enum Answer {
        /** The body decides again. */
        TO_BODY,
        STAYS,
        /** Who made it took it back. */
        TAKEN_BACK
    }

    /** How somebody told the area team. */
    public enum Heard {
        LETTER,
        TALK,
        PHONE
    }
}

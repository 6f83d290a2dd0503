package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a version of minutes.
 *
 * @param entry in the transparency log
 * @param number of the version
 * @param vote that approved it, or did and does not stand; null where it was finished
 */
record MinutesAct(
        UUID entry,
        UUID session,
        int number,
        Kind kind,
        @Nullable UUID vote,
        Instant at) {

    /** What was done. */
    enum Kind {
        FINISHED("minutes.finished"),
        APPROVED("minutes.approved"),
        /** Approved with changes, which a further version brings. */
        CHANGES("minutes.approved"),
        UNDONE("minutes.approval-undone");

        private final String entryType;

        Kind(String entryType) {
            this.entryType = entryType;
        }

        /** The kind of its entry in the log. */
        String entryType() {
            return entryType;
        }
    }
}

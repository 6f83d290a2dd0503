package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * An act with a poll that is in the log.
 *
 * @param entry in the transparency log
 * @param reason public; empty where none is asked
 */
public record PollAct(UUID entry, UUID poll, Kind kind, String reason, Instant at) {

    /** What was done. */
    public enum Kind {
        OPENED("poll.opened"),
        CLOSED("poll.closed"),
        ANNULLED("poll.annulled"),
        LOT_DRAWN("poll.lot-drawn"),
        SEATED("poll.seated");

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

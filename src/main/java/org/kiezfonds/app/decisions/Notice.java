package org.kiezfonds.app.decisions;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter to those who applied.
 *
 * @param number from 1 for each decision
 * @param content canonical JSON, whose digest is in the log; empty once it was erased
 * @param recipients how many got it by mail
 */
public record Notice(
        UUID decision,
        int number,
        String content,
        String digest,
        int recipients,
        Instant at,
        UUID entry) {

    /** What it is about. */
    public enum Kind {
        DECIDED,
        LAPSED,
        ANNULLED,
        CORRECTED,
        APPEAL_ANSWERED
    }
}

package org.kiezfonds.app.juries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.PersonId;

/**
 * What changed in a panel after it was opened.
 *
 * @param member whom it is about
 * @param reason public; empty where the end of a mandate or of standing in says why
 * @param by null where nobody did it: an account was erased
 * @param entry in the transparency log
 */
public record PanelChange(
        UUID id,
        RoundId round,
        UUID member,
        Kind kind,
        String reason,
        Instant at,
        @Nullable PersonId by,
        UUID entry) {

    /** What it was. */
    public enum Kind {
        /** Took a seat that the body filled after the panel was opened. */
        JOINED,
        /** The member takes no more part in this round. */
        LEFT,
        /** The mandate was ended, and the seat is empty. */
        MANDATE_ENDED,
        /** Acts for the seat from now on. */
        STEPPED_IN,
        /** The member acts again. */
        STEPPED_BACK,
        /** Standing in was ended; the member acts again. */
        STAND_IN_ENDED,
        CHAIR,
        DEPUTY,
        /** Is deputy no longer, and nobody else is. */
        NO_DEPUTY
    }
}

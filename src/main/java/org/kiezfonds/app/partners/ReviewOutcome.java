package org.kiezfonds.app.partners;

import java.util.UUID;

/** What came of a decision of the team. */
public sealed interface ReviewOutcome {

    /**
     * Done.
     *
     * @param entry in the transparency log
     */
    record Done(UUID entry) implements ReviewOutcome {}

    /** Done; nothing that the public may ask about. */
    record DoneQuietly() implements ReviewOutcome {}

    /** Somebody else decided or changed it meanwhile; nothing was done. */
    record Stale() implements ReviewOutcome {}

    /** There is nothing of the kind for this person to decide. */
    record NotFound() implements ReviewOutcome {}

    /**
     * It cannot be done: a text says why and what to do.
     *
     * @param textKey of the text
     */
    record Refused(String textKey) implements ReviewOutcome {}
}

package org.kiezfonds.app.concepts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in the discussion, as everybody may see it.
 *
 * @param need that it is about; null where it is about the whole, or proposes a new need
 * @param name as the author agreed to be called; null for "a resident"
 * @param title of a proposal, else empty
 * @param body empty where it is gone
 * @param gone why title and body are not shown; null where they are
 * @param hiddenReason why the team hid it
 * @param isOwn whether the reader wrote it
 */
public record Comment(
        UUID id,
        @Nullable NeedId need,
        boolean isProposal,
        @Nullable String name,
        String title,
        String body,
        Instant writtenAt,
        @Nullable Gone gone,
        @Nullable String hiddenReason,
        @Nullable Answer answer,
        boolean isOwn,
        int version) {

    /** Why something said is not shown. */
    public enum Gone {
        WITHDRAWN,
        HIDDEN,
        ERASED
    }

    /** What the team made of it. */
    public enum Verdict {
        TAKEN_UP,
        PARTLY,
        NOT,
        /** Nothing was to be decided. */
        ANSWERED
    }

    /**
     * The answer of the team.
     *
     * @param takenUp the need that a proposal became
     */
    public record Answer(
            Verdict verdict,
            String text,
            Instant at,
            @Nullable NeedId takenUp) {}
}

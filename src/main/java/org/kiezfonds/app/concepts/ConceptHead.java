package org.kiezfonds.app.concepts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;

/**
 * A version of the concept without its content.
 *
 * @param number counted from 1 in its area
 * @param copyOf the version that it began as a copy of
 * @param discussionUntil the last day on which something can be said, as announced
 * @param digest SHA-256 of the JSON export that was adopted, in hexadecimal digits
 * @param version rises with every act and every change of the head
 */
public record ConceptHead(
        UUID id,
        AreaId area,
        int number,
        ConceptState state,
        @Nullable UUID copyOf,
        String title,
        int firstYear,
        int lastYear,
        Instant createdAt,
        @Nullable Instant discussionOpenedAt,
        @Nullable LocalDate discussionUntil,
        @Nullable Instant discussionClosedAt,
        @Nullable LocalDate adoptedOn,
        @Nullable String adoptionReference,
        @Nullable String digest,
        @Nullable LocalDate supersededOn,
        int version) {

    /** Whether residents and partners can say something on that day. */
    public boolean isDiscussedOn(LocalDate day) {
        return state == ConceptState.DISCUSSION
                && discussionClosedAt == null
                && (discussionUntil == null || !day.isAfter(discussionUntil));
    }

    /** Whether the discussion was opened and is not yet closed by the team. */
    public boolean isDiscussionOpen() {
        return state == ConceptState.DISCUSSION && discussionClosedAt == null;
    }
}

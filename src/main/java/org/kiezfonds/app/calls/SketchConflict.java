package org.kiezfonds.app.calls;

import java.time.Instant;
import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;

/**
 * Why somebody does not decide on a sketch.
 *
 * @param note for the panel; may be empty
 * @param by who noted it: the member, or somebody of the area team
 * @param isLifted whether it no longer holds
 */
public record SketchConflict(
        UUID id,
        SketchId sketch,
        PersonId person,
        Tie tie,
        String note,
        Instant raisedAt,
        PersonId by,
        UUID entry,
        boolean isLifted) {

    /** A note in characters. */
    public static final int LONGEST = 1_000;

    /** What somebody has to do with a sketch; texts {@code calls.tie.<name>}. */
    public enum Tie {
        APPLICANT,
        FAMILY,
        ORGANISATION,
        CONTRACT,
        OTHER
    }
}

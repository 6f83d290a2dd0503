package org.kiezfonds.app.calls;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;

/**
 * A call to operators.
 *
 * @param number within the area, from 1
 * @param text that holds now
 * @param paper counted from 1; 0 before it is published
 * @param opened when what was handed in was opened; null before
 * @param revealed when the points were; null before
 * @param decision null before
 */
public record Call(
        CallId id,
        AreaId area,
        int number,
        CallText text,
        int paper,
        @Nullable Mark opened,
        @Nullable Mark revealed,
        @Nullable Decision decision,
        int version) {

    /** When something was done, and where it stands in the log. */
    public record Mark(Instant at, UUID entry) {}

    /**
     * What the panel decided.
     *
     * @param chosen null where nobody was selected
     * @param reason for everybody
     */
    public record Decision(@Nullable SketchId chosen, String reason, Instant at, UUID entry) {}

    /** How far it is at a moment. */
    public CallState state(Instant now) {
        if (decision != null) {
            return CallState.DECIDED;
        }
        if (revealed != null) {
            return CallState.REVEALED;
        }
        if (opened != null) {
            return CallState.OPENED;
        }
        if (!isPublished()) {
            return CallState.DRAFT;
        }
        return now.isBefore(closesAt()) ? CallState.RUNNING : CallState.CLOSED;
    }

    public boolean isPublished() {
        return paper > 0;
    }

    /** Of a published call. */
    public Instant closesAt() {
        return Objects.requireNonNull(text.closesAt());
    }

    /** Of a published call. */
    public Instant scoresUntil() {
        return Objects.requireNonNull(text.scoresUntil());
    }
}

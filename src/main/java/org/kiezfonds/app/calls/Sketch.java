package org.kiezfonds.app.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;

/**
 * A sketch, for the one who writes it.
 *
 * @param text as it is being written
 * @param sent what was handed in last; null where nothing was, or it was taken back
 */
public record Sketch(
        SketchId id,
        CallId call,
        PersonId by,
        SketchText text,
        Instant savedAt,
        @Nullable Sent sent,
        boolean isWithdrawn,
        int version) {

    /** Whether something was written since it was handed in. */
    public boolean isChanged() {
        return sent != null && !sent.text().equals(text);
    }
}

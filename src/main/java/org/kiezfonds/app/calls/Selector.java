package org.kiezfonds.app.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;

/**
 * Somebody in the panel that selects.
 *
 * @param isHead whether they lead it
 * @param leftAt null as long as they act
 */
public record Selector(
        UUID id,
        CallId call,
        PersonId person,
        Part part,
        boolean isHead,
        Instant namedAt,
        UUID entry,
        @Nullable Instant leftAt) {

    /** Whom they stand for; texts {@code calls.part.<name>}. */
    public enum Part {
        DISTRICT,
        TEAM,
        /** Sent by the council. */
        DELEGATE
    }

    public boolean isActing() {
        return leftAt == null;
    }
}

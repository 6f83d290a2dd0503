package org.kiezfonds.app.sessions;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The own ballot of somebody.
 *
 * @param turn how often it was given; 0 before
 * @param marks points, places or 1 for approved, by option; empty where the seat abstains. Null
 *     before it was given, and after a secret poll was closed
 * @param barred options that the seat does not rate: a conflict of interest, or a question about
 *     one that waits for its answer
 */
public record PollCasting(
        UUID poll, UUID seat, int turn, @Nullable Map<UUID, Integer> marks, Set<UUID> barred) {

    public PollCasting {
        marks = marks == null ? null : Map.copyOf(marks);
        barred = Set.copyOf(barred);
    }
}

package org.kiezfonds.app.sessions;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form for a circular vote asks.
 *
 * @param until the deadline, in the time of the installation's zone; null where none was chosen
 * @param chair the seat that leads; only asked where there is no panel
 * @param deputy likewise
 */
public record CircularData(
        ItemData item,
        MotionData motion,
        @Nullable LocalDateTime until,
        @Nullable UUID chair,
        @Nullable UUID deputy) {

    /** For a panel, which says itself who leads. */
    public CircularData(ItemData item, MotionData motion, @Nullable LocalDateTime until) {
        this(item, motion, until, null, null);
    }
}

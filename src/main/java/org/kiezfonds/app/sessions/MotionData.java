package org.kiezfonds.app.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;

/**
 * What a form for a motion asks; null where nothing was chosen.
 *
 * @param amends the motion that it would change
 * @param granted of a lower sum: what of each row of the cost plan is granted, in its order
 */
public record MotionData(
        Motion.@Nullable Kind kind,
        @Nullable UUID amends,
        String words,
        Motion.@Nullable Reason reason,
        List<Money> granted,
        @Nullable LocalDate until) {

    public MotionData {
        granted = List.copyOf(granted);
    }

    /** With words and nothing else. */
    public static MotionData of(Motion.Kind kind, String words) {
        return new MotionData(kind, null, words, null, List.of(), null);
    }

    /** Other words instead of what another motion says. */
    public static MotionData change(UUID amends, String words) {
        return new MotionData(Motion.Kind.FREE, amends, words, null, List.of(), null);
    }

    /** A lower sum, by itself or instead of what another motion says. */
    public static MotionData lower(@Nullable UUID amends, String words, List<Money> granted) {
        return new MotionData(Motion.Kind.LOWER, amends, words, null, granted, null);
    }
}

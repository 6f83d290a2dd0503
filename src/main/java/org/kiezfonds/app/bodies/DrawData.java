package org.kiezfonds.app.bodies;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form that announces a draw holds, as typed.
 *
 * @param source which public numbers of which day
 * @param knownAt when they will be known, in the time of the place
 * @param oldEnough the team has seen to it that all have the body's minimum age
 */
public record DrawData(
        @Nullable SeatGroup group,
        @Nullable Integer seats,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String source,
        @Nullable LocalDateTime knownAt,
        List<Row> candidates,
        boolean oldEnough) {

    public DrawData {
        candidates = List.copyOf(candidates);
    }

    /**
     * One person in the pot as typed.
     *
     * @param isPublic whether the person agreed to be named as a candidate
     */
    public record Row(String name, String email, boolean isPublic) {}
}

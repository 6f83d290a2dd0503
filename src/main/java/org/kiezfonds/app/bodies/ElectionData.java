package org.kiezfonds.app.bodies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form for an election holds, as typed. Numbers are null where nothing readable was typed.
 *
 * @param oldEnough the team has seen to it that all candidates have the body's minimum age
 */
public record ElectionData(
        @Nullable LocalDate heldOn,
        String place,
        String electorate,
        @Nullable SeatGroup group,
        @Nullable Integer seats,
        @Nullable Integer eligible,
        @Nullable Integer ballots,
        @Nullable Integer invalidBallots,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String tieLot,
        List<Row> candidates,
        boolean oldEnough) {

    public ElectionData {
        candidates = List.copyOf(candidates);
    }

    /**
     * One candidate as typed.
     *
     * @param email may be empty until the person takes a seat
     * @param isPublic whether the person agreed to be named as a candidate
     * @param lot where others have as many votes: 1 for the one drawn first
     */
    public record Row(
            String name,
            String email,
            @Nullable Integer votes,
            boolean isPublic,
            @Nullable Integer lot) {}
}

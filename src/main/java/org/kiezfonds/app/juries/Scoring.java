package org.kiezfonds.app.juries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * A scoring of a round by its panel, without a single value.
 *
 * @param attempt 1, or 2 where the panel scores again after the debate
 * @param until the first moment at which no more points are taken
 * @param openedEntry in the transparency log
 * @param revealed null as long as all scores are sealed
 * @param version rises with each act
 */
public record Scoring(
        RoundId round,
        AreaId area,
        int attempt,
        Instant openedAt,
        UUID openedEntry,
        Instant until,
        @Nullable Revealed revealed,
        int version) {

    /** The one scoring in which all begin, and the one after the debate. */
    public static final int FIRST = 1;

    public static final int SECOND = 2;

    /**
     * The moment from which the panel sees the scores.
     *
     * @param digest of the file of all scores that count
     * @param entry in the transparency log
     */
    public record Revealed(Instant at, Digest digest, UUID entry) {}

    public boolean isRevealed() {
        return revealed != null;
    }

    /** Whether points are taken at the moment. */
    public boolean takesPoints(Instant now) {
        return revealed == null && now.isBefore(until);
    }
}

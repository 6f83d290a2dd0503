package org.kiezfonds.app.calls;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;

/**
 * What a steering round gave free for a call.
 *
 * @param id that of the entry in the log
 * @param need of the adopted concept; null where a measure is named
 * @param measure of the adopted concept; null where a need is named
 * @param idea from which it came, if from one
 * @param reason for everybody
 * @param frame for all years together
 * @param vote of a session of the steering round, if one voted
 */
public record Release(
        UUID id,
        AreaId area,
        BodyId body,
        @Nullable NeedId need,
        @Nullable UUID measure,
        @Nullable IdeaId idea,
        String subject,
        String reason,
        int firstYear,
        int lastYear,
        Money frame,
        LocalDate decidedOn,
        @Nullable UUID vote) {

    /** A subject in characters. */
    public static final int LONGEST_SUBJECT = 120;

    /** A reason in characters. */
    public static final int LONGEST_REASON = 2_000;

    /** So many years at most, as the project fund runs. */
    public static final int MOST_YEARS = 10;
}

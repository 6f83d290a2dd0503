package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.AreaId;

/**
 * A session of a body, or a circular vote, which is a session in which nobody meets.
 *
 * @param round whose panel meets; null where it is not about a round
 * @param untilAt the deadline of a circular vote; null where people meet
 * @param chair the seat that leads where no panel says so; null where one does
 * @param deputy likewise; null also where there is none
 * @param scribe the seat that writes the minutes beside the area team; null where only that does
 * @param isDeputyLeading whether the deputy took over
 * @param rules of procedure that hold for it; null before it is opened
 */
public record BodySession(
        UUID id,
        AreaId area,
        BodyId body,
        @Nullable RoundId round,
        SessionState state,
        Instant startsAt,
        @Nullable Instant untilAt,
        String place,
        boolean isPublic,
        @Nullable UUID chair,
        @Nullable UUID deputy,
        @Nullable UUID scribe,
        boolean isDeputyLeading,
        @Nullable Procedure rules,
        int version) {

    /** The same, led by others; for one that is not about a round. */
    BodySession led(@Nullable UUID newChair, @Nullable UUID newDeputy) {
        return new BodySession(
                id,
                area,
                body,
                round,
                state,
                startsAt,
                untilAt,
                place,
                isPublic,
                newChair,
                newDeputy,
                scribe,
                isDeputyLeading,
                rules,
                version);
    }

    public boolean isCircular() {
        return untilAt != null;
    }

    /** Whether a circular vote is over at the moment. */
    boolean isOver(Instant now) {
        return untilAt != null && !now.isBefore(untilAt);
    }

    /** The rules of a session that was opened. */
    Procedure rulesInForce() {
        if (rules == null) {
            throw new IllegalStateException("not opened: " + id);
        }
        return rules;
    }
}

package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a vote on an idea once its session is over: counts, never who.
 *
 * @param ideaNumber within the area
 * @param sessionAt when the session began
 * @param isAmendment whether another motion was to be changed
 * @param result at the close
 * @param isLotFor how the lot fell; null where none was drawn
 * @param flaw why it does not stand; null where it does
 * @param entries in the log, the first one first
 */
public record OpenVote(
        UUID id,
        int ideaNumber,
        UUID session,
        Instant sessionAt,
        UUID motion,
        Motion.Kind kind,
        boolean isAmendment,
        int attempt,
        boolean isSecret,
        boolean isCircular,
        Instant openedAt,
        Vote.Result result,
        @Nullable Boolean isLotFor,
        Vote.@Nullable Flaw flaw,
        List<UUID> entries) {

    public OpenVote {
        entries = List.copyOf(entries);
    }
}

package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.voting.Attempts.Attempt;
import org.kiezfonds.app.sessions.voting.Attempts.Kind;

/**
 * A vote on a motion.
 *
 * @param attempt from 1 for each motion
 * @param words that are voted on, frozen at its opening
 * @param amendments that were carried before, in their order: what is voted on is the motion as they
 *     changed it; frozen likewise
 * @param result null while it is open
 * @param lot how the lot fell; null where none was drawn
 * @param flaw why it does not stand; null where it does
 */
public record Vote(
        UUID id,
        UUID session,
        UUID motion,
        int attempt,
        boolean isSecret,
        boolean isCircular,
        String words,
        List<UUID> amendments,
        Instant openedAt,
        @Nullable Result result,
        @Nullable DrawnLot lot,
        @Nullable Flaw flaw,
        int version) {

    public Vote {
        amendments = List.copyOf(amendments);
    }

    public boolean isOpen() {
        return result == null;
    }

    /** What came of a vote, with the tie rule applied. */
    public enum Outcome {
        CARRIED,
        LOST,
        /** A tie, after which is voted once more. */
        AGAIN,
        /** A tie that the lot decides. */
        LOT,
        /** The quorum was missing: nothing is decided. */
        STRAW_POLL,
        /** Somebody objected to deciding without a session. */
        TO_SESSION
    }

    /**
     * What came of it, with the working.
     *
     * @param members seats that were held at the close
     * @param conflicted of them
     * @param counted for the quorum
     * @param quorum how many had to count
     * @param residents among those counted
     * @param voters who could vote and were there, or did
     * @param needed yes votes
     */
    public record Result(
            Outcome outcome,
            boolean isTied,
            Instant at,
            long members,
            long conflicted,
            long counted,
            long quorum,
            long residents,
            long voters,
            long needed,
            long yes,
            long no,
            long abstained) {}

    /**
     * The lot that a tie went to.
     *
     * @param value thrown in the room
     * @param rootHex of the head of the log that covers the tie
     */
    public record DrawnLot(String value, String rootHex, String seedHex, boolean isFor) {}

    /** Why a vote does not stand. */
    public enum Flaw {
        ERROR,
        /** A conflict of interest became known after the close. */
        CONFLICT
    }

    /** Whether the motion is carried; false too where that is open. */
    public boolean isCarried() {
        return flaw == null
                && result != null
                && (result.outcome() == Outcome.CARRIED || (lot != null && lot.isFor()));
    }

    /** What it counts as among the votes on its motion. */
    Attempt asAttempt() {
        if (result == null) {
            throw new IllegalStateException("still open: " + id);
        }
        if (flaw != null) {
            return new Attempt(Kind.ANNULLED, result.isTied());
        }
        boolean isDecided =
                result.outcome() != Outcome.STRAW_POLL && result.outcome() != Outcome.TO_SESSION;
        return new Attempt(isDecided ? Kind.COUNTED : Kind.STRAW_POLL, result.isTied());
    }
}

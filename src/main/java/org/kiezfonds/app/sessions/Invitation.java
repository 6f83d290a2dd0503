package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;

/**
 * How the invitation to a session stands, for the area team and those who sit in it.
 *
 * @param sent the last one; null before the first
 * @param isOutdated whether time, place or agenda are others now than it says
 * @param guests members first, then those who stand in
 */
public record Invitation(@Nullable Sent sent, boolean isOutdated, List<Guest> guests) {

    public Invitation {
        guests = List.copyOf(guests);
    }

    /**
     * An invitation that went out.
     *
     * @param entry in the transparency log
     * @param number from 1
     * @param digest of what it says, SHA-256 in hex
     */
    public record Sent(UUID entry, int number, String digest, int recipients, Instant at) {}

    /**
     * Somebody who was invited.
     *
     * @param seat for which
     * @param isStandIn whether the person comes only where the member cannot
     * @param reply null before the first answer
     */
    public record Guest(
            PersonId person,
            UUID seat,
            boolean isStandIn,
            @Nullable Reply reply) {

        public boolean isComing() {
            return reply != null && reply.isComing();
        }

        public boolean isAway() {
            return reply != null && !reply.isComing();
        }
    }

    /** What somebody answered last; {@code turn} counts the answers from 1. */
    public record Reply(int turn, boolean isComing, Instant at) {}
}

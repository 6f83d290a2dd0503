package org.kiezfonds.app.ideas;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who applies together with the author of an idea, or is asked to.
 *
 * @param name as the person calls themself among those who apply together; empty where there is
 *     none, and before the answer
 * @param address where the mail went, for who sent it alone, and until it is answered; else empty
 * @param until the end of the invitation
 * @param isMe whether it is the person behind the request
 * @param mayBeTakenBack whether the person behind the request can take the invitation back
 * @param answeredAt null before the answer
 */
public record CoAuthor(
        UUID id,
        State state,
        String name,
        String address,
        Instant until,
        boolean isMe,
        boolean mayBeTakenBack,
        @Nullable Instant answeredAt,
        int version) {

    /** Where an invitation stands. */
    public enum State {
        INVITED,
        /** Nobody answered in time. */
        EXPIRED,
        CONFIRMED,
        DECLINED,
        /** Taken back before there was an answer. */
        REMOVED,
        /** Took part for a time. */
        LEFT
    }
}

package org.kiezfonds.app.ideas;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For whom the area team wrote an idea down, and what that person said to it. For the area team
 * alone.
 *
 * @param name empty once the idea belongs to an account
 * @param address empty where there is none, and once the idea belongs to an account
 * @param askedAt when the last mail went out; null before
 * @param until how long its link holds; null where none does
 * @param answeredAt null before the answer
 * @param signedOn the day of the signature; null where no scan of one confirms it
 * @param version of this; 0 where nothing was written down yet
 */
public record Assisted(
        String name,
        String address,
        State state,
        @Nullable Instant askedAt,
        @Nullable Instant until,
        @Nullable Instant answeredAt,
        @Nullable LocalDate signedOn,
        int version) {

    static final Assisted NOTHING = new Assisted("", "", State.OPEN, null, null, null, null, 0);

    /** How far the confirmation is. */
    public enum State {
        /** Nobody was asked yet. */
        OPEN,
        /** A mail is on its way. */
        ASKED,
        /** The person signed in by code and said yes. */
        BY_CODE,
        /** A scan of the signature is there. */
        SIGNED,
        /** Whoever got the mail says that it is not theirs. */
        DISOWNED
    }
}

package org.kiezfonds.app.sessions.minutes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ranking or an election. It holds figures alone: who gave which ballot stands nowhere in minutes,
 * neither of a secret poll nor of another, and so members and the public read the same.
 *
 * @param number on its item, from 1
 * @param kind what is put in an order
 * @param way how it is voted on
 * @param repeats the number of the poll that it repeats; null where it repeats none
 * @param runoffOf the number of the poll whose tie it decides; null where it decides none
 * @param closedAt null while it is open; then there are no figures
 * @param stands whether it says something: closed, with a quorum, without a flaw
 * @param voters who could vote and were there, or did
 * @param arithmetic what came of it, in German, the result first
 * @param options by place
 * @param lot null where none was drawn
 * @param flaw why it does not stand; null where it does
 * @param flawReason empty where it stands
 */
public record MinutesPoll(
        UUID id,
        int number,
        String kind,
        String question,
        String way,
        int points,
        int most,
        int places,
        boolean isSecret,
        @Nullable Integer repeats,
        @Nullable Integer runoffOf,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        boolean stands,
        long voters,
        long ballots,
        long abstained,
        List<String> arithmetic,
        List<Option> options,
        @Nullable Drawn lot,
        @Nullable String flaw,
        String flawReason) {

    public MinutesPoll {
        arithmetic = List.copyOf(arithmetic);
        options = List.copyOf(options);
    }

    /**
     * What stood on the ballot.
     *
     * @param idea null where it is none; its title stands beside the document
     * @param ideaNumber likewise
     * @param person who stood for being sent; null where it is nobody
     * @param title empty where it is an idea or a person
     * @param place from 1, as high, same place; 0 where it has none
     * @param standing what its place means
     * @param gained points, won half duels or approvals
     * @param outOf what that is divided by
     * @param ballots that rate it
     * @param figure how that reckons, in German
     */
    public record Option(
            UUID id,
            @Nullable UUID idea,
            @Nullable Integer ideaNumber,
            @Nullable Integer person,
            String title,
            int place,
            Standing standing,
            long gained,
            long outOf,
            int ballots,
            String figure) {}

    /** What a place means. */
    public enum Standing {
        TAKEN,
        /** Who presides gave it one of the places that were tied. */
        DECIDED,
        /** The lot gave it one of them. */
        DRAWN,
        TIED,
        NOT_TAKEN
    }

    /** A lot with all that is needed to draw it again; the options in the order drawn. */
    public record Drawn(String value, String rootHex, String seedHex, List<UUID> order) {

        public Drawn {
            order = List.copyOf(order);
        }
    }
}

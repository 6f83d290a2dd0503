package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.voting.Attempts;
import org.kiezfonds.app.sessions.voting.Attempts.Attempt;
import org.kiezfonds.app.sessions.voting.PollRule;
import org.kiezfonds.app.sessions.voting.PollTally;

/**
 * How a body puts options in an order. A council's ranking is a recommendation.
 *
 * @param question that is answered, frozen at its opening
 * @param repeats the poll that it repeats; null where it is the first
 * @param runoffOf the poll whose tie it decides; null where it decides none
 * @param options in the order of the ballot
 * @param result null while it is open
 * @param lot how the lot fell; null where none was drawn
 * @param flaw why it does not stand; null where it does
 */
public record Poll(
        UUID id,
        UUID session,
        UUID item,
        Kind kind,
        String question,
        PollRule rule,
        boolean isSecret,
        @Nullable UUID repeats,
        @Nullable UUID runoffOf,
        Instant openedAt,
        List<PollOption> options,
        @Nullable Result result,
        @Nullable DrawnLot lot,
        Vote.@Nullable Flaw flaw,
        int version) {

    /** A question in characters. */
    public static final int LONGEST_QUESTION = 300;

    public Poll {
        options = List.copyOf(options);
    }

    /** What is put in an order. */
    public enum Kind {
        /** Ideas of the round on which the session meets. */
        IDEAS,
        /** Needs of the concept that holds. */
        NEEDS,
        /** Measures of the concept that holds. */
        MEASURES,
        /** Who said that they stand for being sent. */
        PEOPLE,
        /** Anything else, in words. */
        WORDS
    }

    /** What came of it, with the tie rule applied. */
    public enum Outcome {
        /** The places are taken, or nobody named enough options for them. */
        RANKED,
        /** Who presides decided a tie. */
        DECIDED,
        /** A tie, which is decided between those tied. */
        AGAIN,
        /** A tie that the lot decides. */
        LOT,
        /** A tie that stays. */
        TIED,
        /** The quorum was missing: nothing is decided. */
        STRAW_POLL
    }

    /**
     * What came of it, with the working.
     *
     * @param members seats that were held at the close
     * @param counted for the quorum
     * @param quorum how many had to count
     * @param residents among those counted
     * @param voters who could vote and were there, or did
     * @param ballots that named something
     * @param abstained seats that gave an empty ballot
     * @param decided options that who presides gave a place
     */
    public record Result(
            Outcome outcome,
            Instant at,
            long members,
            long counted,
            long quorum,
            long residents,
            long voters,
            long ballots,
            long abstained,
            PollTally tally,
            Set<UUID> decided) {

        public Result {
            decided = Set.copyOf(decided);
        }
    }

    /**
     * The lot that a tie went to.
     *
     * @param value thrown in the room
     * @param rootHex of the head of the log that covers the tie
     * @param order all that were tied, as they were drawn
     */
    public record DrawnLot(String value, String rootHex, String seedHex, List<UUID> order) {
        public DrawnLot {
            order = List.copyOf(order);
        }
    }

    public boolean isOpen() {
        return result == null;
    }

    /** Whether it says something: closed, with a quorum, and without a flaw. */
    public boolean stands() {
        return result != null && flaw == null && result.outcome() != Outcome.STRAW_POLL;
    }

    public Optional<PollOption> option(UUID option) {
        return options.stream().filter(each -> each.id().equals(option)).findFirst();
    }

    /** The options that have a place, the first one first; nothing while it is open. */
    public List<UUID> taken() {
        if (result == null) {
            return List.of();
        }
        List<UUID> taken = new ArrayList<>(result.tally().taken());
        result.tally().tied().stream().filter(result.decided()::contains).forEach(taken::add);
        if (lot != null) {
            taken.addAll(lot.order().subList(0, result.tally().left()));
        }
        return taken;
    }

    /** It and those that it repeats, the first one first. */
    Attempts attempts(List<Poll> all) {
        List<Attempt> chain = new ArrayList<>();
        Optional<Poll> at = Optional.of(this);
        while (at.isPresent()) {
            Poll here = at.get();
            chain.addFirst(here.asAttempt());
            at = all.stream().filter(each -> each.id().equals(here.repeats())).findFirst();
        }
        return new Attempts(chain);
    }

    /** What it counts as among the repetitions of one question. */
    private Attempt asAttempt() {
        return new Attempt(
                flaw != null
                        ? Attempts.Kind.ANNULLED
                        : stands() ? Attempts.Kind.COUNTED : Attempts.Kind.STRAW_POLL,
                false);
    }
}

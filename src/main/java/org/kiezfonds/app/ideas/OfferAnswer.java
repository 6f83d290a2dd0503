package org.kiezfonds.app.ideas;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.funds.rules.Finding;

/** What came of offering a lower sum, or of answering an offer. */
public sealed interface OfferAnswer {

    /**
     * It was done.
     *
     * @param entry in the transparency log
     */
    record Done(Offer offer, UUID entry) implements OfferAnswer {}

    /** Something that was typed does not fit; nothing was done. */
    record Invalid(List<Problem> problems) implements OfferAnswer {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** With this sum the idea would break rules that it keeps now; nothing was done. */
    record Breaks(List<Finding> broken) implements OfferAnswer {

        public Breaks {
            broken = List.copyOf(broken);
        }
    }

    /** Another offer waits for its answer; nothing was done. */
    record OneIsOpen(Offer offer) implements OfferAnswer {}

    /**
     * Somebody did something with the idea meanwhile; nothing was done.
     *
     * @param idea as it is now
     */
    record Stale(Idea idea) implements OfferAnswer {}

    /** An idea in this state is offered nothing. */
    record NoWay(Idea idea) implements OfferAnswer {}

    /**
     * The offer is answered, ran out, or the idea was changed since; nothing was done.
     *
     * @param offer as it is now
     */
    record Over(Offer offer) implements OfferAnswer {}

    /** There is no such thing for this person. */
    record NotFound() implements OfferAnswer {}

    /** What the form asks. */
    enum Field {
        ROW,
        SUM,
        REASON,
        UNTIL
    }

    /**
     * What does not fit.
     *
     * @param row of the cost plan; -1 for other fields
     * @param textKey says what and what to do, with the arguments
     */
    record Problem(Field field, int row, String textKey, List<Object> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }

        static Problem of(Field field, String textKey, Object... arguments) {
            return new Problem(field, -1, textKey, List.of(arguments));
        }
    }
}

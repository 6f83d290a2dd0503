package org.kiezfonds.app.reviews;

import java.util.List;

/** What came of answering what a rule asks a person. */
public sealed interface AnswerOutcome {

    /** It is kept. */
    record Saved(RuleAnswer answer) implements AnswerOutcome {}

    /**
     * Somebody else answered meanwhile; nothing was done.
     *
     * @param answer of the other
     */
    record Stale(RuleAnswer answer) implements AnswerOutcome {}

    /**
     * It does not fit; nothing was done.
     *
     * @param textKey says what and what to do, with the arguments
     */
    record Invalid(String textKey, List<Object> arguments) implements AnswerOutcome {

        public Invalid {
            arguments = List.copyOf(arguments);
        }
    }

    /** The check is over, or the rules do not ask this. */
    record Fixed() implements AnswerOutcome {}

    /** There is no such idea in the area. */
    record NotFound() implements AnswerOutcome {}
}

package org.kiezfonds.app.reviews;

import java.util.List;
import java.util.UUID;

/** What came of asking for an opinion, or of writing one. */
public sealed interface OpinionOutcome {

    /**
     * Departments were asked.
     *
     * @param entry the last one in the transparency log
     */
    record Asked(UUID entry) implements OpinionOutcome {}

    /** What was typed is kept; nobody else sees it yet. */
    record Saved(Opinion opinion) implements OpinionOutcome {}

    /**
     * The opinion is given.
     *
     * @param entry in the transparency log
     */
    record Given(Opinion opinion, UUID entry) implements OpinionOutcome {}

    /** Something does not fit; nothing was done. */
    record Invalid(List<Problem> problems) implements OpinionOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * It was saved or given in another window meanwhile; nothing was done.
     *
     * @param opinion as it is now
     */
    record Stale(Opinion opinion) implements OpinionOutcome {}

    /** Nothing can be asked about an idea that has ended. */
    record NoWay() implements OpinionOutcome {}

    /** There is no such thing for this person. */
    record NotFound() implements OpinionOutcome {}

    /** What the forms ask. */
    enum Field {
        WHOM,
        OFFICE,
        QUESTION,
        DUE,
        ANSWER,
        COST
    }

    /**
     * What does not fit.
     *
     * @param textKey says what and what to do, with the arguments
     */
    record Problem(Field field, String textKey, List<Object> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }

        static Problem of(Field field, String textKey, Object... arguments) {
            return new Problem(field, textKey, List.of(arguments));
        }
    }
}

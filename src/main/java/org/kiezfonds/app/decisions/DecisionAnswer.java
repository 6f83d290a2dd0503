package org.kiezfonds.app.decisions;

import java.util.List;
import java.util.UUID;

/** What came of an act on a decision. */
public sealed interface DecisionAnswer {

    /**
     * It was done.
     *
     * @param decision as it is now
     * @param entry in the transparency log
     */
    record Done(Decision decision, UUID entry) implements DecisionAnswer {}

    /** Something that was typed does not fit; nothing was done. */
    record Invalid(List<Problem> problems) implements DecisionAnswer {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** It cannot be done as things stand; nothing was done. */
    record NotNow(String textKey) implements DecisionAnswer {}

    /** What is in the way of a decision; nothing took effect. */
    record InTheWay(List<Obstacle> obstacles) implements DecisionAnswer {

        public InTheWay {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** There is no such thing for this person. */
    record NotFound() implements DecisionAnswer {}

    /** What the forms ask. */
    enum Field {
        SAID,
        REASON,
        HEARD
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
    }
}

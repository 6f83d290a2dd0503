package org.kiezfonds.app.ideas;

import java.util.List;
import java.util.UUID;

/** What came of doing something with an idea for the person whose it is. */
public sealed interface OnBehalfAnswer {

    /**
     * It was done.
     *
     * @param entry in the transparency log
     */
    record Done(UUID entry) implements OnBehalfAnswer {}

    /** Something that was typed does not fit; nothing was done. */
    record Invalid(List<Problem> problems) implements OnBehalfAnswer {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** The person has an account, or somebody who applies with them: they do it. Nothing was done. */
    record HasAccount() implements OnBehalfAnswer {}

    /** Nobody has said yet that the idea is theirs, so nobody can accept a sum; nothing was done. */
    record Unconfirmed() implements OnBehalfAnswer {}

    /** Somebody did something with it meanwhile, or it is over; nothing was done. */
    record Stale() implements OnBehalfAnswer {}

    /** There is no such thing in the area. */
    record NotFound() implements OnBehalfAnswer {}

    /** What the form asks. */
    enum Field {
        HOW,
        DAY,
        NOTE,
        SCAN,
        REASON
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

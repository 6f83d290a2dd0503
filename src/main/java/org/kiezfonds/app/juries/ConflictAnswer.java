package org.kiezfonds.app.juries;

import java.util.List;
import java.util.UUID;

/** What came of an act on a conflict of interest. */
public sealed interface ConflictAnswer {

    /**
     * It was done.
     *
     * @param conflict as it is now
     * @param entry in the transparency log
     */
    record Done(Conflict conflict, UUID entry) implements ConflictAnswer {}

    /**
     * It cannot be done like that; nothing was done.
     *
     * @param textKey says what, why and what to do, with the arguments
     */
    record Refused(Field field, String textKey, List<Object> arguments) implements ConflictAnswer {

        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused of(Field field, String textKey, Object... arguments) {
            return new Refused(field, textKey, List.of(arguments));
        }
    }

    /**
     * Somebody said or decided something about it meanwhile, this person in another window perhaps;
     * nothing was done.
     *
     * @param conflict as it is now
     */
    record Stale(Conflict conflict) implements ConflictAnswer {}

    /** There is no such idea or conflict for this person. */
    record NotFound() implements ConflictAnswer {}

    /** What the forms ask. */
    enum Field {
        FORM,
        MEMBER,
        KIND,
        NOTE,
        VOTES
    }
}

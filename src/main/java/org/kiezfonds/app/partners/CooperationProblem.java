package org.kiezfonds.app.partners;

import java.util.List;

/**
 * What does not fit in the form for a co-operation.
 *
 * @param textKey says what and what to do, with the arguments
 */
public record CooperationProblem(Field field, String textKey, List<Object> arguments) {

    public CooperationProblem {
        arguments = List.copyOf(arguments);
    }

    /** Where it does not fit. */
    public enum Field {
        TITLE,
        PARTNERS,
        FIELD,
        SINCE,
        UNTIL,
        PROJECT,
        NEED
    }
}

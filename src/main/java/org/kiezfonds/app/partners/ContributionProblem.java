package org.kiezfonds.app.partners;

import java.util.List;

/**
 * What does not fit in the form for a contribution.
 *
 * @param textKey says what and what to do, with the arguments
 */
public record ContributionProblem(Field field, String textKey, List<Object> arguments) {

    public ContributionProblem {
        arguments = List.copyOf(arguments);
    }

    /** Where it does not fit. */
    public enum Field {
        GIVER,
        KIND,
        QUANTITY,
        PURPOSE,
        WHEN
    }
}

package org.kiezfonds.app.partners;

import java.util.List;

/**
 * What does not fit in an entry.
 *
 * @param textKey says what and what to do, with the arguments
 */
public record PartnerProblem(PartnerField field, String textKey, List<Object> arguments) {

    public PartnerProblem {
        arguments = List.copyOf(arguments);
    }
}

package org.kiezfonds.app.concepts;

import java.util.List;

/**
 * What does not fit in something that was typed.
 *
 * @param field where, by the name of the record's component
 * @param textKey says what and what to do, with the arguments
 */
public record ConceptProblem(String field, String textKey, List<Object> arguments) {

    public ConceptProblem {
        arguments = List.copyOf(arguments);
    }
}

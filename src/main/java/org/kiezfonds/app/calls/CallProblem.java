package org.kiezfonds.app.calls;

import java.util.List;

/**
 * Something that does not fit.
 *
 * @param field in which it is; empty where it is the whole
 * @param textKey says what, why and what to do, with the arguments
 */
public record CallProblem(String field, String textKey, List<Object> arguments) {

    public CallProblem {
        arguments = List.copyOf(arguments);
    }

    static CallProblem of(String field, String textKey, Object... arguments) {
        return new CallProblem(field, textKey, List.of(arguments));
    }
}

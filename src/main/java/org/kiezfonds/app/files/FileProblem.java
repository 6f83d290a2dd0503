package org.kiezfonds.app.files;

import java.util.Arrays;
import java.util.List;

/**
 * Why a file was not taken, in words that say what to do.
 *
 * @param textKey with the arguments
 */
public record FileProblem(String textKey, List<Object> arguments) {

    public FileProblem {
        arguments = List.copyOf(arguments);
    }

    static FileProblem of(String textKey, Object... arguments) {
        return new FileProblem(textKey, Arrays.asList(arguments));
    }
}

package org.kiezfonds.app.areas;

import java.util.List;

/**
 * Why a file cannot be the map of an area.
 *
 * @param feature which feature of the file, counted from 1; 0 where it is about the whole
 * @param textKey says what and what to do, with the arguments
 */
public record MapProblem(int feature, String textKey, List<Object> arguments) {

    public MapProblem {
        arguments = List.copyOf(arguments);
    }

    static MapProblem ofAll(String textKey, Object... arguments) {
        return new MapProblem(0, textKey, List.of(arguments));
    }
}

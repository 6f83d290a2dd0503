package org.kiezfonds.app.bodies;

import java.util.List;
import java.util.UUID;

/**
 * What came of an act in this module.
 *
 * @param <T> what an act that was done leaves behind
 */
public sealed interface BodyAnswer<T> {

    /**
     * Done.
     *
     * @param entry in the transparency log
     */
    record Done<T>(T made, UUID entry) implements BodyAnswer<T> {}

    /** Nothing was done: something does not fit. */
    record Invalid<T>(List<BodyProblem> problems) implements BodyAnswer<T> {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing was done: somebody else acted meanwhile. */
    record Stale<T>() implements BodyAnswer<T> {}

    /** There is no such thing, or not here. */
    record NotFound<T>() implements BodyAnswer<T> {}

    /** Nothing was done, for one reason. */
    static <T> BodyAnswer<T> refused(BodyProblem.Field field, String textKey, Object... arguments) {
        return new Invalid<>(List.of(BodyProblem.at(field, textKey, arguments)));
    }
}

package org.kiezfonds.app.concepts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of saying something in the discussion, or of answering it. */
public sealed interface SayAnswer {

    /**
     * Done.
     *
     * @param comment what was said or answered
     * @param entry in the transparency log, for acts of the team
     */
    record Done(UUID comment, @Nullable UUID entry) implements SayAnswer {}

    /**
     * It cannot be done as things are.
     *
     * @param textKey says why and what to do
     */
    record Refused(String textKey) implements SayAnswer {}

    /** Nothing was done. */
    record Invalid(List<ConceptProblem> problems) implements SayAnswer {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** There is no such thing in the area. */
    record NotFound() implements SayAnswer {}
}

package org.kiezfonds.app.concepts;

import java.util.List;
import java.util.UUID;

/** What came of an act on a version. */
public sealed interface ActAnswer {

    /**
     * Done.
     *
     * @param entry in the transparency log
     */
    record Done(ConceptHead head, UUID entry) implements ActAnswer {}

    /** Somebody else changed the version meanwhile; nothing was done. */
    record Stale(ConceptHead head) implements ActAnswer {}

    /**
     * It cannot be done as things are.
     *
     * @param textKey says why and what to do
     */
    record NotNow(String textKey, List<Object> arguments) implements ActAnswer {

        public NotNow {
            arguments = List.copyOf(arguments);
        }

        NotNow(String textKey) {
            this(textKey, List.of());
        }
    }

    /** Nothing was done. */
    record Invalid(List<ConceptProblem> problems) implements ActAnswer {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** There is no such version in the area. */
    record NotFound() implements ActAnswer {}
}

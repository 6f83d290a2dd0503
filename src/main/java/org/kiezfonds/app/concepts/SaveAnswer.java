package org.kiezfonds.app.concepts;

import java.time.Instant;
import java.util.List;

/** What came of saving a text of the draft. */
public sealed interface SaveAnswer {

    /**
     * Saved.
     *
     * @param text in clean values, as it is stored
     * @param version of the node now
     */
    record Saved(NodeText text, int version, Instant at) implements SaveAnswer {}

    /**
     * Somebody else saved meanwhile; nothing was done.
     *
     * @param text as the other left it
     * @param version of the node now; saving with it replaces the other's text
     */
    record Stale(NodeText text, int version) implements SaveAnswer {}

    /** Nothing was saved. */
    record Invalid(List<ConceptProblem> problems) implements SaveAnswer {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The version cannot be changed any more.
     *
     * @param textKey says why
     */
    record Fixed(String textKey) implements SaveAnswer {}

    /** The node or the version is not there, or no longer. */
    record NotFound() implements SaveAnswer {}
}

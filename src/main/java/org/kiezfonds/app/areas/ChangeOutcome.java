package org.kiezfonds.app.areas;

import java.util.List;
import java.util.UUID;

/** What came of changing an area. */
public sealed interface ChangeOutcome {

    /**
     * Done.
     *
     * @param area as it is now
     * @param entry in the transparency log
     */
    record Changed(Area area, UUID entry) implements ChangeOutcome {}

    /**
     * Somebody else saved meanwhile; nothing was done.
     *
     * @param area as the other left it
     */
    record Stale(Area area) implements ChangeOutcome {}

    /** There is no such area. */
    record NotFound() implements ChangeOutcome {}

    /** Nothing was done. */
    record Invalid(List<AreaProblem> problems) implements ChangeOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}

package org.kiezfonds.app.areas;

import java.util.List;
import java.util.UUID;

/** What came of changing an area's map. */
public sealed interface MapOutcome {

    /**
     * Done.
     *
     * @param entry in the transparency log
     */
    record Changed(int version, UUID entry) implements MapOutcome {}

    /** It is the map that is there already; nothing was done. */
    record Same() implements MapOutcome {}

    /** Somebody else changed it meanwhile; nothing was done. */
    record Stale() implements MapOutcome {}

    /** The file cannot be a map; nothing was done. */
    record Invalid(List<MapProblem> problems) implements MapOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}

package org.kiezfonds.app.areas;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.shared.AreaId;

/** What came of founding an area. */
public sealed interface FoundOutcome {

    /**
     * There it is, and public.
     *
     * @param entry in the transparency log
     */
    record Founded(AreaId id, String slug, UUID entry) implements FoundOutcome {}

    /** Another area has this address. */
    record SlugTaken(String slug) implements FoundOutcome {}

    /** Nothing was done. */
    record Invalid(List<AreaProblem> problems) implements FoundOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}

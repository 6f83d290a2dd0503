package org.kiezfonds.app.partners;

import java.util.List;
import java.util.UUID;

/** What came of recording or proposing a co-operation. */
public sealed interface CooperationOutcome {

    /**
     * It is public.
     *
     * @param entry in the transparency log
     */
    record Recorded(UUID id, UUID entry) implements CooperationOutcome {}

    /** It waits for the team. */
    record Proposed(UUID id) implements CooperationOutcome {}

    /** Nothing was done. */
    record Invalid(List<CooperationProblem> problems) implements CooperationOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}

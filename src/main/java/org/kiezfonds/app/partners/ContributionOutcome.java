package org.kiezfonds.app.partners;

import java.util.List;
import java.util.UUID;

/** What came of recording a contribution. */
public sealed interface ContributionOutcome {

    /**
     * It is public.
     *
     * @param entry in the transparency log
     */
    record Recorded(UUID id, UUID entry) implements ContributionOutcome {}

    /** Nothing was done. */
    record Invalid(List<ContributionProblem> problems) implements ContributionOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}

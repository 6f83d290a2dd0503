package org.kiezfonds.app.partners;

import java.util.List;
import java.util.UUID;

/** What came of changing what the register says of a partner, or of proposing to. */
public sealed interface PartnerChangeOutcome {

    /**
     * Done, and public.
     *
     * @param partner as it is now
     * @param entry in the transparency log
     */
    record Changed(Partner partner, UUID entry) implements PartnerChangeOutcome {}

    /** Kept for the team's review. */
    record Proposed() implements PartnerChangeOutcome {}

    /** It says so already. */
    record Unchanged() implements PartnerChangeOutcome {}

    /**
     * Somebody else changed it meanwhile; nothing was done.
     *
     * @param partner as the other left it
     */
    record Stale(Partner partner) implements PartnerChangeOutcome {}

    /** There is no such partner for this person. */
    record NotFound() implements PartnerChangeOutcome {}

    /** Nothing was done. */
    record Invalid(List<PartnerProblem> problems) implements PartnerChangeOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}

package org.kiezfonds.app.partners;

import java.util.List;
import java.util.UUID;

/** What came of registering a partner. */
public sealed interface RegisterOutcome {

    /**
     * It is in the register, and public.
     *
     * @param entry in the transparency log
     */
    record Listed(PartnerId id, UUID entry) implements RegisterOutcome {}

    /** It waits for the team's review. */
    record Waiting(PartnerId id) implements RegisterOutcome {}

    /** The person has so many entries waiting that the team should see those first. */
    record TooManyWaiting(int most) implements RegisterOutcome {}

    /** There is no such area. */
    record NotFound() implements RegisterOutcome {}

    /** Nothing was done. */
    record Invalid(List<PartnerProblem> problems) implements RegisterOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}

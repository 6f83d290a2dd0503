package org.kiezfonds.app.funds;

import java.util.List;
import java.util.UUID;

/** What came of setting up or changing a fund. */
public sealed interface FundAnswer {

    /**
     * Done.
     *
     * @param fund as it is now
     * @param entry in the transparency log
     */
    record Done(Fund fund, UUID entry) implements FundAnswer {}

    /**
     * Somebody else saved meanwhile; nothing was done.
     *
     * @param fund as the other left it
     */
    record Stale(Fund fund) implements FundAnswer {}

    /** There is no such fund in the area. */
    record NotFound() implements FundAnswer {}

    /** Nothing was done. */
    record Invalid(List<FundProblem> problems) implements FundAnswer {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}

package org.kiezfonds.app.funds;

import java.util.List;
import java.util.UUID;

/** What came of adding a pot to a fund. */
public sealed interface PotAnswer {

    /**
     * Done.
     *
     * @param entry in the transparency log
     */
    record Added(PotId pot, UUID entry) implements PotAnswer {}

    /** There is no such fund in the area. */
    record NotFound() implements PotAnswer {}

    /** Nothing was added. */
    record Invalid(List<FundProblem> problems) implements PotAnswer {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}

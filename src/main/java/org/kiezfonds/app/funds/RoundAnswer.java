package org.kiezfonds.app.funds;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.funds.rules.Contradiction;

/** What came of planning, opening or closing a round. */
public sealed interface RoundAnswer {

    /** The plan is kept. */
    record Saved(Round round) implements RoundAnswer {}

    /**
     * It is open; everything stands fast.
     *
     * @param entry in the transparency log
     */
    record Opened(Round round, UUID entry) implements RoundAnswer {}

    /**
     * It takes no more applications.
     *
     * @param entry in the transparency log
     */
    record Closed(Round round, UUID entry) implements RoundAnswer {}

    /**
     * Nothing was done.
     *
     * @param contradictions between the rules and the round
     */
    record Invalid(List<FundProblem> problems, List<Contradiction> contradictions)
            implements RoundAnswer {

        public Invalid {
            problems = List.copyOf(problems);
            contradictions = List.copyOf(contradictions);
        }
    }

    /** Applications can still come until its last day; it cannot be closed before. */
    record TooEarly(Round round) implements RoundAnswer {}

    /** The round is further than that already: opened, or closed. */
    record Settled(Round round) implements RoundAnswer {}

    /** Somebody else saved meanwhile; nothing was done. */
    record Stale(Round round) implements RoundAnswer {}

    /** There is no such round in the area. */
    record NotFound() implements RoundAnswer {}
}

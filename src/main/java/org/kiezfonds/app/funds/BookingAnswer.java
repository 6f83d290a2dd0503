package org.kiezfonds.app.funds;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.shared.Money;

/** What came of a booking. */
public sealed interface BookingAnswer {

    /**
     * Done.
     *
     * @param balance after it
     * @param entry in the transparency log
     */
    record Booked(PotBalance balance, UUID entry) implements BookingAnswer {}

    /**
     * There is not so much; nothing was booked.
     *
     * @param most that could be booked
     * @param over how much too much it was
     */
    record TooMuch(PotBalance balance, Money most, Money over) implements BookingAnswer {}

    /** There is no such pot in the area. */
    record NotFound() implements BookingAnswer {}

    /** Nothing was booked. */
    record Invalid(List<FundProblem> problems) implements BookingAnswer {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}

package org.kiezfonds.app.funds;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of a fund.
 *
 * @param number counted from 1 within the fund
 * @param openedEntry in the transparency log
 * @param closedEntry in the transparency log
 */
public record Round(
        RoundId id,
        FundId fund,
        int number,
        RoundTerms terms,
        RoundState state,
        int version,
        @Nullable UUID openedEntry,
        @Nullable UUID closedEntry) {

    /** Whether applications are taken on the day. */
    public boolean takesApplications(LocalDate day) {
        LocalDate opens = terms.opensOn();
        LocalDate closes = terms.closesOn();
        return state == RoundState.OPEN
                && opens != null
                && closes != null
                && !day.isBefore(opens)
                && !day.isAfter(closes);
    }
}

package org.kiezfonds.app.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;

/**
 * What a round is to be, as far as it is known.
 *
 * @param amount that it gives out at most
 * @param rules the published version that it is opened with
 * @param criteria the published version that it is opened with
 * @param closesOn the last day for applications
 * @param adviceUntil the last day on which the team advises
 * @param sessions the days on which the body meets
 * @param actsUntil the last day for the actions
 */
public record RoundTerms(
        String name,
        @Nullable PotId pot,
        @Nullable Money amount,
        @Nullable UUID rules,
        @Nullable UUID criteria,
        @Nullable CountingRule counting,
        @Nullable TieOrder ties,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate adviceUntil,
        List<LocalDate> sessions,
        @Nullable LocalDate decidesBy,
        @Nullable LocalDate actsUntil) {

    public RoundTerms {
        sessions = sessions.stream().sorted().distinct().toList();
    }
}

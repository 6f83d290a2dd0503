package org.kiezfonds.app.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.funds.FundId;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.AreaId;

/**
 * Which decisions; null leaves a part open.
 *
 * @param needs the needs of a field of action
 * @param year in which it was taken
 */
public record DecisionFilter(
        @Nullable AreaId area,
        @Nullable FundId fund,
        @Nullable RoundId round,
        @Nullable BodyId body,
        @Nullable List<NeedId> needs,
        @Nullable Outcome outcome,
        @Nullable Integer year) {

    public DecisionFilter {
        needs = needs == null ? null : List.copyOf(needs);
    }

    /** All of an area. */
    public static DecisionFilter of(AreaId area) {
        return new DecisionFilter(area, null, null, null, null, null, null);
    }
}

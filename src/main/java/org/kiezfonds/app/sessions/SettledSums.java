package org.kiezfonds.app.sessions;

import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.Money;

/**
 * Knows what became of the sums that were carried once they were decided: granted, or free again. A
 * later module implements it.
 */
public interface SettledSums {

    /** What counts for the decisions of a round, by the vote that decided. */
    Map<UUID, Money> of(RoundId round);
}

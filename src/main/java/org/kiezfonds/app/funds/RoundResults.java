package org.kiezfonds.app.funds;

import java.util.Locale;
import java.util.Optional;
import org.kiezfonds.app.shared.AreaId;

/** Knows what was decided on the ideas of a round. A later module implements it. */
public interface RoundResults {

    /**
     * All ideas of the round beside each other; empty before the first decision.
     *
     * @param areaSlug the area's part of addresses
     * @param language in which it is told
     */
    Optional<RoundResult> of(AreaId area, String areaSlug, RoundId round, Locale language);
}

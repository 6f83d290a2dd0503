package org.kiezfonds.app.funds;

import java.util.List;
import org.kiezfonds.app.shared.AreaId;

/** Knows what bodies recommend about the ideas of a round. A later module implements it. */
public interface RoundRankings {

    /** What everybody may know of it, the latest first. */
    List<RoundRanking> of(AreaId area, RoundId round);
}

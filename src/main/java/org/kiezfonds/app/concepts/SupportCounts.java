package org.kiezfonds.app.concepts;

import java.util.Map;

/** How many people support each need of a version. */
public record SupportCounts(Map<NeedId, Integer> byNeed) {

    public SupportCounts {
        byNeed = Map.copyOf(byNeed);
    }

    /** How many support the need. */
    public int of(NeedId need) {
        return byNeed.getOrDefault(need, 0);
    }
}

package org.kiezfonds.app.counting;

/** What a supported project is worth to a voter. */
public enum Utility {
    /** Its cost. */
    COST,
    /** As much as any other. */
    CARDINALITY,
    /** The points that the voter gave. */
    POINTS,
    /** The points times the cost. */
    COST_POINTS;

    boolean usesPoints() {
        return this == POINTS || this == COST_POINTS;
    }

    boolean usesCost() {
        return this == COST || this == COST_POINTS;
    }
}

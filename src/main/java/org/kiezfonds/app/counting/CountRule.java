package org.kiezfonds.app.counting;

/** The rules of the command; their names there are the constants' with hyphens. */
enum CountRule {
    GREEDY,
    GREEDY_NO_SKIP,
    GREEDY_THRESHOLD,
    GREEDY_PER_COST,
    GREEDY_POINTS,
    GREEDY_POINTS_PER_COST,
    MES,
    PHRAGMEN,
    MAX_WELFARE;

    boolean usesUtility() {
        return this == MES || this == MAX_WELFARE;
    }

    boolean needsPoints(Utility utility) {
        return this == GREEDY_POINTS
                || this == GREEDY_POINTS_PER_COST
                || (usesUtility() && utility.usesPoints());
    }

    GreedyOrder greedyOrder() {
        return switch (this) {
            case GREEDY_PER_COST -> GreedyOrder.VOTES_PER_COST;
            case GREEDY_POINTS -> GreedyOrder.POINTS;
            case GREEDY_POINTS_PER_COST -> GreedyOrder.POINTS_PER_COST;
            case GREEDY, GREEDY_NO_SKIP, GREEDY_THRESHOLD, MES, PHRAGMEN, MAX_WELFARE ->
                GreedyOrder.VOTES;
        };
    }
}

package org.kiezfonds.app.funds;

/** How votes or points become decisions. A round freezes its name; the counting itself knows it. */
public enum CountingRule {
    /** The body votes on each application, as its rules of procedure say. */
    MAJORITY_VOTE(false),
    /** By the points of the jurors, weighted by the criteria. */
    WEIGHTED_POINTS(true),
    GREEDY(false),
    GREEDY_PER_COST(false),
    /** Equal shares, the rest by votes. */
    MES_GREEDY(false),
    MES_ADD1(false),
    MES_ADD1U(false),
    PHRAGMEN(false);

    private final boolean needsCriteria;

    CountingRule(boolean needsCriteria) {
        this.needsCriteria = needsCriteria;
    }

    /** Whether it counts points for criteria. */
    public boolean needsCriteria() {
        return needsCriteria;
    }
}

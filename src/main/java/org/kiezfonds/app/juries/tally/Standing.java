package org.kiezfonds.app.juries.tally;

/** How an idea stands to the minimum; in the order in which they come. */
public enum Standing {
    /** It reaches each lowest mean and the lowest total, or there are none. */
    MEETS,
    /** Nobody could judge something that has a lowest mean, or anything at all: the body decides. */
    OPEN,
    /** It falls short of a lowest mean or of the lowest total. */
    FALLS_SHORT
}

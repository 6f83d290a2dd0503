package org.kiezfonds.app.counting;

/**
 * How equal shares go on where money is left. The variant is part of the rule: they differ on real
 * elections.
 */
public enum Completion {
    /** Not at all. */
    NONE,
    /** The rest by votes. */
    GREEDY,
    /**
     * More money for each, one unit of the currency at a time, from the exact part of the budget on;
     * stops at the first outcome to which no supported project can be added, or keeps the last one
     * that can be paid. The convention of pabutools.
     */
    ADD1,
    /**
     * The same from the part of the budget without its fraction on, and without a look at what could
     * be added: the last outcome before one that costs too much, unless every supported project is in.
     * Used in Wieliczka in 2023.
     */
    ADD1_LAST,
    /**
     * From the part of the budget without its fraction on; stops at the first outcome to which no
     * project at all can be added, or keeps the last one that can be paid.
     */
    ADD1_EXHAUSTIVE,
    /** The same, and then the rest by votes. The rule that equalshares.net proposes. */
    ADD1U
}

package org.kiezfonds.app.funds.rules;

/** Where an action takes place. */
public enum Place {
    INSIDE,
    /** Outside the area, for the people who live in it. */
    FOR_RESIDENTS,
    ELSEWHERE
}

package org.kiezfonds.app.concepts;

/** The kind of fund that a measure is to be paid from. */
public enum FundKind {
    ACTION_FUND,
    PROJECT_FUND,
    BUILDING_FUND,
    CITIZENS_BUDGET,
    OTHER
}

package org.kiezfonds.app.funds.rules;

/** What money is spent on. */
public enum CostKind {
    MATERIAL,
    PURCHASE,
    FOOD,
    FEE,
    FEE_TO_APPLICANT,
    STAFF,
    RENT,
    TRAVEL,
    PRINT,
    INSURANCE,
    FLAT_RATE,
    CONSTRUCTION,
    OTHER
}

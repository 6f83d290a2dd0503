package org.kiezfonds.app.partners;

/** What a partner is. The text {@code partners.kind.<name>} says it. */
public enum PartnerKind {
    CLUB,
    SCHOOL,
    DAY_CARE,
    COMPANY,
    RELIGIOUS_COMMUNITY,
    HOUSING_COMPANY,
    PUBLIC_OFFICE,
    INITIATIVE,
    OTHER
}

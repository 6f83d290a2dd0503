package org.kiezfonds.app.partners;

/** What brought an entry into the register, or a change into an entry. */
enum PartnerOrigin {
    ITSELF,
    AREA_TEAM,
    FILE
}

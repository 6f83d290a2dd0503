package org.kiezfonds.app.funds.rules;

/** Who applies. */
public enum ApplicantKind {
    RESIDENT,
    INITIATIVE,
    CLUB,
    INSTITUTION,
    BUSINESS,
    AUTHORITY
}

package org.kiezfonds.app.partners;

/** What partners give. Networks and money count the same, so all four stand beside each other. */
public enum ContributionKind {
    /** Counted in tenths of hours. */
    HOURS,
    /** Counted in times that a room was used. */
    ROOMS,
    /** Counted in pieces. */
    THINGS,
    /** Counted in cents. */
    MONEY
}

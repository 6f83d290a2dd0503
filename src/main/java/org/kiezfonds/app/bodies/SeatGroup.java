package org.kiezfonds.app.bodies;

/** Whom a seat is kept for. */
public enum SeatGroup {
    RESIDENTS,
    /** Organisations of the register of partners, each with a named person. */
    INSTITUTIONS,
    OTHERS
}

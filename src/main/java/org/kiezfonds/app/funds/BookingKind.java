package org.kiezfonds.app.funds;

/** What happens to the money of a pot. */
public enum BookingKind {
    /** A source gave it. */
    GIVEN,
    /** A source took it back, or too much had been booked. */
    TAKEN_BACK,
    /** Decided for a project. */
    PROMISED,
    /** Not needed by the project it was promised to. */
    RELEASED,
    /** Paid out of what was promised. */
    SPENT,
    /** Came back from a project. */
    RETURNED
}

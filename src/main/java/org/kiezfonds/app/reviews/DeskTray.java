package org.kiezfonds.app.reviews;

/** The trays on the desk in which ideas lie. */
public enum DeskTray {
    /** Sent, or sent again, and waiting for the team. */
    RECEIVED,
    /** Given back, and the day for mending is over. */
    OVERDUE,
    /** Given back, and there is still time. */
    RETURNED,
    ADMITTED,
    /** The body decided on them. */
    DECIDED,
    /** Refused, withdrawn, or gone on in another idea. */
    ENDED
}

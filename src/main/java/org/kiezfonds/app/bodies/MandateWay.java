package org.kiezfonds.app.bodies;

/** How somebody came to a seat. */
public enum MandateWay {
    ELECTION,
    LOT,
    /** Sent by an institution, or called by the area team where the rules leave it to it. */
    APPOINTMENT,
    SUCCESSION
}

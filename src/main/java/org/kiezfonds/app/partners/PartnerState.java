package org.kiezfonds.app.partners;

/** Where an entry of the register stands. */
public enum PartnerState {
    /** Waits for the team's review; not public. */
    PROPOSED,
    /** In the register. */
    LISTED,
    /** No longer part of the network, or declined before it ever was. */
    CLOSED
}

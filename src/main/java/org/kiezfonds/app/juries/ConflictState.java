package org.kiezfonds.app.juries;

/** How far a conflict of interest is. */
public enum ConflictState {
    /** The program found a sign of it; the member has not answered. */
    PROPOSED,
    /** In force. */
    EFFECTIVE,
    /** In force until the body has decided: the member says that there is none. */
    DISPUTED,
    /** The body decided that there is none, or none any more. */
    LIFTED,
    /** The member said no to what the program found. */
    DENIED;

    /** Whether the person is kept from deciding. */
    public boolean isInForce() {
        return this == EFFECTIVE || this == DISPUTED;
    }
}

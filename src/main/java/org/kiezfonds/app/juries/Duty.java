package org.kiezfonds.app.juries;

/** What a member of a panel is there for. */
public enum Duty {
    MEMBER,
    /** Leads the sessions of the panel. */
    CHAIR,
    /** Leads them where the chair does not. */
    DEPUTY
}

package org.kiezfonds.app.talks;

/** What somebody would do for an idea. */
public enum SupportKind {
    /** Lend a hand. */
    HELP,
    /** Be there. */
    COME
}

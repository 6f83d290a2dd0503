package org.kiezfonds.app.funds.rules;

/** What follows where a rule fails. */
public enum Severity {
    /** The application cannot be admitted. */
    BLOCKS,
    /** The application can be admitted where a reason is given. */
    NEEDS_REASON,
    /** Everybody sees it, nothing follows by itself. */
    WARNS
}

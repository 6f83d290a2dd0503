package org.kiezfonds.app.funds;

/** How far a round is. */
public enum RoundState {
    /** Everything about it can still be changed. */
    PLANNED,
    /** What it was opened with stands fast. */
    OPEN,
    /** It takes no more applications. */
    CLOSED
}

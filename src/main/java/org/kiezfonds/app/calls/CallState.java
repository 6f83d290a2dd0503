package org.kiezfonds.app.calls;

/** How far a call is; in the order in which they come. */
public enum CallState {
    /** Being written by the area team. */
    DRAFT,
    /** Sketches are taken. */
    RUNNING,
    /** The deadline has passed, and nobody has opened what was handed in. */
    CLOSED,
    /** The panel reads and scores. */
    OPENED,
    /** The points are revealed. */
    REVEALED,
    /** An operator is selected, or nobody is. */
    DECIDED
}

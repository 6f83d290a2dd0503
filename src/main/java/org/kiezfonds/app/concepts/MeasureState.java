package org.kiezfonds.app.concepts;

/** How far a measure is. */
public enum MeasureState {
    PLANNED,
    RUNNING,
    DONE,
    DROPPED
}

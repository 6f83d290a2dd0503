package org.kiezfonds.app.reviews;

/** In which order the ideas in a tray lie. */
public enum DeskOrder {
    /** What waits longest first; of what ended, what ended last. */
    LONGEST,
    /** What has the nearest day, or one that is over, first; then what waits longest. */
    DEADLINE,
    /** What was sent last first. */
    NEWEST,
    /** What asks for most first. */
    SUM
}

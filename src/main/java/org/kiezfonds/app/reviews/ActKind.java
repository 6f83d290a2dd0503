package org.kiezfonds.app.reviews;

/** What the area team can do with an idea. */
public enum ActKind {
    RETURNED,
    ADMITTED,
    REFUSED,
    REOPENED,
    MERGED,
    HANDED_ON,
    HIDDEN,
    SHOWN
}

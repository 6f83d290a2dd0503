package org.kiezfonds.app.concepts;

/** The kinds of nodes of the tree below a version. */
public enum NodeKind {
    FIELD,
    GOAL,
    NEED,
    MEASURE
}

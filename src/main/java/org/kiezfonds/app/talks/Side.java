package org.kiezfonds.app.talks;

/** For whom somebody speaks. */
public enum Side {
    /** The idea's authors. */
    AUTHORS,
    /** The area team. */
    TEAM,
    /** Somebody who wrote neither the idea nor speaks for the team. */
    NEIGHBOUR
}

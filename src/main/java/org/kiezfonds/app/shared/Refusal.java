package org.kiezfonds.app.shared;

/**
 * An exception that people can understand: the program refused an act as a whole, nothing of it was
 * kept, and a text says why and what to do. For what no form can foresee; an expected refusal is a
 * returned value.
 */
public interface Refusal {

    /** The key of the text. */
    String refusalKey();
}

package org.kiezfonds.app.bodies;

/** What became of somebody who stood for an election or lies in the pot of a draw. */
public enum CandidateState {
    /** In the pot; not drawn yet. */
    LISTED,
    /** Has a place in the result and waits for a seat. */
    WAITING,
    SEATED,
    /** Did not take the seat when it was their turn. */
    PASSED
}

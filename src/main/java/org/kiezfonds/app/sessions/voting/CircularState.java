package org.kiezfonds.app.sessions.voting;

/** How far a circular vote is. */
public enum CircularState {
    OPEN,
    /** All have voted, or the deadline is over: it can be counted. */
    ENDED,
    /** Somebody who may vote objected to deciding without a session. */
    TO_SESSION;

    /** Looks at a circular vote; nobody is here in its turnout. */
    public static CircularState of(Turnout turnout, boolean isOver, boolean isObjected) {
        if (isObjected) {
            return TO_SESSION;
        }
        return isOver || turnout.haveAllVoted() ? ENDED : OPEN;
    }
}

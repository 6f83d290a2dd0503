package org.kiezfonds.app.sessions;

/** How far a session is. */
public enum SessionState {
    PLANNED,
    OPEN,
    CLOSED,
    CALLED_OFF
}

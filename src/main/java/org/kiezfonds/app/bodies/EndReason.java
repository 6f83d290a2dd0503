package org.kiezfonds.app.bodies;

/** Why a mandate ended before its term was over. */
public enum EndReason {
    RESIGNED,
    MOVED_AWAY,
    /** Removed as the body's rules provide. */
    RULES,
    /** The institution sends somebody else, or nobody any more. */
    WITHDRAWN,
    DIED,
    /** The account was erased. */
    ERASED,
    /** The body itself was dissolved. */
    DISSOLVED;

    /** Whether the team can name it: the others come about by other acts. */
    public boolean isNamedByTeam() {
        return this != ERASED && this != DISSOLVED;
    }
}

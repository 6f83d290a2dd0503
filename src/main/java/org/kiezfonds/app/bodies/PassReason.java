package org.kiezfonds.app.bodies;

/** Why somebody whose turn it was did not take the seat. */
public enum PassReason {
    DECLINED,
    UNREACHABLE,
    MOVED_AWAY,
    /** Does not fulfil what the body's rules ask of members. */
    NOT_ELIGIBLE,
    /** Nobody voted for the person. */
    NO_VOTES,
    /** The account was erased. */
    ERASED;

    /** Whether the team can name it. */
    public boolean isNamedByTeam() {
        return this != NO_VOTES && this != ERASED;
    }
}

package org.kiezfonds.app.sessions.voting;

/** What somebody votes. */
public enum Choice {
    YES,
    NO,
    ABSTAIN
}

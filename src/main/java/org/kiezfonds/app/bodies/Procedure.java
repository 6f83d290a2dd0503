package org.kiezfonds.app.bodies;

/**
 * Rules of procedure: when a body can decide, and what carries a motion. Pure data and arithmetic
 * with exact fractions.
 *
 * @param revotes how often a motion may be voted on again in one session, 0 for never
 * @param circularDays how many days a circular vote is open; 0 where none is allowed
 * @param circularObjections whether one objection takes a circular vote to a session
 */
public record Procedure(
        Quorum quorum,
        Majority majority,
        TieRule tie,
        Ballot ballot,
        int revotes,
        int circularDays,
        boolean circularObjections,
        Conflict conflict,
        boolean substitutesAct,
        Presentation presentation,
        boolean publicSessions) {

    public Procedure {
        if (revotes < 0 || circularDays < 0) {
            throw new IllegalArgumentException("less than none");
        }
    }

    /**
     * When the body can decide.
     *
     * @param residentMajority whether more than half of those counted must be residents
     */
    public record Quorum(Threshold threshold, QuorumWhole base, boolean residentMajority) {}

    /** Of whom the quorum is a part. */
    public enum QuorumWhole {
        MEMBERS,
        MEMBERS_WITHOUT_CONFLICTED
    }

    /** What carries a motion. */
    public record Majority(Threshold threshold, MajorityWhole base) {}

    /** Of what the majority is a part. */
    public enum MajorityWhole {
        /** Yes, no and abstentions. */
        CAST,
        /** Yes and no. */
        CAST_WITHOUT_ABSTENTIONS,
        /** All present who may vote. */
        PRESENT,
        /** All members, also those who are not there. */
        MEMBERS
    }

    /** What happens where as many say yes as say no. */
    public enum TieRule {
        MOTION_LOST,
        CHAIR_DECIDES,
        SECOND_VOTE,
        /** By a seed that nobody could know before. */
        LOT
    }

    /** How votes are given. */
    public enum Ballot {
        SHOW_OF_HANDS,
        BY_NAME,
        SECRET
    }

    /**
     * What a conflict of interest means. Who has one never votes.
     *
     * @param leaves whether the member leaves the room
     * @param counts whether the member counts as there when the quorum is counted
     */
    public record Conflict(boolean leaves, boolean counts) {}

    /** Whether those who apply present their idea themselves. */
    public enum Presentation {
        NONE,
        POSSIBLE,
        REQUIRED
    }

    /**
     * How many must be there.
     *
     * @param members of the body on that day
     * @param conflicted among the members
     */
    public Needed quorum(long members, long conflicted) {
        return Needed.of(
                quorum.threshold(),
                switch (quorum.base()) {
                    case MEMBERS -> members;
                    case MEMBERS_WITHOUT_CONFLICTED -> members - conflicted;
                });
    }

    /** Of those who came, how many count for the quorum. */
    public long counted(long present, long conflicted) {
        return conflict.counts() ? present : present - conflicted;
    }

    /**
     * How many must say yes.
     *
     * @param members of the body on that day
     * @param present who may vote: without those with a conflict
     * @param cast yes, no and abstentions
     * @param abstentions among the cast
     */
    public Needed majority(long members, long present, long cast, long abstentions) {
        return Needed.of(
                majority.threshold(),
                switch (majority.base()) {
                    case CAST -> cast;
                    case CAST_WITHOUT_ABSTENTIONS -> cast - abstentions;
                    case PRESENT -> present;
                    case MEMBERS -> members;
                });
    }
}

package org.kiezfonds.verifier.content;

import org.jspecify.annotations.Nullable;

/**
 * Rules of procedure as their paper states them: when a body can decide, and what carries a motion.
 *
 * @param quorumWithoutConflicted whether the quorum is a part of the members without those with a
 *     conflict of interest
 * @param residentMajority whether more than half of those counted have to be residents
 * @param majorityBase of what the majority is a part
 * @param tie what a tie leads to
 * @param conflictedCount whether members with a conflict count for the quorum
 * @param revotes how often a motion may be voted on again
 */
record Procedure(
        Threshold quorum,
        boolean quorumWithoutConflicted,
        boolean residentMajority,
        Threshold majority,
        String majorityBase,
        String tie,
        boolean conflictedCount,
        long revotes) {

    static Procedure read(Fields paper) {
        return new Procedure(
                Threshold.read(paper, "quorum"),
                paper.word("quorumBase").equals("members-without-conflicted"),
                paper.flag("residentMajority"),
                Threshold.read(paper, "majority"),
                paper.word("majorityBase"),
                paper.word("tie"),
                paper.flag("conflictedCount"),
                paper.number("revotes"));
    }

    long quorumOf(long seatsHeld, long conflicted) {
        return quorum.of(quorumWithoutConflicted ? seatsHeld - conflicted : seatsHeld);
    }

    /** Of what the majority is a part in this vote. */
    long whole(Tally tally) {
        return switch (majorityBase) {
            case "cast" -> tally.cast();
            case "cast-without-abstentions" -> tally.yes() + tally.no();
            case "present" -> tally.voters();
            case "members" -> tally.seatsHeld();
            default -> throw new Unfit("majorityBase");
        };
    }

    long neededOf(Tally tally) {
        return majority.of(whole(tally));
    }

    boolean canDecide(Tally tally) {
        boolean enough = tally.counted() >= quorumOf(tally.seatsHeld(), tally.conflicted());
        return enough && (!residentMajority || 2 * tally.residents() > tally.counted());
    }

    /** A tie is where one vote more would have been more than half. */
    boolean isTied(Tally tally) {
        return tally.yes() < neededOf(tally)
                && majority.isMoreThanHalf()
                && tally.yes() > 0
                && tally.yes() == tally.no()
                && 2 * tally.yes() == whole(tally);
    }

    /**
     * What has to come of a vote; null where a tie was for the chair to decide.
     *
     * @param wasTied whether an earlier vote on the motion that counts was tied
     * @param before how many earlier votes on the motion count
     */
    @Nullable String outcome(Tally tally, boolean wasTied, long before) {
        if (!canDecide(tally)) {
            return "straw-poll";
        }
        if (!isTied(tally)) {
            return tally.yes() >= neededOf(tally) ? "carried" : "lost";
        }
        return switch (tie) {
            case "motion-lost" -> "lost";
            case "chair-decides" -> null;
            case "second-vote" -> !wasTied && before < revotes ? "again" : "lost";
            case "lot" -> "lot";
            default -> throw new Unfit("tie");
        };
    }

    /** The numbers of a vote at its close. */
    record Tally(
            long seatsHeld,
            long conflicted,
            long counted,
            long quorum,
            long residents,
            long voters,
            long needed,
            long yes,
            long no,
            long abstained) {

        static Tally read(Fields body) {
            return new Tally(
                    body.number("seatsHeld"),
                    body.number("conflicted"),
                    body.number("counted"),
                    body.number("quorum"),
                    body.number("residents"),
                    body.number("voters"),
                    body.number("needed"),
                    body.number("yes"),
                    body.number("no"),
                    body.number("abstained"));
        }

        long cast() {
            return yes + no + abstained;
        }
    }
}

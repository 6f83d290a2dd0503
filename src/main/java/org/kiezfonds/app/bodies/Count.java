package org.kiezfonds.app.bodies;

import org.kiezfonds.app.bodies.Threshold.Bound;
import org.kiezfonds.app.shared.Share;

/**
 * What votes come to, with the working. Whether the body could decide is {@link Quorate}'s.
 *
 * @param voters who could vote
 * @param needed to carry the motion
 */
public record Count(
        long voters, Needed needed, long yes, long no, long abstentions, Result result) {

    private static final Share HALF = new Share(1, 2);

    /** What became of the motion; a tie goes on by the tie rule. */
    public enum Result {
        CARRIED,
        LOST,
        TIED
    }

    /**
     * Counts.
     *
     * @param members of the body on that day
     * @param voters who are there and may vote
     */
    public static Count of(
            Procedure rules, long members, long voters, long yes, long no, long abstentions) {
        Needed needed = rules.majority(members, voters, yes + no + abstentions, abstentions);
        return new Count(voters, needed, yes, no, abstentions, result(needed, yes, no));
    }

    private static Result result(Needed needed, long yes, long no) {
        if (needed.isReachedBy(yes)) {
            return Result.CARRIED;
        }
        // A tie decides only where one vote more would have been the majority: not where the
        // majority is of more than those who said yes or no, and not where it is larger than half.
        boolean isMoreThanHalf = needed.threshold().share().equals(HALF)
                && needed.threshold().bound() == Bound.MORE_THAN;
        return isMoreThanHalf && yes > 0 && yes == no && 2 * yes == needed.whole()
                ? Result.TIED
                : Result.LOST;
    }

    /** Yes, no and abstentions. */
    public long cast() {
        return yes + no + abstentions;
    }
}

package org.kiezfonds.app.counting;

import java.util.Collection;
import java.util.Set;

/**
 * How many voters have more of their projects in one outcome than in another. The step that
 * Wieliczka took in 2023 before it declared the outcome of equal shares.
 *
 * @param one voters with more of their projects in the one outcome; some may have none in the other
 * @param other voters with more in the other
 * @param equal voters with as many in both, or in neither
 */
public record Comparison(long one, long other, long equal) {

    /**
     * Compares by the number of projects, whatever they cost.
     *
     * @param one places in the election's list of projects
     * @param other the same
     */
    static Comparison of(Election election, Collection<Integer> one, Collection<Integer> other) {
        Set<Integer> inOne = Set.copyOf(one);
        Set<Integer> inOther = Set.copyOf(other);
        long moreInOne = 0;
        long moreInOther = 0;
        for (BallotClass ballot : election.ballots()) {
            int more = 0;
            for (int i = 0; i < ballot.size(); i++) {
                more += inOne.contains(ballot.project(i)) ? 1 : 0;
                more -= inOther.contains(ballot.project(i)) ? 1 : 0;
            }
            if (more > 0) {
                moreInOne += ballot.count();
            } else if (more < 0) {
                moreInOther += ballot.count();
            }
        }
        return new Comparison(moreInOne, moreInOther, election.voters() - moreInOne - moreInOther);
    }

    /** Whether the other outcome replaces the one: only where it is better for strictly more. */
    boolean replaces() {
        return other > one;
    }
}

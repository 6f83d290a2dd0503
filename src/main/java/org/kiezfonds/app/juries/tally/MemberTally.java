package org.kiezfonds.app.juries.tally;

import java.util.UUID;
import org.kiezfonds.app.shared.Fraction;

/**
 * How strict somebody scored; information only, nothing is corrected by it.
 *
 * @param ideas that were compared
 * @param own mean of the own points, wherever somebody else gave points too
 * @param others mean of the means of all others at the same places
 */
public record MemberTally(UUID member, int ideas, Fraction own, Fraction others) {

    /** With fewer ideas nothing is said. */
    public static final int ENOUGH = 3;

    /** Above zero: more lenient than the others; below: stricter. */
    public Fraction difference() {
        return own.minus(others);
    }
}

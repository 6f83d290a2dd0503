package org.kiezfonds.app.juries.tally;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.shared.Fraction;

/**
 * What the points of one idea come to.
 *
 * @param members who gave points to it in at least one criterion
 * @param criteria all, in the order of the weighting
 * @param total see {@link Tally#of}; empty where nothing that counts was judged
 * @param place counted from 1; equal ones share it, and the next place is left out for each of them
 */
public record IdeaTally(
        UUID idea,
        int members,
        List<CriterionTally> criteria,
        Optional<Fraction> total,
        Standing standing,
        int place) {

    public IdeaTally {
        criteria = List.copyOf(criteria);
    }

    /** Fewer scored than can be said something of. */
    public boolean isTooLittle() {
        return members < CriterionTally.ENOUGH;
    }

    /** The members lie far apart in a criterion at least. */
    public boolean isFarApart() {
        return criteria.stream().anyMatch(CriterionTally::isFarApart);
    }

    IdeaTally at(int where) {
        return new IdeaTally(idea, members, criteria, total, standing, where);
    }
}

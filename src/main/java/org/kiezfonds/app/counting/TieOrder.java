package org.kiezfonds.app.counting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Who comes first among projects that a rule finds equal. */
public final class TieOrder {

    /** By one criterion after the other; places in the election's list. */
    public interface Criterion {
        Comparator<Integer> in(Election election);
    }

    /** The one with more supporters. */
    public static final Criterion MORE_SUPPORTERS =
            election -> Comparator.comparing(election::supporters, Comparator.reverseOrder());

    /** The one that costs less. */
    public static final Criterion LOWER_COST =
            election -> Comparator.comparingLong(election::cost);

    /**
     * By name, letter by letter: only to compare with other programs, since a name is nothing that a
     * project has earned.
     */
    public static final Criterion ID =
            election -> Comparator.comparing(place -> election.project(place).id());

    private final List<Criterion> criteria;

    private TieOrder(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
    }

    public static TieOrder of(Criterion... criteria) {
        return new TieOrder(Arrays.asList(criteria));
    }

    /** Compares places in the election's list. Equal only where no criterion tells them apart. */
    Comparator<Integer> in(Election election) {
        Comparator<Integer> order = (one, other) -> 0;
        for (Criterion criterion : criteria) {
            order = order.thenComparing(criterion.in(election));
        }
        return order;
    }
}

package org.kiezfonds.app.juries.tally;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Fraction;

/**
 * By what is scored, and how much each counts.
 *
 * @param atLeast the lowest total with which an idea meets the minimum; null where there is none
 */
public record Weighting(List<Weighted> criteria, @Nullable Fraction atLeast) {

    /**
     * Takes each criterion once.
     *
     * @throws IllegalArgumentException where one comes twice
     */
    public Weighting {
        criteria = List.copyOf(criteria);
        Set<String> ids = new HashSet<>();
        criteria.forEach(each -> {
            if (!ids.add(each.id())) {
                throw new IllegalArgumentException("twice: " + each.id());
            }
        });
    }

    /**
     * One criterion.
     *
     * @param weight 0 or more; 0 is scored and shown, and does not count
     * @param atLeast the lowest mean with which an idea meets the minimum; null where there is none
     */
    public record Weighted(String id, int weight, @Nullable Fraction atLeast) {

        /** Refuses a weight below 0. */
        public Weighted {
            if (weight < 0) {
                throw new IllegalArgumentException("weight " + weight);
            }
        }
    }
}

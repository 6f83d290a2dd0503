package org.kiezfonds.app.partners;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public network of an area, as a whole or cut down to a field of action or a year.
 *
 * @param field null for all
 * @param year null for today
 * @param drawn the partners of the picture: those who work with others, then as many others as
 *     there is room for
 * @param leftOut how many partners the picture has no room for
 * @param cooperations under way, the latest first
 * @param growth by year, the earliest first
 * @param sums of contributions by year and kind, the latest year first; kinds without any are
 *     missing
 * @param listed how many partners are in the register today
 * @param running how many co-operations go on today
 * @param years that can be looked at, the latest first
 */
public record NetworkFacts(
        @Nullable ActionField field,
        @Nullable Integer year,
        List<Partner> drawn,
        int leftOut,
        List<Cooperation> cooperations,
        List<Growth> growth,
        Map<Integer, Map<ContributionKind, Long>> sums,
        int listed,
        int running,
        List<Integer> years) {

    public NetworkFacts {
        drawn = List.copyOf(drawn);
        cooperations = List.copyOf(cooperations);
        growth = List.copyOf(growth);
        years = List.copyOf(years);
    }

    /**
     * How large the network was in a year.
     *
     * @param partners in the register at its end
     * @param cooperations under way on some day of it
     */
    public record Growth(int year, int partners, int cooperations) {}
}

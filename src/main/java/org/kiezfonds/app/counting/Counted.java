package org.kiezfonds.app.counting;

import java.util.List;

/**
 * What a rule took.
 *
 * @param winners places in the election's list of projects, in the order in which they were taken
 * @param ties each tie that the count met: projects that the rule found equal, the first of them by
 *     the tie order first
 */
public record Counted(List<Integer> winners, List<List<Integer>> ties) {

    /** Takes over. */
    public Counted {
        winners = List.copyOf(winners);
        ties = ties.stream().map(List::copyOf).toList();
    }
}

package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How many voters are better off with one outcome than with another. */
class ComparisonTest {

    private static final Election ELECTION = new Poll(10)
            .project("a", 1)
            .project("b", 1)
            .project("c", 9)
            .voters(3, "a", "b", "c")
            .voters(2, "c")
            .voters(4)
            .election();

    @Test
    void the_number_of_own_projects_counts_not_their_cost() {
        // Three have two projects for two instead of one for nine; two have one instead of none.
        Comparison comparison = Comparison.of(ELECTION, List.of(0, 1), List.of(2));
        assertThat(comparison).isEqualTo(new Comparison(3, 2, 4));
        assertThat(comparison.replaces()).isFalse();
    }

    @Test
    void the_other_outcome_replaces_the_one_only_if_strictly_more_are_better_off() {
        assertThat(Comparison.of(ELECTION, List.of(), List.of(2)).replaces()).isTrue();
        assertThat(Comparison.of(ELECTION, List.of(2), List.of(2)).replaces()).isFalse();
        assertThat(Comparison.of(ELECTION, List.of(), List.of()).replaces()).isFalse();
    }
}

package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.counting.Restrictions.Outcome;
import org.kiezfonds.app.counting.Restrictions.Part;
import org.kiezfonds.app.counting.Restrictions.Reason;
import org.kiezfonds.app.counting.Restrictions.Rule;

/** What a poll's rules say beside the rule that counts. */
class RestrictionsTest {

    private static final TieOrder BY_NAME = TieOrder.of(TieOrder.ID);
    private static final Rule GREEDY =
            election -> Greedy.count(election, GreedyOrder.VOTES, BY_NAME, true, 0);
    private static final Rule SHARES = election -> {
        Shares.Result result =
                new Shares(election, Utility.COST, BY_NAME, Completion.NONE, 1).count();
        return new Counted(result.winners(), result.last().tied());
    };

    /** Four voters, 100 in all: 25 for each. */
    private static final Election ELECTION = new Poll(100)
            .project("slide", 60)
            .project("swing", 50)
            .project("trees", 40)
            .project("bench", 10)
            .voters(3, "slide", "swing", "trees")
            .voters(1, "bench")
            .election();

    private static String winners(Outcome outcome) {
        return Poll.names(ELECTION, outcome.counted().winners());
    }

    @Test
    void without_restrictions_the_rule_counts_alone() {
        assertThat(Restrictions.NONE.count(ELECTION, GREEDY))
                .isEqualTo(new Outcome(GREEDY.count(ELECTION), Map.of()));
    }

    @Test
    void too_few_votes_keep_a_project_out_and_its_voter_in() {
        Restrictions two = new Restrictions(2, 0, List.of(), List.of());
        assertThat(winners(two.count(ELECTION, GREEDY))).isEqualTo("slide trees");
        // The voter of the bench still holds 25: the other three can pay 75, not 100.
        assertThat(winners(two.count(ELECTION, SHARES))).isEqualTo("slide");
        assertThat(two.count(ELECTION, SHARES).out())
                .containsExactly(Map.entry(3, new Reason.TooFewVotes(1)));
        assertThat(winners(new Restrictions(1, 0, List.of(), List.of()).count(ELECTION, GREEDY)))
                .isEqualTo("slide trees");
    }

    @Test
    void a_project_whose_part_of_the_voters_is_small_for_its_part_of_the_budget_is_out() {
        Election election = new Poll(100)
                .project("just", 50)
                .project("over", 51)
                .voters(1, "just", "over")
                .voters(3)
                .election();
        // A quarter of the voters is half of what half of the budget is.
        Outcome outcome = new Restrictions(0, 2, List.of(), List.of()).count(election, GREEDY);
        assertThat(Poll.names(election, outcome.counted().winners())).isEqualTo("just");
        assertThat(outcome.out()).containsExactly(Map.entry(1, new Reason.TooDear(1, 51)));
    }

    @Test
    void of_incompatible_projects_the_first_taken_stays() {
        Restrictions one = new Restrictions(0, 0, List.of(Set.of(0, 2)), List.of());
        Outcome outcome = one.count(ELECTION, GREEDY);
        assertThat(winners(outcome)).isEqualTo("slide bench");
        assertThat(outcome.out()).containsExactly(Map.entry(2, new Reason.Excluded(0)));
    }

    @Test
    void equal_shares_go_on_without_the_excluded_one() {
        Election election = new Poll(100)
                .project("a", 40)
                .project("b", 40)
                .project("c", 40)
                .voters(10, "a", "b", "c")
                .election();
        assertThat(SHARES.count(election).winners()).containsExactly(0, 1);
        assertThat(new Restrictions(0, 0, List.of(Set.of(0, 1)), List.of())
                        .count(election, SHARES)
                        .counted()
                        .winners())
                .containsExactly(0, 2);
    }

    @Test
    void greedy_with_incompatible_groups_is_greedy_that_skips_what_is_excluded() {
        RandomElections elections = new RandomElections(77);
        for (int i = 0; i < 3_000; i++) {
            Election election = elections.small();
            int projects = election.projects().size();
            List<Set<Integer>> groups =
                    List.of(Set.of(0, projects - 1 == 0 ? 1 : projects - 1), Set.of(1, 2, 3));
            assertThat(new Restrictions(0, 0, groups, List.of())
                            .count(election, GREEDY)
                            .counted()
                            .winners())
                    .as(() -> RandomElections.describe(election))
                    .isEqualTo(greedyThatSkips(election, groups));
        }
    }

    private static List<Integer> greedyThatSkips(Election election, List<Set<Integer>> groups) {
        List<Integer> winners = new ArrayList<>();
        IntStream.range(0, election.projects().size())
                .boxed()
                .sorted(Comparator.comparing(election::supporters, Comparator.reverseOrder())
                        .thenComparing(BY_NAME.in(election)))
                .filter(p -> election.cost(winners) + election.cost(p) <= election.budget())
                .filter(p -> groups.stream()
                        .noneMatch(group ->
                                group.contains(p) && winners.stream().anyMatch(group::contains)))
                .forEachOrdered(winners::add);
        return winners;
    }

    @Test
    void a_reserved_part_is_spent_first_and_what_it_leaves_goes_to_all() {
        Part green = new Part("green", Set.of(2, 3), 45);
        Restrictions reserved = new Restrictions(0, 0, List.of(), List.of(green));
        // Trees of 40 out of 45; then 60 for all that is left: the slide.
        assertThat(winners(reserved.count(ELECTION, GREEDY))).isEqualTo("trees slide");
        Part small = new Part("green", Set.of(2, 3), 20);
        assertThat(winners(
                        new Restrictions(0, 0, List.of(), List.of(small)).count(ELECTION, GREEDY)))
                .isEqualTo("bench slide");
    }

    @Test
    void what_a_winner_of_a_part_excludes_is_out_of_the_rest() {
        Part green = new Part("green", Set.of(2), 40);
        Outcome outcome = new Restrictions(0, 0, List.of(Set.of(0, 2)), List.of(green))
                .count(ELECTION, GREEDY);
        assertThat(winners(outcome)).isEqualTo("trees swing bench");
        assertThat(new LinkedHashSet<>(outcome.out().keySet())).containsExactly(0);
    }

    @Test
    void parts_of_more_than_the_budget_are_refused() {
        Part half = new Part("half", Set.of(0), 50);
        Part more = new Part("more", Set.of(1), 51);
        assertThatThrownBy(() -> new Restrictions(0, 0, List.of(), List.of(half, more))
                        .count(ELECTION, GREEDY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Restrictions(-1, 0, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

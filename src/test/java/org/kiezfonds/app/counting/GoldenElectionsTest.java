package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Small elections that can be counted with a pencil, and what comes out. */
class GoldenElectionsTest {

    private static final TieOrder BY_NAME = TieOrder.of(TieOrder.ID);

    private static String greedy(Election election) {
        return names(election, Greedy.count(election, GreedyOrder.VOTES, BY_NAME, true, 0));
    }

    private static String shares(Election election, Completion completion) {
        return Poll.names(
                election,
                new Shares(election, Utility.COST, BY_NAME, completion, 1)
                        .count()
                        .winners());
    }

    private static String phragmen(Election election) {
        return names(election, Phragmen.count(election, BY_NAME, false));
    }

    private static String welfare(Election election, Utility utility) {
        return names(election, MaxWelfare.count(election, utility, BY_NAME).counted());
    }

    private static String names(Election election, Counted counted) {
        return Poll.names(election, counted.winners());
    }

    /** Two thirds want parks, one third wants the library; each has 300 / 90 = 3 1/3. */
    private static final Election TOWN = new Poll(300)
            .project("park1", 100)
            .project("park2", 100)
            .project("park3", 100)
            .project("library", 100)
            .voters(60, "park1", "park2", "park3")
            .voters(30, "library")
            .election();

    @Test
    void the_larger_group_takes_all_with_greedy_and_its_share_with_equal_shares() {
        assertThat(greedy(TOWN)).isEqualTo("park1 park2 park3");
        // 60 voters hold 200 and 30 voters hold 100: spent to the last coin. The library costs each
        // of its friends as much as the second park costs its own; its utility of 100 costs more.
        assertThat(shares(TOWN, Completion.NONE)).isEqualTo("park1 park2 library");
    }

    @Test
    void phragmen_stops_where_the_next_does_not_fit() {
        // After the first park, the second would load its friends with 200/60, the library with
        // 100/30: equal; both fit. The third park would come next and does not.
        Counted counted = Phragmen.count(TOWN, BY_NAME, false);
        assertThat(names(TOWN, counted)).isEqualTo("park1 library park2");
        assertThat(counted.ties().stream().map(tie -> Poll.names(TOWN, tie)).toList())
                .containsExactly("park1 park2 park3", "library park2 park3", "park2 park3");
    }

    @Test
    void phragmen_buys_none_of_equals_if_one_of_them_does_not_fit() {
        Election election = new Poll(10)
                .project("small", 1)
                .project("dear", 10)
                .project("cheap", 5)
                .voters(3, "small")
                .voters(2, "dear")
                .voters(1, "cheap")
                .election();
        // 1/3 for the small one; then 10/2 = 5/1, and 9 are left.
        assertThat(phragmen(election)).isEqualTo("small");
        assertThat(greedy(election)).isEqualTo("small cheap");
    }

    @Test
    void equals_of_which_one_fits_are_told_apart_by_the_tie_order_and_named() {
        Election election =
                new Poll(10).project("b", 6).project("a", 7).voters(3, "a", "b").election();
        Counted byName = Greedy.count(election, GreedyOrder.VOTES, BY_NAME, true, 0);
        assertThat(names(election, byName)).isEqualTo("a");
        assertThat(byName.ties()).containsExactly(List.of(1, 0));
        TieOrder byCost = TieOrder.of(TieOrder.LOWER_COST, TieOrder.ID);
        assertThat(names(election, Greedy.count(election, GreedyOrder.VOTES, byCost, true, 0)))
                .isEqualTo("b");
    }

    @Test
    void what_costs_nothing_is_in_where_somebody_supports_it() {
        Election election = new Poll(10)
                .project("swing", 10)
                .project("bench", 0)
                .project("sign", 0)
                .voters(3, "swing")
                .voters(1, "swing", "bench")
                .election();
        // Greedy takes whatever fits, also what nobody supports.
        assertThat(greedy(election)).isEqualTo("swing bench sign");
        assertThat(names(election, Greedy.count(election, GreedyOrder.VOTES, BY_NAME, true, 1)))
                .isEqualTo("swing bench");
        assertThat(names(
                        election,
                        Greedy.count(election, GreedyOrder.VOTES_PER_COST, BY_NAME, true, 0)))
                .isEqualTo("bench swing sign");
        assertThat(shares(election, Completion.NONE)).isEqualTo("bench swing");
        assertThat(phragmen(election)).isEqualTo("bench swing");
        assertThat(names(election, Phragmen.count(election, BY_NAME, true)))
                .isEqualTo("bench swing sign");
        assertThat(welfare(election, Utility.COST)).isEqualTo("bench swing");
    }

    @Test
    void where_nobody_supports_anything_only_greedy_without_a_threshold_takes_something() {
        Election election = new Poll(10)
                .project("b", 6)
                .project("a", 4)
                .project("c", 1)
                .voters(5)
                .election();
        assertThat(greedy(election)).isEqualTo("a b");
        assertThat(names(election, Greedy.count(election, GreedyOrder.VOTES, BY_NAME, true, 1)))
                .isEmpty();
        assertThat(shares(election, Completion.ADD1)).isEmpty();
        assertThat(shares(election, Completion.ADD1U)).isEqualTo("a b");
        assertThat(phragmen(election)).isEmpty();
        assertThat(welfare(election, Utility.CARDINALITY)).isEmpty();
    }

    @Test
    void an_election_without_voters_or_without_projects_is_counted() {
        Election noVoters = new Poll(10).project("a", 4).election();
        assertThat(shares(noVoters, Completion.ADD1_LAST)).isEmpty();
        assertThat(phragmen(noVoters)).isEmpty();
        Election noProjects = new Poll(10).voters(3).election();
        assertThat(greedy(noProjects)).isEmpty();
        assertThat(shares(noProjects, Completion.ADD1)).isEmpty();
        assertThat(welfare(noProjects, Utility.COST)).isEmpty();
    }

    @Test
    void one_voter_gets_what_fits() {
        Election election = new Poll(10)
                .project("a", 6)
                .project("b", 5)
                .project("c", 4)
                .voters(1, "a", "b", "c")
                .election();
        assertThat(greedy(election)).isEqualTo("a c");
        assertThat(shares(election, Completion.NONE)).isEqualTo("a c");
        // c loads the voter with 4, b with 9, a with 15: a does not fit any more.
        assertThat(phragmen(election)).isEqualTo("c b");
        assertThat(welfare(election, Utility.COST)).isEqualTo("a c");
        // Two projects whichever: the cheaper two.
        assertThat(welfare(election, Utility.CARDINALITY)).isEqualTo("b c");
    }

    @Test
    void without_a_budget_only_what_costs_nothing_is_in() {
        Election election = new Poll(0)
                .project("swing", 1)
                .project("bench", 0)
                .voters(2, "swing", "bench")
                .election();
        assertThat(greedy(election)).isEqualTo("bench");
        assertThat(names(election, Greedy.count(election, GreedyOrder.VOTES, BY_NAME, false, 0)))
                .isEqualTo("bench");
        assertThat(shares(election, Completion.ADD1_LAST)).isEqualTo("bench");
        assertThat(phragmen(election)).isEqualTo("bench");
        assertThat(welfare(election, Utility.COST)).isEqualTo("bench");
    }

    @Test
    void where_all_can_be_paid_all_that_is_supported_is_in() {
        Election election = new Poll(100)
                .project("a", 10)
                .project("b", 40)
                .project("c", 50)
                .voters(2, "a")
                .voters(1, "b")
                .voters(7, "c")
                .election();
        assertThat(greedy(election)).isEqualTo("c a b");
        // The friend of b holds 10 and b costs 40: only more money for each brings it in.
        assertThat(shares(election, Completion.NONE)).isEqualTo("c a");
        assertThat(shares(election, Completion.ADD1)).isEqualTo("c a b");
        assertThat(phragmen(election)).isEqualTo("a c b");
        assertThat(welfare(election, Utility.CARDINALITY)).isEqualTo("a b c");
    }

    @Test
    void what_does_not_fit_is_skipped_or_ends_the_count() {
        Election election = new Poll(10)
                .project("first", 6)
                .project("second", 5)
                .project("third", 4)
                .voters(3, "first")
                .voters(2, "second")
                .voters(1, "third")
                .election();
        assertThat(greedy(election)).isEqualTo("first third");
        assertThat(names(election, Greedy.count(election, GreedyOrder.VOTES, BY_NAME, false, 0)))
                .isEqualTo("first");
        assertThat(names(election, Greedy.count(election, GreedyOrder.VOTES, BY_NAME, true, 2)))
                .isEqualTo("first");
    }

    @Test
    void of_equally_good_sets_the_cheaper_and_then_the_first_by_the_tie_order_counts() {
        Election election = new Poll(6)
                .project("c", 3)
                .project("b", 3)
                .project("a", 3)
                .project("dear", 5)
                .voters(1, "a", "b", "c", "dear")
                .election();
        MaxWelfare.Result result = MaxWelfare.count(election, Utility.CARDINALITY, BY_NAME);
        assertThat(result.value()).isEqualTo(2);
        assertThat(names(election, result.counted())).isEqualTo("a b");
        assertThat(result.counted().ties().stream()
                        .map(tie -> Poll.names(election, tie))
                        .toList())
                .containsExactly("a b c");
    }

    @Test
    void points_decide_where_the_rule_is_by_points() {
        Election election = new Poll(10)
                .project("a", 8)
                .project("b", 2)
                .points(2, 1, 0)
                .points(1, 0, 5)
                .election();
        assertThat(greedy(election)).isEqualTo("a b");
        assertThat(names(election, Greedy.count(election, GreedyOrder.POINTS, BY_NAME, true, 0)))
                .isEqualTo("b a");
        assertThat(names(
                        election,
                        Greedy.count(election, GreedyOrder.POINTS_PER_COST, BY_NAME, false, 0)))
                .isEqualTo("b a");
    }
}

package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules on elections of cities; skipped where these are not at hand. */
class RealElectionsTest {

    private static final TieOrder BY_NAME = TieOrder.of(TieOrder.ID);

    private static List<RealElection> all() {
        List<RealElection> elections = RealElection.all().toList();
        assumeTrue(!elections.isEmpty(), "no elections of cities");
        return elections;
    }

    private static void as(String rule, GreedyOrder order) {
        List<RealElection> elections =
                all().stream().filter(each -> each.winners(rule).isPresent()).toList();
        assertThat(elections).isNotEmpty();
        for (RealElection each : elections) {
            assertThat(each.ids(Greedy.count(each.election(), order, BY_NAME, true, 0)
                            .winners()))
                    .as(each + " " + rule)
                    .isEqualTo(each.winners(rule).orElseThrow());
        }
    }

    @Test
    void greedy_by_votes_takes_what_it_should() {
        as("greedy_cost", GreedyOrder.VOTES);
    }

    @Test
    void greedy_by_votes_per_cost_takes_what_it_should() {
        as("greedy_votes_per_cost", GreedyOrder.VOTES_PER_COST);
    }

    @Test
    void greedy_by_points_takes_what_it_should() {
        as("greedy_points", GreedyOrder.POINTS);
    }

    @Test
    void greedy_by_points_per_cost_takes_what_it_should() {
        as("greedy_points_per_cost", GreedyOrder.POINTS_PER_COST);
    }

    @Test
    void phragmen_buys_what_it_should() {
        for (RealElection each : all()) {
            assertThat(each.ids(Phragmen.count(each.election(), BY_NAME, false).winners()))
                    .as(each.name())
                    .isEqualTo(each.winners("phragmen").orElseThrow());
        }
    }

    @Test
    void the_highest_welfare_is_as_high_as_it_should() {
        for (RealElection each : all()) {
            highestIs(each, Utility.COST, "max_welfare_cost");
            highestIs(each, Utility.CARDINALITY, "max_welfare_card");
        }
    }

    private static void highestIs(RealElection each, Utility utility, String rule) {
        Election election = each.election();
        MaxWelfare.Result result = MaxWelfare.count(election, utility, BY_NAME);
        assertThat(result.value())
                .as(each + " " + rule)
                .isEqualTo(each.expected().path(rule).path("value").asLong())
                .isEqualTo(result.counted().winners().stream()
                        .mapToLong(p -> election.supporters(p)
                                * (utility == Utility.COST ? election.cost(p) : 1))
                        .sum());
        assertThat(election.cost(result.counted().winners()))
                .as(each + " " + rule)
                .isLessThanOrEqualTo(election.budget());
    }

    @Test
    void wieliczka_preferred_equal_shares_to_greedy() {
        RealElection wieliczka =
                RealElection.named("Poland_Wieliczka_2023_Green_Budget").orElse(null);
        assumeTrue(wieliczka != null, "no elections of cities");
        Election election = wieliczka.election();
        TieOrder ties = TieOrder.of(TieOrder.LOWER_COST, TieOrder.MORE_SUPPORTERS, TieOrder.ID);
        List<Integer> shares = new Shares(
                        election, Utility.COST, ties, Completion.ADD1_LAST, election.unit())
                .count()
                .winners();
        List<Integer> greedy =
                Greedy.count(election, GreedyOrder.VOTES, ties, true, 0).winners();

        Comparison comparison = Comparison.of(election, shares, greedy);

        assertThat(comparison.one()).isEqualTo(1_615);
        assertThat(comparison.other()).isEqualTo(873);
        assertThat(comparison.replaces()).isFalse();
    }
}

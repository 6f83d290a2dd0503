package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiezfonds.app.counting.EqualShares.Purchases;

/** The fast equal shares against its naive twin. */
class EqualSharesTwinTest {

    private static final TieOrder BY_NAME = TieOrder.of(TieOrder.ID);
    private static final int SMALL = Integer.getInteger("kiezfonds.twins", 5_000);

    @ParameterizedTest
    @EnumSource(Utility.class)
    void small_elections_buy_the_same_in_the_same_order_at_the_same_price_and_meet_the_same_ties(
            Utility utility) {
        RandomElections elections =
                new RandomElections(20_261_123 + utility.name().hashCode());
        for (int i = 0; i < SMALL; i++) {
            isAsTheTwin(elections.small(), utility);
        }
    }

    @ParameterizedTest
    @EnumSource(Utility.class)
    void two_hundred_voters_who_go_broke_together_buy_the_same(Utility utility) {
        RandomElections elections = new RandomElections(7 + utility.name().hashCode());
        for (int i = 0; i < SMALL / 250; i++) {
            isAsTheTwin(elections.large(), utility);
        }
    }

    @ParameterizedTest
    @EnumSource(Completion.class)
    void each_completion_ends_with_the_same_winners(Completion completion) {
        RandomElections elections = new RandomElections(99 + completion.name().hashCode());
        for (int i = 0; i < SMALL / 20; i++) {
            for (Utility utility : Utility.values()) {
                Election election = elections.small();
                assertThat(new Shares(election, utility, BY_NAME, completion, election.unit())
                                .count()
                                .winners())
                        .as(() -> utility + ": " + RandomElections.describe(election))
                        .isEqualTo(new NaiveEqualShares(election, utility, BY_NAME)
                                .winners(completion));
            }
        }
    }

    /** The smallest election in which a price below what one of three can pay looked paid. */
    @Test
    void who_gave_more_points_than_they_have_money_for_pays_all_and_the_others_pay_the_rest() {
        Election election = new Poll(7)
                .project("a", 6)
                .points(1, 1)
                .points(1, 2)
                .points(1, 3)
                .election();
        // Each has 7/3. One pays 7/3 instead of 3 points' worth; 11/3 are left for 3 points.
        assertThat(new EqualShares(election, Utility.POINTS, BY_NAME).run(7).bought())
                .containsExactly(new EqualShares.Purchase(0, Rational.of(4, 3)));
    }

    private static void isAsTheTwin(Election election, Utility utility) {
        long voters = Math.max(1, election.voters());
        Purchases fast = new EqualShares(election, utility, BY_NAME).run(election.budget());
        List<NaiveEqualShares.Bought> slow = new NaiveEqualShares(election, utility, BY_NAME)
                .run(Rational.of(election.budget(), voters));
        Supplier<String> words = () -> utility + ": " + RandomElections.describe(election);
        assertThat(fast.projects())
                .as(words)
                .isEqualTo(slow.stream().map(NaiveEqualShares.Bought::project).toList());
        assertThat(fast.bought().stream().map(EqualShares.Purchase::price).toList())
                .as(words)
                .isEqualTo(slow.stream().map(NaiveEqualShares.Bought::price).toList());
        assertThat(fast.tied())
                .as(words)
                .isEqualTo(slow.stream()
                        .map(NaiveEqualShares.Bought::tied)
                        .filter(tied -> tied.size() > 1)
                        .toList());
    }
}

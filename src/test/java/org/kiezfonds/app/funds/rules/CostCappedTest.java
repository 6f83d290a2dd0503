package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.cents;
import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.euros;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.CostCondition.CostCapped;
import org.kiezfonds.app.shared.Share;

class CostCappedTest {

    private static ApplicationFacts plan(long others, long flat) {
        return facts().cost(CostKind.MATERIAL, cents(others)).cost(CostKind.FLAT_RATE, cents(flat));
    }

    @Test
    void exactly_the_limit_is_taken_and_one_cent_more_is_not() {
        CostCapped capped = new CostCapped(CostKind.FEE, euros(200), null);
        check(capped, facts().cost(CostKind.FEE, euros(200))).holds();
        check(capped, facts().cost(CostKind.FEE, cents(20_001)))
                .fails("cost-capped.fails", CostKind.FEE, cents(20_001), euros(200), cents(1))
                .mendedBy("cost-capped.mend", CostKind.FEE, euros(200));
    }

    @Test
    void three_hundredths_of_all_costs_are_exactly_three_hundredths() {
        CostCapped flat = new CostCapped(CostKind.FLAT_RATE, null, Share.ofPercent(3));
        check(flat, plan(9_700, 300)).holds();
        check(flat, plan(9_700, 301))
                .fails("cost-capped.fails", CostKind.FLAT_RATE, cents(301), cents(300), cents(1));
    }

    @Test
    void the_sum_that_fits_fits_after_the_whole_has_shrunk_too() {
        CostCapped flat = new CostCapped(CostKind.FLAT_RATE, null, Share.ofPercent(3));
        check(flat, plan(100_000, 50_000))
                .fails(
                        "cost-capped.fails",
                        CostKind.FLAT_RATE,
                        euros(500),
                        cents(3_092),
                        cents(46_908))
                .mendedBy("cost-capped.mend", CostKind.FLAT_RATE, cents(3_092));
        check(flat, plan(100_000, 3_092)).holds();
        check(flat, plan(100_000, 3_093))
                .fails(
                        "cost-capped.fails",
                        CostKind.FLAT_RATE,
                        cents(3_093),
                        cents(3_092),
                        cents(1));
    }

    @Test
    void of_two_limits_the_lower_one_counts() {
        CostCapped both = new CostCapped(CostKind.FLAT_RATE, euros(10), Share.ofPercent(10));
        check(both, plan(90_000, 1_000)).holds();
        check(both, plan(90_000, 1_001))
                .fails("cost-capped.fails", CostKind.FLAT_RATE, cents(1_001), euros(10), cents(1));
        check(both, plan(900, 101))
                .fails("cost-capped.fails", CostKind.FLAT_RATE, cents(101), cents(100), cents(1));
    }

    @Test
    void a_share_of_all_is_no_limit() {
        check(new CostCapped(CostKind.FLAT_RATE, null, Share.ALL), plan(0, 1_000))
                .holds();
    }

    @Test
    void without_a_plan_nothing_is_said_yet() {
        check(new CostCapped(CostKind.FEE, euros(1), null), facts()).lacks(Fact.COSTS);
    }
}

package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.cents;
import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.euros;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.MoneyCondition.NoDoubleFunding;
import org.kiezfonds.app.shared.Money;

class NoDoubleFundingTest {

    private static ApplicationFacts plan(Money asked) {
        return facts().asked(asked).cost(CostKind.MATERIAL, euros(1000));
    }

    @Test
    void all_money_together_may_be_exactly_the_costs() {
        check(
                        new NoDoubleFunding(),
                        plan(euros(600)).own(euros(100), null, null).others(euros(300), false))
                .holds();
    }

    @Test
    void one_cent_over_the_costs_is_refused_with_the_amount_that_fits() {
        check(
                        new NoDoubleFunding(),
                        plan(cents(60_001)).own(euros(100), null, null).others(euros(300), false))
                .fails("no-double-funding.fails", cents(100_001), euros(1000), cents(1))
                .mendedBy("no-double-funding.mend", euros(600));
    }

    @Test
    void where_others_pay_all_nothing_is_left_to_ask_for() {
        check(
                        new NoDoubleFunding(),
                        plan(cents(1)).own(euros(100), null, null).others(euros(900), false))
                .fails("no-double-funding.fails", cents(100_001), euros(1000), cents(1))
                .notMendable();
    }

    @Test
    void the_same_costs_paid_by_somebody_else_are_refused_at_once() {
        check(new NoDoubleFunding(), facts().others(null, true))
                .fails("no-double-funding.elsewhere")
                .mendedBy("no-double-funding.mendElsewhere");
    }

    @Test
    void what_is_not_known_is_named() {
        check(new NoDoubleFunding(), facts())
                .lacks(Fact.ASKED, Fact.COSTS, Fact.OWN_CONTRIBUTION, Fact.OTHER_FUNDING);
    }
}

package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.cents;
import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.MoneyCondition.OwnContribution;

class OwnContributionTest {

    @Test
    void one_hour_or_one_cent_or_one_thing_is_enough() {
        check(new OwnContribution(), facts().own(cents(1), null, null)).holds();
        check(new OwnContribution(), facts().own(null, 1, null)).holds();
        check(new OwnContribution(), facts().own(null, null, cents(1))).holds();
    }

    @Test
    void nothing_at_all_is_refused() {
        check(new OwnContribution(), facts().own(cents(0), 0, cents(0)))
                .fails("own-contribution.fails")
                .mendedBy("own-contribution.mend");
    }

    @Test
    void no_money_is_not_nothing_as_long_as_hours_are_open() {
        check(new OwnContribution(), facts().own(cents(0), null, cents(0)))
                .lacks(Fact.OWN_CONTRIBUTION);
    }
}

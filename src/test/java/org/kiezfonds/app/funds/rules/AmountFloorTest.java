package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.cents;
import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.euros;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountFloor;

class AmountFloorTest {

    private static final AmountFloor FLOOR = new AmountFloor(euros(5000));

    @Test
    void exactly_the_floor_is_taken() {
        check(FLOOR, facts().asked(euros(5000))).holds();
    }

    @Test
    void one_cent_less_is_refused_with_what_is_lacking() {
        check(FLOOR, facts().asked(cents(499_999)))
                .fails("amount-floor.fails", cents(499_999), euros(5000), cents(1))
                .mendedBy("amount-floor.mend", euros(5000));
    }

    @Test
    void without_an_amount_nothing_is_said_yet() {
        check(FLOOR, facts()).lacks(Fact.ASKED);
    }
}

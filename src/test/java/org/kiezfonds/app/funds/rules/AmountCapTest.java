package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.cents;
import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.euros;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountCap;

class AmountCapTest {

    private static final AmountCap CAP = new AmountCap(euros(1500));

    @Test
    void exactly_the_cap_is_taken() {
        check(CAP, facts().asked(euros(1500))).holds("amount-cap.holds", euros(1500), euros(1500));
    }

    @Test
    void one_cent_over_is_refused_with_the_amount_that_fits() {
        check(CAP, facts().asked(cents(150_001)))
                .fails("amount-cap.fails", cents(150_001), euros(1500), cents(1))
                .mendedBy("amount-cap.mend", euros(1500));
    }

    @Test
    void without_an_amount_nothing_is_said_yet() {
        check(CAP, facts()).lacks(Fact.ASKED);
    }
}

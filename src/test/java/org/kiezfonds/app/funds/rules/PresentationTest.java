package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.cents;
import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.euros;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.ContentCondition.Presentation;

class PresentationTest {

    private static final Presentation FROM = new Presentation(euros(500));

    @Test
    void below_the_sum_nobody_has_to_come() {
        check(FROM, facts().asked(cents(49_999)))
                .holds("presentation.not-asked", cents(49_999), euros(500));
    }

    @Test
    void from_exactly_the_sum_on_it_is_asked() {
        check(FROM, facts().asked(euros(500))).lacks(Fact.PRESENTS);
        check(FROM, facts().asked(euros(500)).presents(true)).holds();
        check(FROM, facts().asked(euros(500)).presents(false))
                .fails("presentation.fails", euros(500), euros(500))
                .mendedBy("presentation.mend", cents(49_999));
    }

    @Test
    void without_an_amount_nothing_is_said_yet() {
        check(FROM, facts()).lacks(Fact.ASKED);
    }
}

package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.cents;
import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.euros;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.MoneyCondition.WithinPot;

class WithinPotTest {

    @Test
    void all_that_is_left_can_be_asked_for() {
        check(new WithinPot(), facts().asked(euros(800)).potLeft(euros(800))).holds();
    }

    @Test
    void one_cent_more_is_refused_with_what_is_left() {
        check(new WithinPot(), facts().asked(cents(80_001)).potLeft(euros(800)))
                .fails("within-pot.fails", cents(80_001), euros(800), cents(1))
                .mendedBy("within-pot.mend", euros(800));
    }

    @Test
    void an_empty_pot_cannot_be_mended() {
        check(new WithinPot(), facts().asked(cents(1)).potLeft(cents(0)))
                .fails("within-pot.fails", cents(1), cents(0), cents(1))
                .notMendable();
    }

    @Test
    void both_figures_are_needed() {
        check(new WithinPot(), facts().asked(cents(1))).lacks(Fact.POT_LEFT);
        check(new WithinPot(), facts().potLeft(cents(1))).lacks(Fact.ASKED);
        check(new WithinPot(), facts()).lacks(Fact.ASKED, Fact.POT_LEFT);
    }
}

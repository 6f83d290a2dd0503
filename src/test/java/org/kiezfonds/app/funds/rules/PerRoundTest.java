package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.ApplicantCondition.PerRound;

class PerRoundTest {

    @Test
    void the_first_is_taken_the_second_is_not() {
        check(new PerRound(1), facts().othersInRound(0)).holds("per-round.holds", 1, 1);
        check(new PerRound(1), facts().othersInRound(1))
                .fails("per-round.fails", 2, 1)
                .mendedBy("per-round.mend");
    }

    @Test
    void two_are_taken_where_two_are_allowed() {
        check(new PerRound(2), facts().othersInRound(1)).holds();
    }

    @Test
    void nothing_is_said_yet_where_the_others_are_not_known() {
        check(new PerRound(1), facts()).lacks(Fact.OTHERS_IN_ROUND);
    }
}

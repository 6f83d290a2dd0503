package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.TimeCondition.LeadTime;

class LeadTimeTest {

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }

    @Test
    void exactly_six_weeks_are_enough() {
        check(new LeadTime(42), facts().days(day(4, 12), null)).holds("lead-time.holds", 42L, 42);
    }

    @Test
    void a_day_less_is_refused_with_the_first_possible_day() {
        check(new LeadTime(42), facts().days(day(4, 11), null))
                .fails("lead-time.fails", 41L, 42)
                .mendedBy("lead-time.mend", day(4, 12));
    }

    @Test
    void a_day_in_the_past_has_no_lead() {
        check(new LeadTime(42), facts().days(day(2, 1), null)).fails("lead-time.fails", 0L, 42);
    }

    @Test
    void without_a_day_nothing_is_said_yet() {
        check(new LeadTime(42), facts()).lacks(Fact.FIRST_DAY);
    }
}

package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionDates;

class ActionDatesTest {

    private static final ActionDates SPRING = new ActionDates(day(4, 1), day(5, 31));

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }

    @Test
    void both_ends_are_included() {
        check(SPRING, facts().days(day(4, 1), day(5, 31))).holds();
    }

    @Test
    void a_day_too_early_is_refused() {
        check(SPRING, facts().days(day(3, 31), null))
                .fails("action-dates.tooEarly", day(3, 31), day(4, 1))
                .mendedBy("action-dates.mendTooEarly", day(4, 1));
    }

    @Test
    void a_day_too_late_is_refused() {
        check(SPRING, facts().days(day(4, 1), day(6, 1)))
                .fails("action-dates.tooLate", day(6, 1), day(5, 31))
                .mendedBy("action-dates.mendTooLate", day(5, 31));
    }

    @Test
    void what_is_not_known_is_named() {
        check(SPRING, facts()).lacks(Fact.FIRST_DAY, Fact.LAST_DAY);
        check(SPRING, facts().days(day(4, 1), null)).lacks(Fact.LAST_DAY);
        check(SPRING, facts().days(null, day(4, 1))).lacks(Fact.FIRST_DAY);
    }
}

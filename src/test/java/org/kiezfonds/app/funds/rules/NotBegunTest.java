package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.TimeCondition.NotBegun;

class NotBegunTest {

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }

    @Test
    void what_begins_tomorrow_is_taken() {
        check(new NotBegun(), facts().days(day(3, 2), null)).holds();
    }

    @Test
    void what_begins_today_or_has_begun_is_refused() {
        check(new NotBegun(), facts().days(day(3, 1), null))
                .fails("not-begun.fails", day(3, 1))
                .mendedBy("not-begun.mend", day(3, 2));
        check(new NotBegun(), facts().days(day(1, 1), null)).fails("not-begun.fails", day(1, 1));
    }

    @Test
    void without_a_day_nothing_is_said_yet() {
        check(new NotBegun(), facts()).lacks(Fact.FIRST_DAY);
    }
}

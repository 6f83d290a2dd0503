package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionLength;

class ActionLengthTest {

    private static final ActionLength YEARS = new ActionLength(24, 60);

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }

    @Test
    void two_years_to_the_day_are_two_years() {
        check(YEARS, facts().days(day(3, 1), LocalDate.of(2029, 2, 28))).holds();
    }

    @Test
    void a_day_less_is_refused_with_the_last_day_that_fits() {
        check(YEARS, facts().days(day(3, 1), LocalDate.of(2029, 2, 27)))
                .fails("action-length.tooShort", 24)
                .mendedBy("action-length.mendTooShort", LocalDate.of(2029, 2, 28));
    }

    @Test
    void five_years_to_the_day_are_five_years_and_a_day_more_is_not() {
        check(YEARS, facts().days(day(3, 1), LocalDate.of(2032, 2, 29))).holds();
        check(YEARS, facts().days(day(3, 1), LocalDate.of(2032, 3, 1)))
                .fails("action-length.tooLong", 60)
                .mendedBy("action-length.mendTooLong", LocalDate.of(2032, 2, 29));
    }

    @Test
    void what_is_not_known_is_named() {
        check(YEARS, facts()).lacks(Fact.FIRST_DAY, Fact.LAST_DAY);
        check(YEARS, facts().days(day(3, 1), null)).lacks(Fact.LAST_DAY);
    }
}

package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantAge;

class ApplicantAgeTest {

    private static ApplicationFacts resident(int age) {
        return facts().applicant(ApplicantKind.RESIDENT).age(age);
    }

    @Test
    void on_the_birthday_one_is_old_enough() {
        check(new ApplicantAge(16, null), resident(16)).holds();
    }

    @Test
    void the_day_before_one_is_not() {
        check(new ApplicantAge(16, null), resident(15))
                .fails("applicant-age.tooYoung", 16)
                .mendedBy("applicant-age.mendTooYoung", 16);
    }

    @Test
    void an_upper_limit_takes_exactly_the_limit() {
        check(new ApplicantAge(null, 27), resident(27)).holds();
        check(new ApplicantAge(null, 27), resident(28))
                .fails("applicant-age.tooOld", 27)
                .mendedBy("applicant-age.mendTooOld", 27);
    }

    @Test
    void a_club_has_no_age() {
        check(new ApplicantAge(16, null), facts().applicant(ApplicantKind.CLUB))
                .holds("applicant-age.not-asked", ApplicantKind.CLUB);
    }

    @Test
    void what_is_not_known_is_named() {
        check(new ApplicantAge(16, null), facts()).lacks(Fact.APPLICANT);
        check(new ApplicantAge(16, null), facts().applicant(ApplicantKind.RESIDENT))
                .lacks(Fact.AGE);
    }
}

package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.cents;
import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.euros;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.MoneyCondition.OwnShare;
import org.kiezfonds.app.shared.Share;

class OwnShareTest {

    private static final Share TEN = Share.ofPercent(10);
    private static final OwnShare TENTH = new OwnShare(TEN, null, Set.of());

    private static ApplicationFacts plan(long cents) {
        return facts().cost(CostKind.MATERIAL, cents(cents));
    }

    @Test
    void exactly_a_tenth_in_money_is_enough() {
        check(TENTH, plan(1_000).own(cents(100), null, null))
                .holds("own-share.holds", cents(100), cents(100), TEN);
    }

    @Test
    void one_cent_less_is_refused_with_what_is_lacking() {
        check(TENTH, plan(1_000).own(cents(99), null, null))
                .fails("own-share.fails", cents(99), cents(100), TEN, cents(1))
                .mendedBy("own-share.mend", cents(1));
    }

    @Test
    void a_tenth_of_a_sum_that_does_not_divide_is_rounded_up() {
        check(TENTH, plan(1_001).own(cents(100), null, null))
                .fails("own-share.fails", cents(100), cents(101), TEN, cents(1));
        check(TENTH, plan(1_001).own(cents(101), null, null)).holds();
    }

    @Test
    void a_third_is_a_third_and_not_0_333() {
        OwnShare third = new OwnShare(new Share(1, 3), null, Set.of());
        check(third, plan(9).own(cents(3), null, null)).holds();
        check(third, plan(10).own(cents(3), null, null))
                .fails("own-share.fails", cents(3), cents(4), new Share(1, 3), cents(1));
    }

    @Test
    void hours_and_things_count_where_the_rule_says_so() {
        OwnShare work = new OwnShare(TEN, euros(15), Set.of());
        check(work, plan(100_000).own(cents(0), 6, cents(1_000))).holds();
        check(work, plan(100_000).own(cents(0), 6, cents(999)))
                .fails("own-share.fails", cents(9_999), euros(100), TEN, cents(1))
                .mendedBy("own-share.mendByHours", cents(1), 1L, euros(15));
    }

    @Test
    void hours_do_not_count_where_it_does_not() {
        check(TENTH, plan(1_000).own(cents(0), 100, cents(500)))
                .fails("own-share.fails", cents(0), cents(100), TEN, cents(100));
    }

    @Test
    void it_is_asked_only_of_those_it_names() {
        OwnShare ofBusiness = new OwnShare(TEN, null, Set.of(ApplicantKind.BUSINESS));
        check(ofBusiness, plan(1_000).own(cents(0), 0, cents(0))).lacks(Fact.APPLICANT);
        check(ofBusiness, facts().applicant(ApplicantKind.CLUB))
                .holds("own-share.not-asked", ApplicantKind.CLUB);
        check(ofBusiness, plan(1_000).applicant(ApplicantKind.BUSINESS).own(cents(99), null, null))
                .fails("own-share.fails", cents(99), cents(100), TEN, cents(1));
    }

    @Test
    void what_is_not_known_is_named() {
        check(TENTH, facts()).lacks(Fact.COSTS, Fact.OWN_CONTRIBUTION);
        check(TENTH, plan(1)).lacks(Fact.OWN_CONTRIBUTION);
    }
}

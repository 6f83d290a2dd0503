package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.ContentCondition.TakesPlace;

class TakesPlaceTest {

    @Test
    void inside_is_always_taken() {
        check(new TakesPlace(true), facts().place(Place.INSIDE)).holds();
        check(new TakesPlace(false), facts().place(Place.INSIDE)).holds();
    }

    @Test
    void outside_for_residents_only_where_the_rule_says_so() {
        check(new TakesPlace(true), facts().place(Place.FOR_RESIDENTS)).holds();
        check(new TakesPlace(false), facts().place(Place.FOR_RESIDENTS))
                .fails("takes-place.failsInside")
                .mendedBy("takes-place.mendInside");
    }

    @Test
    void elsewhere_is_refused() {
        check(new TakesPlace(true), facts().place(Place.ELSEWHERE))
                .fails("takes-place.fails")
                .mendedBy("takes-place.mend");
    }

    @Test
    void without_a_place_nothing_is_said_yet() {
        check(new TakesPlace(true), facts()).lacks(Fact.PLACE);
    }
}

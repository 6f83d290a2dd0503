package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.JudgedCondition.Criterion;
import org.kiezfonds.app.funds.rules.JudgedCondition.PointsThreshold;

class PointsThresholdTest {

    private static final PointsThreshold EIGHT = new PointsThreshold(
            List.of(
                    new Criterion("a", LocalText.of("a", "a"), 10),
                    new Criterion("b", LocalText.of("b", "b"), 4)),
            8);

    private static ApplicationFacts given(int a, int b) {
        return facts().points("rule.a", a).points("rule.b", b);
    }

    @Test
    void eight_of_fourteen_are_enough_and_seven_are_not() {
        check(EIGHT, given(8, 0)).holds("points-threshold.holds", 8, 14, 8);
        check(EIGHT, given(7, 0))
                .fails("points-threshold.fails", 7, 14, 8)
                .mendedBy("points-threshold.mend", 1);
    }

    @Test
    void points_that_are_open_can_still_come() {
        check(EIGHT, facts().points("rule.a", 4)).needsPerson("points-threshold.asks", 4, 14, 8);
    }

    @Test
    void it_fails_as_soon_as_the_rest_cannot_reach_it() {
        check(EIGHT, facts().points("rule.a", 3)).fails("points-threshold.fails", 3, 14, 8);
    }

    @Test
    void nobody_gives_more_points_than_there_are_or_takes_some_away() {
        check(EIGHT, given(1, 100)).fails("points-threshold.fails", 5, 14, 8);
        check(EIGHT, given(-5, 4)).fails("points-threshold.fails", 4, 14, 8);
    }
}

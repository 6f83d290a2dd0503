package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.cents;
import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.euros;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.CostCondition.CostExcluded;

class CostExcludedTest {

    private static final CostExcluded FOOD = new CostExcluded(CostKind.FOOD);

    @Test
    void a_plan_without_such_costs_is_taken() {
        check(FOOD, facts().cost(CostKind.MATERIAL, euros(10)))
                .holds("cost-excluded.holds", CostKind.FOOD);
    }

    @Test
    void one_cent_of_them_is_refused_with_what_to_take_out() {
        check(FOOD, facts().cost(CostKind.FOOD, cents(1)))
                .fails("cost-excluded.fails", CostKind.FOOD, cents(1))
                .mendedBy("cost-excluded.mend", CostKind.FOOD, cents(1));
    }

    @Test
    void several_lines_of_a_kind_are_added_up() {
        check(FOOD, facts().cost(CostKind.FOOD, cents(40)).cost(CostKind.FOOD, cents(2)))
                .fails("cost-excluded.fails", CostKind.FOOD, cents(42));
    }

    @Test
    void without_a_plan_nothing_is_said_yet() {
        check(FOOD, facts()).lacks(Fact.COSTS);
    }
}

package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.JudgedCondition.Criterion;
import org.kiezfonds.app.funds.rules.JudgedCondition.MinimumCriteria;

class MinimumCriteriaTest {

    private static MinimumCriteria of(int least) {
        List<Criterion> criteria = Stream.of("a", "b", "c")
                .map(id -> Criterion.asked(id, LocalText.of(id, id)))
                .toList();
        return new MinimumCriteria(criteria, least);
    }

    private static ApplicationFacts yes(String... ids) {
        ApplicationFacts facts = facts();
        Stream.of(ids).forEach(id -> facts.answer("rule." + id, true));
        return facts;
    }

    @Test
    void all_of_three_have_to_be_met() {
        check(of(3), facts().answer("rule.a", true).answer("rule.b", true))
                .needsPerson("minimum-criteria.asks", 2, 3, 3, 1);
        check(of(3), yes("a", "b", "c")).holds("minimum-criteria.holds", 3, 3, 3);
        check(of(3), yes("a", "b").answer("rule.c", false))
                .fails("minimum-criteria.fails", 2, 3, 3)
                .mendedBy("minimum-criteria.mend", 1);
    }

    @Test
    void it_fails_as_soon_as_it_cannot_be_met_any_more() {
        check(of(3), facts().answer("rule.a", false)).fails("minimum-criteria.fails", 0, 3, 3);
    }

    @Test
    void it_holds_as_soon_as_enough_are_met() {
        check(of(2), yes("a", "c")).holds("minimum-criteria.holds", 2, 3, 2);
    }

    @Test
    void one_no_of_three_leaves_two_possible() {
        check(of(2), facts().answer("rule.a", false))
                .needsPerson("minimum-criteria.asks", 0, 3, 2, 2);
    }
}

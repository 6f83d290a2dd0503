package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.JudgedCondition.Question;

class QuestionTest {

    @Test
    void a_person_is_asked_until_one_has_answered() {
        check(new Question(), facts()).needsPerson("question.asks");
    }

    @Test
    void yes_holds_and_no_fails() {
        check(new Question(), facts().answer("rule", true)).holds();
        check(new Question(), facts().answer("rule", false))
                .fails("question.fails")
                .notMendable();
    }

    @Test
    void an_answer_to_another_rule_does_not_count() {
        check(new Question(), facts().answer("another", true)).needsPerson("question.asks");
    }
}

package org.kiezfonds.app.funds.rules;

import java.util.Set;

/** What a rule demands. One record for each kind of rule; values that exist can be checked. */
public sealed interface Condition
        permits MoneyCondition,
                CostCondition,
                ApplicantCondition,
                TimeCondition,
                ContentCondition,
                JudgedCondition {

    /** Its kind. */
    RuleKind kind();

    /**
     * Holds it against the facts.
     *
     * @param rule the id of the rule, by which a person's answers to it are found
     */
    Verdict check(String rule, Application application);

    /** Makes sure that a set is not empty. */
    static <T> Set<T> some(Set<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("at least one is needed");
        }
        return Set.copyOf(values);
    }

    /** Makes sure that a number is at least 1. */
    static int positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("not above zero: " + number);
        }
        return number;
    }
}

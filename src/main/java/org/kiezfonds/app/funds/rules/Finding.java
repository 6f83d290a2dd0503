package org.kiezfonds.app.funds.rules;

/**
 * What came of one rule.
 *
 * @param excused whether the rule fails, asks for a reason, and has one
 */
public record Finding(Rule rule, Verdict verdict, boolean excused) {

    /** Whether the application cannot be admitted as it is. */
    public boolean blocks() {
        return verdict instanceof Verdict.Fails
                && switch (rule.severity()) {
                    case BLOCKS -> true;
                    case NEEDS_REASON -> !excused;
                    case WARNS -> false;
                };
    }
}

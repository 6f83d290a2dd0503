package org.kiezfonds.app.funds.rules;

import java.util.ArrayList;
import java.util.List;

/** Checks applications against rules. */
public final class Rules {

    private Rules() {}

    /** What each rule of the set says to the application, in the order of the set. */
    public static List<Finding> check(RuleSet rules, Application application) {
        List<Finding> findings = new ArrayList<>(rules.rules().size());
        for (Rule rule : rules.rules()) {
            Verdict verdict = rule.condition().check(rule.id(), application);
            boolean excused = verdict instanceof Verdict.Fails
                    && rule.severity() == Severity.NEEDS_REASON
                    && application.reasons().contains(rule.id());
            findings.add(new Finding(rule, verdict, excused));
        }
        return List.copyOf(findings);
    }
}

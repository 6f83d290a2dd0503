package org.kiezfonds.app.funds;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.RuleValues;
import org.kiezfonds.app.funds.rules.Severity;

/**
 * A rule while it is being written: it need not fit yet.
 *
 * @param values by the names that the kind gives them: amounts in cents, shares as typed, days as
 *     "2027-03-01", words of lists in small letters
 * @param title empty where the usual words of the kind are meant
 * @param explanation empty where the usual words are meant
 */
public record RuleDraft(
        String id,
        RuleKind kind,
        Severity severity,
        Map<String, Object> values,
        LocalText title,
        LocalText explanation) {

    public RuleDraft {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The rule for changing. */
    public static RuleDraft of(Rule rule) {
        return new RuleDraft(
                rule.id(),
                rule.condition().kind(),
                rule.severity(),
                RuleValues.of(rule.condition()),
                rule.title(),
                rule.explanation());
    }
}

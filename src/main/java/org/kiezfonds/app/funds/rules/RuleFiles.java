package org.kiezfonds.app.funds.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rule sets as maps, lists, texts and whole numbers, the way they are published as JSON. */
public final class RuleFiles {

    /** The name of the form; another form gets another name. */
    public static final String FORMAT = "kiezfonds-rule-set/1";

    private RuleFiles() {}

    /** The rule set for publishing. */
    public static Map<String, Object> write(RuleSet set) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("id", set.id().toString());
        file.put("version", set.version());
        file.put("rules", set.rules().stream().map(RuleFiles::write).toList());
        return file;
    }

    private static Map<String, Object> write(Rule rule) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("id", rule.id());
        file.put("kind", rule.condition().kind().word());
        file.put("severity", RuleKind.word(rule.severity()));
        file.put("values", RuleValues.of(rule.condition()));
        file.put("title", rule.title().byLanguage());
        file.put("explanation", rule.explanation().byLanguage());
        return file;
    }

    /**
     * A rule set that was published.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static RuleSet read(Map<String, ?> file) {
        if (!FORMAT.equals(file.get("format"))
                || !(file.get("version") instanceof Number version)
                || !(file.get("rules") instanceof List<?> rows)) {
            throw new IllegalArgumentException("no rule set");
        }
        List<Rule> rules = new ArrayList<>();
        for (Object row : rows) {
            if (!(row instanceof Map<?, ?> parts)) {
                throw new IllegalArgumentException("no rule: " + row);
            }
            rules.add(rule(parts));
        }
        return new RuleSet(
                UUID.fromString(String.valueOf(file.get("id"))), version.intValue(), rules);
    }

    @SuppressWarnings("unchecked")
    private static Rule rule(Map<?, ?> parts) {
        if (!(parts.get("values") instanceof Map<?, ?> values)) {
            throw new IllegalArgumentException("no values: " + parts);
        }
        RuleKind kind = RuleKind.of(String.valueOf(parts.get("kind")));
        return switch (RuleValues.read(kind, (Map<String, ?>) values)) {
            case RuleValues.Reading.Fits(Condition condition) ->
                new Rule(
                        String.valueOf(parts.get("id")),
                        RuleKind.constant(Severity.class, String.valueOf(parts.get("severity"))),
                        RuleValues.localText(parts.get("title")),
                        RuleValues.localText(parts.get("explanation")),
                        condition);
            case RuleValues.Reading.DoesNot(var problems) ->
                throw new IllegalArgumentException("no rule: " + parts + " " + problems);
        };
    }
}

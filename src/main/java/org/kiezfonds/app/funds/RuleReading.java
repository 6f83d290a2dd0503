package org.kiezfonds.app.funds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiezfonds.app.funds.rules.Condition;
import org.kiezfonds.app.funds.rules.Contradiction;
import org.kiezfonds.app.funds.rules.Contradictions;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.RuleValues;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.uikit.ShareText;

/**
 * What a draft of rules says.
 *
 * @param rules those that fit, in their order
 * @param problems of those that do not
 * @param contradictions among those that fit
 */
public record RuleReading(
        List<Rule> rules, List<RuleProblem> problems, List<Contradiction> contradictions) {

    private static final int MOST_RULES = 60;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_EXPLANATION = 1200;

    public RuleReading {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * What does not fit in a rule.
     *
     * @param rule which one, counted from 0
     * @param value the name of the value; {@code title} and {@code explanation} for the texts
     */
    public record RuleProblem(int rule, String value, String textKey, List<Object> arguments) {

        public RuleProblem {
            arguments = List.copyOf(arguments);
        }
    }

    /** Whether rounds can be opened with it. */
    public boolean isSound() {
        return problems.isEmpty() && contradictions.stream().noneMatch(Contradiction::blocks);
    }

    /** Reads a draft. */
    public static RuleReading of(List<RuleDraft> draft) {
        List<Rule> rules = new ArrayList<>();
        List<RuleProblem> problems = new ArrayList<>();
        for (int place = 0; place < draft.size(); place++) {
            read(draft.get(place), place, problems).ifPresent(rules::add);
        }
        if (draft.size() > MOST_RULES) {
            problems.add(new RuleProblem(
                    MOST_RULES, "title", "funds.problem.tooManyRules", List.of(MOST_RULES)));
        }
        return new RuleReading(rules, problems, Contradictions.among(rules));
    }

    private static Optional<Rule> read(RuleDraft draft, int place, List<RuleProblem> problems) {
        int before = problems.size();
        LocalText title = clean(draft.title());
        LocalText explanation = clean(draft.explanation());
        checkText(title, LONGEST_TITLE, place, "title", problems);
        checkText(explanation, LONGEST_EXPLANATION, place, "explanation", problems);
        if (draft.kind() == RuleKind.QUESTION && title.only("de").isEmpty()) {
            problems.add(new RuleProblem(place, "title", "funds.problem.question", List.of()));
        }
        if (!Rule.isId(draft.id())) {
            problems.add(new RuleProblem(place, "title", "funds.problem.ruleId", List.of()));
        }
        switch (RuleValues.read(draft.kind(), exact(draft))) {
            case RuleValues.Reading.Fits(Condition condition) -> {
                if (problems.size() == before) {
                    return Optional.of(
                            new Rule(draft.id(), draft.severity(), title, explanation, condition));
                }
            }
            case RuleValues.Reading.DoesNot(var unfit) ->
                unfit.forEach(each -> problems.add(new RuleProblem(
                        place, each.value(), "funds.unfit." + each.what(), List.of())));
        }
        return Optional.empty();
    }

    private static void checkText(
            LocalText text, int longest, int place, String value, List<RuleProblem> problems) {
        if (text.byLanguage().values().stream()
                .anyMatch(each -> TypedText.isLonger(each, longest))) {
            problems.add(new RuleProblem(place, value, "funds.problem.tooLong", List.of(longest)));
        }
    }

    /** Shares are typed as "10 %" or "1/3" and meant as exact fractions. */
    private static Map<String, Object> exact(RuleDraft draft) {
        Map<String, Object> values = new LinkedHashMap<>(draft.values());
        for (RuleKind.Setting setting : draft.kind().settings()) {
            Object value = values.get(setting.name());
            if (setting.type() == RuleKind.ValueType.SHARE && value instanceof String typed) {
                ShareText.read(typed)
                        .ifPresent(share -> values.put(setting.name(), share.toString()));
            } else if (value instanceof List<?> rows) {
                values.put(
                        setting.name(), rows.stream().map(RuleReading::cleanRow).toList());
            }
        }
        return values;
    }

    private static Object cleanRow(Object row) {
        if (!(row instanceof Map<?, ?> parts) || !(parts.get("text") instanceof Map<?, ?> texts)) {
            return row;
        }
        Map<Object, Object> clean = new LinkedHashMap<>(parts);
        Map<Object, Object> cleanTexts = new LinkedHashMap<>();
        texts.forEach(
                (language, text) -> cleanTexts.put(language, TypedText.line(String.valueOf(text))));
        clean.put("text", cleanTexts);
        return clean;
    }

    static LocalText clean(LocalText text) {
        Map<String, String> clean = new LinkedHashMap<>();
        text.byLanguage().forEach((language, each) -> clean.put(language, TypedText.lines(each)));
        return new LocalText(clean);
    }
}

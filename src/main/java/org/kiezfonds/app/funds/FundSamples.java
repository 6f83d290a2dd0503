package org.kiezfonds.app.funds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;

/**
 * Rules and criteria to begin with. Samples, not defaults: each area puts its own numbers in. Source
 * of the numbers: leaflets of Berlin's neighbourhood management.
 */
public final class FundSamples {

    private FundSamples() {}

    /** Rules as such funds often have them; none for kinds of which nothing is usual. */
    public static List<RuleDraft> rules(FundKind kind) {
        return switch (kind) {
            case ACTION_FUND -> actionFund();
            case PROJECT_FUND -> projectFund();
            case BUILDING_FUND -> buildingFund();
            case CITIZENS_BUDGET -> citizensBudget();
            case OTHER -> List.of();
        };
    }

    private static List<RuleDraft> actionFund() {
        List<RuleDraft> rules = new ArrayList<>();
        rules.add(rule(RuleKind.AMOUNT_CAP, "most", 150_000));
        rules.add(rule(RuleKind.WITHIN_POT));
        rules.add(rule(
                RuleKind.APPLICANT_KINDS,
                "kinds",
                List.of("resident", "initiative", "club", "institution")));
        rules.add(rule(RuleKind.TAKES_PLACE, "forResidents", true));
        rules.add(rule(RuleKind.LEAD_TIME, "days", 42));
        rules.add(rule(RuleKind.NOT_BEGUN));
        rules.add(cost("fee-to-applicant", Severity.BLOCKS));
        rules.add(cost("staff", Severity.BLOCKS));
        rules.add(cost("fee", Severity.NEEDS_REASON));
        rules.add(rule(RuleKind.COST_CAPPED, "cost", "flat-rate", "share", "3 %"));
        rules.add(rule(RuleKind.OWN_CONTRIBUTION));
        rules.add(rule(RuleKind.PRESENTATION, "from", 50_000));
        rules.add(rule(RuleKind.NO_DOUBLE_FUNDING));
        rules.add(rule(RuleKind.PER_ROUND, "most", 1));
        rules.add(with(rule(RuleKind.CONCEPT_LINK, "to", "either"), Severity.WARNS));
        return rules;
    }

    private static List<RuleDraft> projectFund() {
        return List.of(
                rule(RuleKind.AMOUNT_FLOOR, "least", 500_000),
                rule(RuleKind.WITHIN_POT),
                rule(
                        RuleKind.OWN_SHARE,
                        "least",
                        "10 %",
                        "of",
                        List.of("initiative", "club", "business")),
                rule(RuleKind.CONCEPT_LINK, "to", "either"),
                rule(RuleKind.ACTION_LENGTH, "least", 24, "most", 60),
                rule(RuleKind.TAKES_PLACE, "forResidents", true),
                rule(RuleKind.NOT_BEGUN),
                rule(RuleKind.NO_DOUBLE_FUNDING));
    }

    private static List<RuleDraft> buildingFund() {
        return List.of(
                rule(RuleKind.AMOUNT_FLOOR, "least", 5_000_000),
                rule(RuleKind.CONCEPT_LINK, "to", "measure"),
                rule(RuleKind.TAKES_PLACE, "forResidents", false),
                rule(RuleKind.NOT_BEGUN),
                rule(RuleKind.NO_DOUBLE_FUNDING),
                question("grundstueck", "ground"));
    }

    private static List<RuleDraft> citizensBudget() {
        return List.of(
                rule(RuleKind.AMOUNT_CAP, "most", 2_000_000),
                rule(RuleKind.APPLICANT_AGE, "least", 14),
                rule(RuleKind.TAKES_PLACE, "forResidents", false),
                rule(RuleKind.NOT_BEGUN),
                with(rule(RuleKind.CONCEPT_LINK, "to", "need"), Severity.WARNS),
                question("machbar", "feasible"));
    }

    /** Criteria as juries often score by them. */
    public static List<Criterion> criteria() {
        return Stream.of("many:3", "together:2", "reach:2", "lasting:2", "cost:1")
                .map(each -> each.split(":", 2))
                .map(each -> new Criterion(
                        each[0],
                        text("funds.sample.criterion." + each[0] + ".name"),
                        Integer.valueOf(each[1]),
                        text("funds.sample.criterion." + each[0] + ".low"),
                        text("funds.sample.criterion." + each[0] + ".high"),
                        null))
                .toList();
    }

    private static RuleDraft rule(RuleKind kind, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new RuleDraft(
                kind.word(), kind, Severity.BLOCKS, values, LocalText.NONE, LocalText.NONE);
    }

    private static RuleDraft cost(String cost, Severity severity) {
        return new RuleDraft(
                "no-" + cost,
                RuleKind.COST_EXCLUDED,
                severity,
                Map.of("cost", cost),
                LocalText.NONE,
                LocalText.NONE);
    }

    private static RuleDraft question(String id, String key) {
        return new RuleDraft(
                id,
                RuleKind.QUESTION,
                Severity.BLOCKS,
                Map.of(),
                text("funds.sample.question." + key),
                LocalText.NONE);
    }

    private static RuleDraft with(RuleDraft rule, Severity severity) {
        return new RuleDraft(
                rule.id(), rule.kind(), severity, rule.values(), rule.title(), rule.explanation());
    }

    private static LocalText text(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        Languages.OFFERED.forEach(
                language -> texts.put(language.getLanguage(), Texts.get(language, key)));
        return new LocalText(texts);
    }
}

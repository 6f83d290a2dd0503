package org.kiezfonds.app.reviews;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.JudgedCondition.Criterion;
import org.kiezfonds.app.funds.rules.JudgedCondition.MinimumCriteria;
import org.kiezfonds.app.funds.rules.JudgedCondition.PointsThreshold;
import org.kiezfonds.app.funds.rules.JudgedCondition.Question;
import org.kiezfonds.app.funds.rules.Rule;

/**
 * One thing that a person has to judge.
 *
 * @param key under which the rule finds the answer
 * @param criterion null where the rule itself asks
 */
public record Judged(String key, Rule rule, @Nullable Criterion criterion) {

    /** What a rule asks a person; nothing where a machine can tell. */
    static List<Judged> of(Rule rule) {
        return switch (rule.condition()) {
            case Question() -> List.of(new Judged(rule.id(), rule, null));
            case MinimumCriteria(List<Criterion> criteria, int _) -> of(rule, criteria);
            case PointsThreshold(List<Criterion> criteria, int _) -> of(rule, criteria);
            default -> List.of();
        };
    }

    private static List<Judged> of(Rule rule, List<Criterion> criteria) {
        return criteria.stream()
                .map(each -> new Judged(each.answerOf(rule.id()), rule, each))
                .toList();
    }

    /** The most points that can be given; 0 where yes or no is asked. */
    public int mostPoints() {
        return criterion == null ? 0 : criterion.points();
    }

    /** What is asked, in words. */
    public String words(Locale language) {
        return criterion == null
                ? RuleWords.title(rule, language)
                : criterion.text().in(language);
    }
}

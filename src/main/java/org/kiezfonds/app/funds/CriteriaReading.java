package org.kiezfonds.app.funds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.ScoreCriteria.Row;
import org.kiezfonds.app.funds.ScoreCriteria.Whole;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.shared.TypedText;

/**
 * What a draft of score criteria says.
 *
 * @param criteria cleaned
 * @param whole what holds for all together
 * @param problems what does not fit
 */
public record CriteriaReading(
        List<Criterion> criteria, Whole whole, List<CriterionProblem> problems) {

    private static final int MOST = 20;
    private static final int MOST_WEIGHT = 100;
    private static final int LONGEST = 400;

    public CriteriaReading {
        criteria = List.copyOf(criteria);
        problems = List.copyOf(problems);
    }

    /**
     * What does not fit.
     *
     * @param criterion which one, counted from 0; -1 for all together
     * @param part {@code name}, {@code weight}, {@code low}, {@code high} or {@code atLeast}
     */
    public record CriterionProblem(
            int criterion, String part, String textKey, List<Object> arguments) {

        public CriterionProblem {
            arguments = List.copyOf(arguments);
        }
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /** Reads a draft. */
    public static CriteriaReading of(List<? extends Row> rows) {
        List<Criterion> draft = new ArrayList<>();
        Whole whole = Whole.PLAIN;
        for (Row row : rows) {
            switch (row) {
                case Criterion criterion -> draft.add(criterion);
                case Whole all -> whole = all;
            }
        }
        return of(draft, whole);
    }

    private static CriteriaReading of(List<Criterion> draft, Whole whole) {
        List<CriterionProblem> problems = new ArrayList<>();
        List<Criterion> criteria = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean allZero = !draft.isEmpty();
        for (int place = 0; place < draft.size(); place++) {
            Criterion typed = draft.get(place);
            Criterion clean = new Criterion(
                    typed.id(),
                    text(typed.name(), place, "name", problems),
                    typed.weight(),
                    text(typed.low(), place, "low", problems),
                    text(typed.high(), place, "high", problems),
                    typed.goal(),
                    typed.atLeast());
            atLeast(clean.atLeast(), place, problems);
            if (clean.name().only("de").isEmpty()) {
                add(problems, place, "name", "funds.problem.criterionName");
            }
            if (!Rule.isId(clean.id()) || !ids.add(clean.id())) {
                add(problems, place, "name", "funds.problem.ruleId");
            }
            Integer weight = clean.weight();
            if (weight == null || weight < 0 || weight > MOST_WEIGHT) {
                problems.add(new CriterionProblem(
                        place, "weight", "funds.problem.weight", List.of(MOST_WEIGHT)));
                allZero = false;
            } else if (weight > 0) {
                allZero = false;
            }
            criteria.add(clean);
        }
        if (draft.isEmpty()) {
            add(problems, -1, "name", "funds.problem.noCriteria");
        } else if (allZero) {
            add(problems, -1, "weight", "funds.problem.allZero");
        }
        if (draft.size() > MOST) {
            problems.add(new CriterionProblem(
                    -1, "name", "funds.problem.tooManyCriteria", List.of(MOST)));
        }
        atLeast(whole.atLeast(), -1, problems);
        return new CriteriaReading(criteria, whole, problems);
    }

    /** A mean lies between the lowest and the highest score; more than tenths nobody asks. */
    private static void atLeast(
            @Nullable BigDecimal least, int place, List<CriterionProblem> problems) {
        if (least != null
                && (least.compareTo(BigDecimal.valueOf(ScoreCriteria.LOWEST)) < 0
                        || least.compareTo(BigDecimal.valueOf(ScoreCriteria.HIGHEST)) > 0
                        || least.scale() > 1)) {
            problems.add(new CriterionProblem(
                    place,
                    "atLeast",
                    "funds.problem.atLeast",
                    List.of(ScoreCriteria.LOWEST, ScoreCriteria.HIGHEST)));
        }
    }

    private static LocalText text(
            LocalText typed, int place, String part, List<CriterionProblem> problems) {
        LocalText clean = RuleReading.clean(typed);
        if (clean.byLanguage().values().stream()
                .anyMatch(each -> TypedText.isLonger(each, LONGEST))) {
            problems.add(
                    new CriterionProblem(place, part, "funds.problem.tooLong", List.of(LONGEST)));
        }
        return clean;
    }

    private static void add(List<CriterionProblem> problems, int place, String part, String key) {
        problems.add(new CriterionProblem(place, part, key, List.of()));
    }
}

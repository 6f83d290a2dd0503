package org.kiezfonds.app.funds.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.funds.rules.Checked.euros;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantAge;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantKinds;
import org.kiezfonds.app.funds.rules.ApplicantCondition.PerRound;
import org.kiezfonds.app.funds.rules.ContentCondition.ConceptLink;
import org.kiezfonds.app.funds.rules.ContentCondition.Presentation;
import org.kiezfonds.app.funds.rules.ContentCondition.TakesPlace;
import org.kiezfonds.app.funds.rules.CostCondition.CostCapped;
import org.kiezfonds.app.funds.rules.CostCondition.CostExcluded;
import org.kiezfonds.app.funds.rules.JudgedCondition.Criterion;
import org.kiezfonds.app.funds.rules.JudgedCondition.MinimumCriteria;
import org.kiezfonds.app.funds.rules.JudgedCondition.PointsThreshold;
import org.kiezfonds.app.funds.rules.JudgedCondition.Question;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountCap;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountFloor;
import org.kiezfonds.app.funds.rules.MoneyCondition.NoDoubleFunding;
import org.kiezfonds.app.funds.rules.MoneyCondition.OwnContribution;
import org.kiezfonds.app.funds.rules.MoneyCondition.OwnShare;
import org.kiezfonds.app.funds.rules.MoneyCondition.WithinPot;
import org.kiezfonds.app.funds.rules.RuleValues.Reading;
import org.kiezfonds.app.funds.rules.RuleValues.Unfit;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionDates;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionLength;
import org.kiezfonds.app.funds.rules.TimeCondition.LeadTime;
import org.kiezfonds.app.funds.rules.TimeCondition.NotBegun;
import org.kiezfonds.app.shared.Share;

class RuleFilesTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

    /** One of each kind. */
    static List<Condition> all() {
        LocalText text = LocalText.of("Für alle offen", "Open to all");
        return List.of(
                new AmountCap(euros(1500)),
                new AmountFloor(euros(5)),
                new WithinPot(),
                new OwnShare(new Share(1, 3), euros(15), Set.of(ApplicantKind.BUSINESS)),
                new OwnContribution(),
                new NoDoubleFunding(),
                new CostExcluded(CostKind.FEE_TO_APPLICANT),
                new CostCapped(CostKind.FLAT_RATE, euros(50), Share.ofPercent(3)),
                new ApplicantKinds(Set.of(ApplicantKind.RESIDENT, ApplicantKind.CLUB)),
                new ApplicantAge(16, null),
                new PerRound(1),
                new LeadTime(42),
                new NotBegun(),
                new ActionDates(MARCH, null),
                new ActionLength(24, 60),
                new TakesPlace(true),
                new ConceptLink(Link.EITHER),
                new Presentation(euros(500)),
                new Question(),
                new MinimumCriteria(List.of(Criterion.asked("open", text)), 1),
                new PointsThreshold(List.of(new Criterion("open", text, 14)), 8));
    }

    @Test
    void every_kind_comes_back_from_its_file_as_it_went_in() {
        List<Rule> rules = all().stream()
                .map(condition -> new Rule(
                        condition.kind().word(),
                        Severity.NEEDS_REASON,
                        LocalText.of("Titel", "Title"),
                        LocalText.of("", "Explanation"),
                        condition))
                .toList();
        RuleSet set = new RuleSet(new UUID(1, 2), 3, rules);

        assertThat(RuleFiles.read(RuleFiles.write(set))).isEqualTo(set);
        assertThat(rules.stream()
                        .map(rule -> rule.condition().kind())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleKind.class))))
                .isEqualTo(EnumSet.allOf(RuleKind.class));
    }

    @Test
    void the_values_of_a_kind_are_those_that_it_says_it_has() {
        for (Condition condition : all()) {
            assertThat(RuleValues.of(condition).keySet())
                    .isSubsetOf(condition.kind().settings().stream()
                            .map(RuleKind.Setting::name)
                            .toList());
        }
    }

    @Test
    void what_is_missing_is_named_for_every_kind() {
        for (RuleKind kind : RuleKind.values()) {
            if (kind.settings().stream().anyMatch(RuleKind.Setting::isRequired)) {
                assertThat(RuleValues.read(kind, Map.of()))
                        .as(kind.word())
                        .isInstanceOf(Reading.DoesNot.class);
            }
        }
        assertThat(problems(RuleKind.COST_CAPPED, Map.of("cost", "fee")))
                .containsExactly(new Unfit("most", "oneOfTwo"), new Unfit("share", "oneOfTwo"));
    }

    @Test
    void values_that_make_no_sense_are_refused_each_in_its_place() {
        assertThat(problems(RuleKind.AMOUNT_CAP, Map.of("most", 0)))
                .containsExactly(new Unfit("most", "amount"));
        assertThat(problems(RuleKind.AMOUNT_CAP, Map.of("most", -1)))
                .containsExactly(new Unfit("most", "amount"));
        assertThat(problems(RuleKind.AMOUNT_CAP, Map.of("most", Long.MAX_VALUE)))
                .containsExactly(new Unfit("most", "amount"));
        for (String share : List.of("0/1", "2/1", "1/0", "10 %", "-1/2", "1/99999999999999999")) {
            assertThat(problems(RuleKind.OWN_SHARE, Map.of("least", share)))
                    .containsExactly(new Unfit("least", "share"));
        }
        assertThat(problems(RuleKind.LEAD_TIME, Map.of("days", 1_000_000)))
                .containsExactly(new Unfit("days", "number"));
        assertThat(problems(RuleKind.ACTION_DATES, Map.of("earliest", "2027-02-30")))
                .contains(new Unfit("earliest", "day"));
        assertThat(problems(RuleKind.COST_EXCLUDED, Map.of("cost", "champagne")))
                .containsExactly(new Unfit("cost", "choice"));
    }

    @Test
    void criteria_need_a_name_of_their_own_a_german_text_and_points() {
        Map<String, Object> good = Map.of("id", "a", "text", Map.of("de", "Offen"), "points", 4);
        assertThat(criteria(good, good)).containsExactly(new Unfit("criteria", "criterionId"));
        assertThat(criteria(Map.of("id", "a", "text", Map.of("en", "Open"), "points", 4)))
                .containsExactly(new Unfit("criteria", "criterionText"));
        assertThat(criteria(Map.of("id", "a", "text", Map.of("de", "Offen"))))
                .containsExactly(new Unfit("criteria", "criterionPoints"));
        assertThat(criteria()).containsExactly(new Unfit("criteria", "missing"));
    }

    @Test
    void a_file_of_another_form_is_not_read() {
        assertThatThrownBy(() -> RuleFiles.read(Map.of("format", "another/1", "version", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Unfit> criteria(Object... rows) {
        Map<String, Object> values = new HashMap<>();
        values.put("least", 1);
        values.put("criteria", Stream.of(rows).toList());
        return problems(RuleKind.POINTS_THRESHOLD, values);
    }

    private static List<Unfit> problems(RuleKind kind, Map<String, Object> values) {
        return RuleValues.read(kind, values) instanceof Reading.DoesNot(var problems)
                ? problems
                : List.of();
    }
}

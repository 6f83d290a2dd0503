package org.kiezfonds.app.funds.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.funds.rules.Checked.euros;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantAge;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantKinds;
import org.kiezfonds.app.funds.rules.ContentCondition.Presentation;
import org.kiezfonds.app.funds.rules.Contradiction.What;
import org.kiezfonds.app.funds.rules.CostCondition.CostCapped;
import org.kiezfonds.app.funds.rules.CostCondition.CostExcluded;
import org.kiezfonds.app.funds.rules.JudgedCondition.Criterion;
import org.kiezfonds.app.funds.rules.JudgedCondition.MinimumCriteria;
import org.kiezfonds.app.funds.rules.JudgedCondition.PointsThreshold;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountCap;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountFloor;
import org.kiezfonds.app.funds.rules.MoneyCondition.OwnShare;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionDates;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionLength;
import org.kiezfonds.app.funds.rules.TimeCondition.LeadTime;
import org.kiezfonds.app.shared.Share;

class ContradictionsTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

    @Test
    void a_cap_under_the_floor_is_named_with_both_figures() {
        assertThat(among(new AmountCap(euros(400)), new AmountFloor(euros(500))))
                .containsExactly(new Contradiction(
                        What.CAP_UNDER_FLOOR,
                        List.of("r0", "r1"),
                        List.of(euros(400), euros(500))));
        assertThat(among(new AmountCap(euros(500)), new AmountFloor(euros(500))))
                .isEmpty();
    }

    @Test
    void a_cost_that_is_excluded_and_capped_is_named() {
        assertThat(kinds(
                        new CostExcluded(CostKind.FEE),
                        new CostCapped(CostKind.FEE, euros(1), null)))
                .containsExactly(What.EXCLUDED_AND_CAPPED);
        assertThat(kinds(
                        new CostExcluded(CostKind.FOOD),
                        new CostCapped(CostKind.FEE, euros(1), null),
                        new CostExcluded(CostKind.STAFF)))
                .isEmpty();
    }

    @Test
    void more_criteria_than_there_are_cannot_be_met() {
        Criterion one = Criterion.asked("a", LocalText.of("a", "a"));
        assertThat(kinds(new MinimumCriteria(List.of(one), 2)))
                .containsExactly(What.TOO_MANY_NEEDED);
        assertThat(kinds(new MinimumCriteria(List.of(one), 1))).isEmpty();
    }

    @Test
    void more_points_than_there_are_cannot_be_reached() {
        Criterion one = new Criterion("a", LocalText.of("a", "a"), 14);
        assertThat(kinds(new PointsThreshold(List.of(one), 15)))
                .containsExactly(What.THRESHOLD_OVER_MOST);
        assertThat(kinds(new PointsThreshold(List.of(one), 14))).isEmpty();
    }

    @Test
    void limits_in_the_wrong_order_are_named() {
        assertThat(kinds(new ApplicantAge(27, 16))).containsExactly(What.AGE_ORDER);
        assertThat(kinds(new ActionLength(24, 12))).containsExactly(What.LENGTH_ORDER);
        assertThat(kinds(new ActionDates(MARCH, MARCH.minusDays(1))))
                .containsExactly(What.DAYS_ORDER);
        assertThat(kinds(new ApplicantAge(16, 16), new ActionDates(MARCH, MARCH)))
                .isEmpty();
    }

    @Test
    void a_span_of_days_must_have_room_for_the_action_and_its_lead() {
        ActionDates year = new ActionDates(MARCH, LocalDate.of(2028, 2, 29));
        assertThat(kinds(year, new ActionLength(12, null))).isEmpty();
        assertThat(kinds(year, new ActionLength(13, null))).containsExactly(What.LENGTH_OVER_DAYS);
        assertThat(kinds(new ActionDates(MARCH, MARCH.plusDays(42)), new LeadTime(42)))
                .isEmpty();
        assertThat(kinds(new ActionDates(MARCH, MARCH.plusDays(41)), new LeadTime(42)))
                .containsExactly(What.LEAD_OVER_DAYS);
    }

    @Test
    void rules_that_leave_no_applicant_are_named() {
        ApplicantKinds clubs = new ApplicantKinds(Set.of(ApplicantKind.CLUB));
        ApplicantKinds residents = new ApplicantKinds(Set.of(ApplicantKind.RESIDENT));
        assertThat(kinds(clubs, residents))
                .containsExactly(What.KIND_TWICE, What.NO_APPLICANT_LEFT);
        assertThat(kinds(
                        clubs,
                        new OwnShare(Share.ofPercent(10), null, Set.of(ApplicantKind.BUSINESS))))
                .containsExactly(What.SHARE_OF_NOBODY);
    }

    @Test
    void a_rule_twice_under_one_name_blocks_and_of_one_kind_is_worth_a_look() {
        Rule one = Rule.of("cap", Severity.BLOCKS, new AmountCap(euros(1)));
        List<Contradiction> found = Contradictions.among(List.of(one, one));
        assertThat(found).extracting(Contradiction::what).containsExactly(What.ID_TWICE);
        assertThat(found.getFirst().blocks()).isTrue();
        List<Contradiction> twice = among(new AmountCap(euros(1)), new AmountCap(euros(2)));
        assertThat(twice).extracting(Contradiction::what).containsExactly(What.KIND_TWICE);
        assertThat(twice.getFirst().blocks()).isFalse();
    }

    @Test
    void no_rules_at_all_are_no_rule_set() {
        assertThat(kinds()).containsExactly(What.NO_RULES);
    }

    @Test
    void a_presentation_from_more_than_the_cap_is_never_asked() {
        assertThat(kinds(new AmountCap(euros(500)), new Presentation(euros(501))))
                .containsExactly(What.PRESENTATION_OVER_CAP);
    }

    @Test
    void the_pot_is_held_against_cap_and_floor() {
        List<Rule> rules = rules(new AmountCap(euros(1500)), new AmountFloor(euros(1200)));
        assertThat(Contradictions.withPot(rules, euros(1500))).isEmpty();
        assertThat(Contradictions.withPot(rules, euros(1499)))
                .extracting(Contradiction::what, Contradiction::blocks)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(What.CAP_OVER_POT, false));
        assertThat(Contradictions.withPot(rules, euros(1199)))
                .extracting(Contradiction::what)
                .containsExactly(What.FLOOR_OVER_POT, What.CAP_OVER_POT);
    }

    @Test
    void the_days_of_a_round_are_held_against_lead_and_last_day() {
        List<Rule> rules = rules(new LeadTime(42), new ActionDates(null, MARCH.plusDays(42)));
        assertThat(Contradictions.withDays(rules, MARCH)).isEmpty();
        assertThat(Contradictions.withDays(rules, MARCH.plusDays(1)))
                .extracting(Contradiction::what)
                .containsExactly(What.LEAD_BEYOND_LAST_DAY);
    }

    private static List<What> kinds(Condition... conditions) {
        return among(conditions).stream().map(Contradiction::what).toList();
    }

    private static List<Contradiction> among(Condition... conditions) {
        return Contradictions.among(rules(conditions));
    }

    private static List<Rule> rules(Condition... conditions) {
        List<Rule> rules = new ArrayList<>();
        for (Condition condition : conditions) {
            rules.add(Rule.of("r" + rules.size(), Severity.BLOCKS, condition));
        }
        return rules;
    }
}

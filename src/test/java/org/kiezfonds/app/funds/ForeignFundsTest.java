package org.kiezfonds.app.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.funds.TestFunds.TODAY;
import static org.kiezfonds.app.funds.TestFunds.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.Application;
import org.kiezfonds.app.funds.rules.ApplicationFacts;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.Place;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Rules;
import org.kiezfonds.app.funds.rules.Verdict;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Funds of other places, made of the same kinds of rules, without a line of code for them. */
@KiezfondsTest
class ForeignFundsTest {

    @Autowired
    private TestFunds funds;

    @Autowired
    private Rounds rounds;

    @Autowired
    private TestPeople people;

    private AreaId area;
    private BodyId jury;

    @BeforeEach
    void beTeam() {
        area = people.area("anderswo");
        PersonId team = people.holding(Role.AREA_TEAM, area, "team@example.org");
        people.signIn(team);
        jury = funds.jury(area, team);
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @Test
    void hamburg_gives_500_euros_at_three_dates_a_year_and_nothing_for_purchases_and_food() {
        Fund fund = funds.fund(area, "Verfügungsfonds", jury);
        funds.give(fund, 1_500);
        funds.publish(
                fund,
                List.of(
                        rule(RuleKind.AMOUNT_CAP, "most", 50_000),
                        named("keine-anschaffungen", RuleKind.COST_EXCLUDED, "purchase"),
                        named("kein-essen", RuleKind.COST_EXCLUDED, "food"),
                        rule(RuleKind.TAKES_PLACE, "forResidents", true),
                        rule(RuleKind.NOT_BEGUN),
                        rule(RuleKind.PER_ROUND, "most", 1)));
        RoundTerms terms = funds.terms(fund);
        Round first = funds.open(fund, terms);
        Round second = funds.plan(fund, later(terms, 120));
        Round third = funds.plan(fund, later(terms, 240));
        assertThat(rounds.of(fund.id())).extracting(Round::number).containsExactly(3, 2, 1);
        assertThat(List.of(first, second, third))
                .extracting(Round::state)
                .containsExactly(RoundState.OPEN, RoundState.PLANNED, RoundState.PLANNED);

        assertThat(failing(first, party(50_000).cost(CostKind.MATERIAL, euros(500))))
                .isEmpty();
        assertThat(failing(
                        first,
                        party(50_001)
                                .cost(CostKind.PURCHASE, euros(400))
                                .cost(CostKind.FOOD, euros(101))))
                .containsExactly("amount-cap", "keine-anschaffungen", "kein-essen");
    }

    @Test
    void leader_asks_for_all_minimum_criteria_and_8_of_14_points() {
        Fund fund = funds.fund(area, "LEADER Region", jury);
        funds.give(fund, 100_000);
        funds.publish(
                fund,
                List.of(
                        rule(RuleKind.AMOUNT_FLOOR, "least", 500_000),
                        rule(
                                RuleKind.OWN_SHARE,
                                "least",
                                "20 %",
                                "of",
                                List.of("club", "business")),
                        rule(
                                RuleKind.MINIMUM_CRITERIA,
                                "criteria",
                                List.of(
                                        criterion("ziele", "Dient einem Ziel der Strategie", 0),
                                        criterion("traeger", "Der Träger kann es leisten", 0)),
                                "least",
                                2),
                        rule(
                                RuleKind.POINTS_THRESHOLD,
                                "criteria",
                                List.of(
                                        criterion("neu", "Ist neu in der Region", 6),
                                        criterion("klima", "Nützt dem Klima", 4),
                                        criterion("netz", "Verbindet Partner", 4)),
                                "least",
                                8)));
        Round round = funds.open(fund, sum(funds.terms(fund), 50_000));

        ApplicationFacts barn = Application.on(TODAY)
                .asked(euros(8_000))
                .applicant(ApplicantKind.CLUB)
                .cost(CostKind.CONSTRUCTION, euros(10_000))
                .own(euros(2_000), null, null)
                .answer("minimum-criteria.ziele", true)
                .answer("minimum-criteria.traeger", true)
                .points("points-threshold.neu", 3)
                .points("points-threshold.klima", 4);
        assertThat(findings(round, barn).getLast().verdict())
                .isInstanceOf(Verdict.NeedsPerson.class);
        assertThat(failing(round, barn.points("points-threshold.netz", 1))).isEmpty();
        assertThat(failing(round, barn.points("points-threshold.netz", 0)))
                .containsExactly("points-threshold");
        assertThat(failing(round, barn.answer("minimum-criteria.traeger", false)))
                .containsExactly("minimum-criteria", "points-threshold");
        Finding points = findings(round, barn).getLast();
        assertThat(RuleWords.why(points.verdict(), Locale.GERMAN))
                .isEqualTo("7 von 14 Punkten, 8 sind nötig.");
        assertThat(points.rule().explanation().in(Locale.ENGLISH))
                .isEqualTo("At least 8 of 14 points are needed: Ist neu in der Region"
                        + " (up to 6 points); Nützt dem Klima (up to 4 points);"
                        + " Verbindet Partner (up to 4 points)");
    }

    private static ApplicationFacts party(long cents) {
        return Application.on(TODAY)
                .asked(new Money(cents))
                .days(TODAY.plusDays(50), TODAY.plusDays(50))
                .place(Place.INSIDE)
                .othersInRound(0);
    }

    private List<Finding> findings(Round round, ApplicationFacts facts) {
        return Rules.check(rounds.rulesOf(round.id()).orElseThrow(), facts.known());
    }

    private List<String> failing(Round round, ApplicationFacts facts) {
        List<Finding> findings = findings(round, facts);
        assertThat(findings).noneMatch(each -> each.verdict() instanceof Verdict.NotYet);
        return findings.stream()
                .filter(Finding::blocks)
                .map(each -> each.rule().id())
                .toList();
    }

    private static RuleDraft named(String id, RuleKind kind, String cost) {
        RuleDraft usual = rule(kind, "cost", cost);
        return new RuleDraft(
                id, kind, usual.severity(), usual.values(), usual.title(), usual.explanation());
    }

    private static Map<String, Object> criterion(String id, String text, int points) {
        return Map.of("id", id, "text", Map.of("de", text), "points", points);
    }

    private static Money euros(long euros) {
        return Money.ofEuros(euros);
    }

    private static RoundTerms sum(RoundTerms terms, long euros) {
        return new RoundTerms(
                terms.name(),
                terms.pot(),
                euros(euros),
                terms.rules(),
                terms.criteria(),
                terms.counting(),
                terms.ties(),
                terms.opensOn(),
                terms.closesOn(),
                terms.adviceUntil(),
                terms.sessions(),
                terms.decidesBy(),
                terms.actsUntil());
    }

    private static RoundTerms later(RoundTerms terms, int days) {
        return new RoundTerms(
                terms.name() + " +" + days,
                terms.pot(),
                terms.amount(),
                terms.rules(),
                terms.criteria(),
                terms.counting(),
                terms.ties(),
                TODAY.plusDays(days),
                TODAY.plusDays(days + 30L),
                null,
                List.of(),
                TODAY.plusDays(days + 60L),
                null);
    }
}

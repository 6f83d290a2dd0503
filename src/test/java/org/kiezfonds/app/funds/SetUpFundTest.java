package org.kiezfonds.app.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.funds.TestFunds.criterion;
import static org.kiezfonds.app.funds.TestFunds.data;
import static org.kiezfonds.app.funds.TestFunds.rule;
import static org.kiezfonds.db.Tables.FUND_PAPER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.FundData.SourceRow;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class SetUpFundTest {

    @Autowired
    private TestFunds test;

    @Autowired
    private Funds funds;

    @Autowired
    private FundRules rules;

    @Autowired
    private FundCriteria criteria;

    @Autowired
    private FundAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    private AreaId area;

    @BeforeEach
    void beTeam() {
        area = people.area("lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area, "team@example.org"));
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @Test
    void a_fund_has_an_address_with_its_year_and_stands_in_the_log() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        assertThat(fund.slug()).isEqualTo("aktionsfonds-2027");
        assertThat(fund.lastYear()).isEqualTo(2027);
        LogItem entry = log.last("fund.founded").orElseThrow();
        assertThat(entry.field("fundKind")).containsExactly("action-fund");
        assertThat(entry.bytes()).doesNotContain("Nachbarschaft");

        FundAnswer answer = funds.change(area, fund.id(), 1, data("Kleiner Fonds", null));
        assertThat(((FundAnswer.Done) answer).fund().slug()).isEqualTo("aktionsfonds-2027");
        assertThat(log.last("fund.changed").orElseThrow().field("changed")).containsExactly("name");
        assertThat(differences()).isEmpty();
    }

    @Test
    void the_same_name_in_the_same_year_is_refused() {
        test.fund(area, "Aktionsfonds", null);
        assertThat(fields(funds.found(area, data("Aktionsfonds", null))))
                .containsExactly(Field.NAME);
        assertThat(funds.of(area)).hasSize(1);
    }

    @Test
    void what_does_not_fit_is_named_at_its_field() {
        assertThat(fields(funds.found(area, data(" ", null)))).containsExactly(Field.NAME);
        assertThat(fields(funds.found(area, data("x".repeat(121), null))))
                .containsExactly(Field.NAME);
        assertThat(fields(funds.found(area, data("Fonds", BodyId.next()))))
                .containsExactly(Field.BODY);
        assertThat(fields(funds.found(
                        area,
                        new FundData(
                                FundKind.OTHER,
                                "Fonds",
                                "x".repeat(2001),
                                27,
                                20270,
                                null,
                                List.of(new SourceRow(MoneySource.Kind.EU, "", Money.ZERO))))))
                .containsExactly(
                        Field.PURPOSE, Field.FIRST_YEAR, Field.LAST_YEAR, Field.SOURCE_AMOUNT);
        assertThat(funds.of(area)).isEmpty();
    }

    @Test
    void who_saves_second_is_told() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        funds.change(area, fund.id(), 1, data("Anders", null));
        assertThat(funds.change(area, fund.id(), 1, data("Noch anders", null)))
                .isInstanceOf(FundAnswer.Stale.class);
    }

    @Test
    void residents_and_other_teams_change_nothing() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.AREA_TEAM, other, "andere@example.org"));
        assertThatThrownBy(() -> funds.change(area, fund.id(), 1, data("Meiner", null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(funds.change(other, fund.id(), 1, data("Meiner", null)))
                .isInstanceOf(FundAnswer.NotFound.class);
        assertThatThrownBy(() -> rules.begin(area, fund.id(), List.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(rules.begin(other, fund.id(), List.of())).isEmpty();
    }

    @Test
    void rules_that_contradict_each_other_are_kept_as_a_draft_and_not_published() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        PaperDraft<RuleDraft> begun = rules.begin(area, fund.id(), List.of()).orElseThrow();
        int version = begun.version();
        List<RuleDraft> wrong = List.of(
                rule(RuleKind.AMOUNT_CAP, "most", 100), rule(RuleKind.AMOUNT_FLOOR, "least", 200));
        PaperAnswer saved = rules.save(area, fund.id(), begun, begun.with(wrong, List.of()));
        assertThat(saved).isEqualTo(new PaperAnswer.Saved(version + 1));
        assertThat(rules.publish(area, fund.id(), version + 1))
                .isInstanceOf(PaperAnswer.Invalid.class);
        assertThat(rules.publish(area, fund.id(), version)).isInstanceOf(PaperAnswer.Stale.class);
        assertThat(rules.draft(area, fund.id()).orElseThrow().rows()).hasSize(2);
        assertThat(rules.published(fund.id())).isEmpty();
    }

    @Test
    void published_rules_hold_their_words_and_never_change() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        RuleSetVersion version =
                test.publish(fund, List.of(rule(RuleKind.AMOUNT_CAP, "most", 150_000)));
        assertThat(version.content())
                .contains("Für ein Vorhaben gibt es höchstens 1.500\u00a0€.")
                .contains("There is at most €1,500 for one action.");
        assertThat(log.last("rule-set.published").orElseThrow().field("digest"))
                .containsExactly(version.digest().hex());
        assertThatThrownBy(() ->
                        db.update(FUND_PAPER).set(FUND_PAPER.CONTENT, "{}").execute())
                .hasMessageContaining("never changed");
        int next = rules.begin(area, fund.id(), List.of()).orElseThrow().version();
        assertThat(rules.publish(area, fund.id(), next)).isEqualTo(new PaperAnswer.NothingNew(1));
        assertThat(differences()).isEmpty();
    }

    @Test
    void every_sample_can_be_published_as_it_is() {
        for (FundKind kind : FundKind.values()) {
            List<RuleDraft> sample = FundSamples.rules(kind);
            assertThat(sample.isEmpty() || RuleReading.of(sample).isSound())
                    .as(kind.name())
                    .isTrue();
        }
        assertThat(CriteriaReading.of(FundSamples.criteria()).problems()).isEmpty();
    }

    @Test
    void criteria_that_all_weigh_nothing_are_refused() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        PaperDraft<ScoreCriteria.Row> begun = criteria.begin(
                        area, fund.id(), List.of(criterion("a", 0), criterion("b", 0)))
                .orElseThrow();
        int version = begun.version();
        assertThat(criteria.publish(area, fund.id(), version))
                .isInstanceOf(PaperAnswer.Invalid.class);
        assertThat(CriteriaReading.of(List.of(criterion("a", 0), criterion("b", 0)))
                        .problems())
                .extracting(each -> each.textKey())
                .containsExactly("funds.problem.allZero");
        criteria.save(
                area,
                fund.id(),
                begun,
                begun.with(List.of(criterion("a", 0), criterion("b", 1)), List.of()));
        assertThat(criteria.publish(area, fund.id(), version + 1))
                .isInstanceOf(PaperAnswer.Published.class);
        assertThat(CriteriaReading.of(List.of(criterion("a", -1), criterion("a", 101)))
                        .problems())
                .extracting(each -> each.part())
                .containsExactly("weight", "name", "weight");
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_a_paper_does_not_ask_it_does_not_say() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        PaperDraft<ScoreCriteria.Row> begun =
                criteria.begin(area, fund.id(), List.of(criterion("a", 1))).orElseThrow();
        publish(fund, begun, criterion("a", 1), ScoreCriteria.Whole.PLAIN);
        assertThat(criteria.published(fund.id()).getFirst().content())
                .doesNotContain("atLeast", "secondScoring");
        PaperDraft<ScoreCriteria.Row> next =
                criteria.begin(area, fund.id(), List.of()).orElseThrow();
        ScoreCriteria.Criterion low = new ScoreCriteria.Criterion(
                "a",
                criterion("a", 1).name(),
                1,
                criterion("a", 1).low(),
                criterion("a", 1).high(),
                null,
                new BigDecimal("2.50"));
        publish(fund, next, low, new ScoreCriteria.Whole(new BigDecimal("3"), true));
        CriteriaVersion version = criteria.published(fund.id()).getFirst();
        assertThat(version.content())
                .contains("\"atLeast\":\"2.5\"", "\"atLeast\":\"3\"", "\"secondScoring\":true");
        assertThat(version.criteria().criteria()).containsExactly(low);
        assertThat(version.criteria().whole().secondScoring()).isTrue();
        assertThat(differences()).isEmpty();
    }

    private void publish(
            Fund fund,
            PaperDraft<ScoreCriteria.Row> draft,
            ScoreCriteria.Criterion criterion,
            ScoreCriteria.Whole whole) {
        criteria.save(area, fund.id(), draft, draft.with(List.of(criterion, whole), List.of()));
        assertThat(criteria.publish(area, fund.id(), draft.version() + 1))
                .isInstanceOf(PaperAnswer.Published.class);
    }

    @Test
    void a_lowest_mark_lies_on_the_scale_and_has_tenths_at_most() {
        for (String wrong : List.of("0.9", "5.1", "2.55", "-1", "1E+9999")) {
            ScoreCriteria.Whole whole = new ScoreCriteria.Whole(new BigDecimal(wrong), false);
            assertThat(CriteriaReading.of(List.of(criterion("a", 1), whole)).problems())
                    .as(wrong)
                    .extracting(each -> each.part())
                    .containsExactly("atLeast");
        }
        assertThat(CriteriaReading.of(List.of(
                                criterion("a", 1),
                                new ScoreCriteria.Whole(new BigDecimal("5.00"), false)))
                        .problems())
                .isEmpty();
    }

    private static List<Field> fields(FundAnswer answer) {
        return answer instanceof FundAnswer.Invalid(var problems)
                ? problems.stream().map(FundProblem::field).toList()
                : List.of();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        return found;
    }
}

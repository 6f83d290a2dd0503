package org.kiezfonds.app.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.funds.TestFunds.TODAY;
import static org.kiezfonds.app.funds.TestFunds.criterion;
import static org.kiezfonds.app.funds.TestFunds.rule;
import static org.kiezfonds.db.Tables.FUND_ROUND;
import static org.kiezfonds.db.Tables.FUND_ROUND_FROZEN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.funds.rules.Contradiction.What;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class OpenRoundTest {

    @Autowired
    private TestFunds funds;

    @Autowired
    private Rounds rounds;

    @Autowired
    private FundAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private AreaId area;
    private SignedIn team;
    private Fund fund;

    @BeforeEach
    void a_fund_with_money_and_rules() {
        area = people.area("lindenkiez");
        PersonId person = people.holding(Role.AREA_TEAM, area, "team@example.org");
        team = people.signIn(person);
        BodyId jury = funds.jury(area, person);
        fund = funds.fund(area, "Aktionsfonds", jury);
        funds.give(fund, 1_000);
        funds.publish(fund, List.of(rule(RuleKind.AMOUNT_CAP, "most", 50_000)));
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @Test
    void opening_freezes_everything_with_digests_in_the_log() {
        CriteriaVersion criteria = funds.publishCriteria(fund, criterion("many", 3));
        Round round = funds.open(fund, with(funds.terms(fund), criteria));

        LogItem entry = log.last("round.opened").orElseThrow();
        assertThat(round.openedEntry()).isEqualTo(entry.id());
        List<FrozenPart> frozen = rounds.frozen(round.id());
        assertThat(frozen).extracting(FrozenPart::part).containsExactly(FrozenPart.Part.values());
        assertThat(frozen)
                .allSatisfy(part -> assertThat(
                                Digest.of(part.content().getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(part.digest()));
        assertThat(List.of(
                        entry.field("rulesDigest"),
                        entry.field("scoringDigest"),
                        entry.field("procedureDigest"),
                        entry.field("countingDigest"),
                        entry.field("termsDigest")))
                .containsExactlyElementsOf(frozen.stream()
                        .map(part -> List.of(part.digest().hex()))
                        .toList());
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_open_round_keeps_its_rules_where_new_ones_are_published() {
        Round round = funds.open(fund, funds.terms(fund));
        funds.publish(fund, List.of(rule(RuleKind.AMOUNT_CAP, "most", 40_000)));

        assertThat(rounds.rulesOf(round.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(rounds.openRounds(area)).containsExactly(round);
        Round next = funds.open(fund, funds.terms(fund));
        assertThat(rounds.rulesOf(next.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void each_missing_thing_is_named() {
        Fund bare = funds.fund(area, "Leerer Fonds", null);
        RoundTerms nothing = new RoundTerms(
                "Runde", null, null, null, null, null, null, null, null, null, List.of(), null,
                null);
        Round round = funds.plan(bare, nothing);

        List<Field> missing = List.of(
                Field.POT,
                Field.AMOUNT,
                Field.RULES,
                Field.COUNTING,
                Field.TIES,
                Field.OPENS_ON,
                Field.CLOSES_ON,
                Field.DECIDES_BY);
        assertThat(fields(rounds.open(area, round.id(), round.version())))
                .containsExactlyElementsOf(missing);
        assertThat(rounds.missing(area, round.id()))
                .extracting(FundProblem::field)
                .containsExactlyElementsOf(missing);
        assertThat(rounds.byId(area, round.id()).orElseThrow().state())
                .isEqualTo(RoundState.PLANNED);
    }

    @Test
    void more_money_than_the_pot_has_is_refused_with_the_figures() {
        Round round = funds.plan(fund, with(funds.terms(fund), Money.ofEuros(1_001)));
        RoundAnswer answer = rounds.open(area, round.id(), round.version());
        assertThat(((RoundAnswer.Invalid) answer).problems())
                .containsExactly(FundProblem.of(
                        Field.AMOUNT,
                        "funds.problem.noMoney",
                        Money.ofEuros(1_000),
                        Money.ofEuros(1_001),
                        Money.ofEuros(1)));
    }

    @Test
    void what_running_rounds_will_give_out_cannot_be_planned_twice() {
        funds.open(fund, with(funds.terms(fund), Money.ofEuros(800)));
        Round second = funds.plan(fund, with(funds.terms(fund), Money.ofEuros(500)));
        FundProblem tooMuch = FundProblem.of(
                Field.AMOUNT,
                "funds.problem.noRoom",
                Money.ofEuros(1_000),
                Money.ofEuros(800),
                Money.ofEuros(500),
                Money.ofEuros(300));
        assertThat(rounds.missing(area, second.id())).containsExactly(tooMuch);
        RoundAnswer answer = rounds.open(area, second.id(), second.version());
        assertThat(((RoundAnswer.Invalid) answer).problems()).containsExactly(tooMuch);

        funds.give(fund, 300);
        assertThat(rounds.room(area, funds.pot(fund)))
                .contains(new PotRoom(Money.ofEuros(1_300), Money.ofEuros(800)));
        assertThat(rounds.open(area, second.id(), second.version()))
                .isInstanceOf(RoundAnswer.Opened.class);
    }

    @Test
    void a_closed_round_holds_its_money_until_the_day_of_its_decision_is_over() {
        Round first = funds.open(fund, with(funds.terms(fund), Money.ofEuros(800)));
        clock.advance(Duration.ofDays(31));
        people.signIn(team.person());
        rounds.close(area, first.id());
        assertThat(rounds.room(area, funds.pot(fund)).orElseThrow().free())
                .isEqualTo(Money.ofEuros(200));
        clock.advance(Duration.ofDays(15));
        people.signIn(team.person());
        assertThat(rounds.room(area, funds.pot(fund)).orElseThrow().free())
                .isEqualTo(Money.ofEuros(1_000));
    }

    @Test
    void of_two_rounds_that_open_at_once_and_want_too_much_together_one_opens() throws Exception {
        RoundTerms most = with(funds.terms(fund), Money.ofEuros(600));
        BlockingQueue<Round> planned = new ArrayBlockingQueue<>(4);
        for (int i = 0; i < 4; i++) {
            planned.add(funds.plan(fund, most));
        }
        List<RoundAnswer> answers = atOnce(4, () -> {
            people.be(team);
            Round round = planned.remove();
            return rounds.open(area, round.id(), round.version());
        });
        assertThat(answers).filteredOn(RoundAnswer.Opened.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(RoundAnswer.Invalid.class::isInstance)
                .hasSize(3)
                .allSatisfy(answer -> assertThat(fields(answer)).containsExactly(Field.AMOUNT));
    }

    @Test
    void what_a_pot_has_for_a_round_is_told_to_its_own_team_only() {
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.AREA_TEAM, other, "andere@example.org"));
        assertThat(rounds.room(other, funds.pot(fund))).isEmpty();
        assertThatThrownBy(() -> rounds.room(area, funds.pot(fund)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_body_without_rules_of_procedure_cannot_decide() {
        Fund young = funds.fund(area, "Neuer Fonds", funds.newJury(area, "neue-jury"));
        funds.give(young, 1_000);
        funds.publish(young, List.of(rule(RuleKind.AMOUNT_CAP, "most", 50_000)));
        Round round = funds.plan(young, funds.terms(young));
        assertThat(fields(rounds.open(area, round.id(), round.version())))
                .containsExactly(Field.BODY);
    }

    @Test
    void rules_that_contradict_the_round_are_refused() {
        funds.publish(fund, List.of(rule(RuleKind.AMOUNT_FLOOR, "least", 60_000)));
        Round round = funds.plan(fund, funds.terms(fund));
        RoundAnswer answer = rounds.open(area, round.id(), round.version());
        assertThat(((RoundAnswer.Invalid) answer).contradictions())
                .extracting(each -> each.what())
                .containsExactly(What.FLOOR_OVER_POT);
    }

    @Test
    void points_cannot_be_counted_without_criteria() {
        RoundTerms terms = funds.terms(fund);
        Round round = funds.plan(
                fund,
                new RoundTerms(
                        terms.name(),
                        terms.pot(),
                        terms.amount(),
                        terms.rules(),
                        null,
                        CountingRule.WEIGHTED_POINTS,
                        terms.ties(),
                        terms.opensOn(),
                        terms.closesOn(),
                        null,
                        List.of(),
                        terms.decidesBy(),
                        null));
        assertThat(fields(rounds.open(area, round.id(), round.version())))
                .containsExactly(Field.CRITERIA);
    }

    @Test
    void days_out_of_order_are_named_each_at_its_field() {
        assertThat(planned(TODAY, TODAY.minusDays(1), null, null, null))
                .containsExactly(Field.CLOSES_ON);
        assertThat(planned(TODAY, TODAY, TODAY.minusDays(1), null, null))
                .containsExactly(Field.ADVICE_UNTIL);
        assertThat(planned(TODAY, TODAY.plusDays(9), null, TODAY.plusDays(8), null))
                .containsExactly(Field.SESSIONS);
        assertThat(planned(TODAY, TODAY, null, TODAY.plusDays(8), TODAY.plusDays(7)))
                .containsExactly(Field.DECIDES_BY);
        assertThat(planned(TODAY, TODAY, TODAY, TODAY, TODAY)).isEmpty();
    }

    @Test
    void a_round_that_is_over_already_cannot_be_opened() {
        Round round = funds.plan(fund, funds.terms(fund));
        clock.advance(Duration.ofDays(31));
        people.signIn(team.person());
        assertThat(fields(rounds.open(area, round.id(), round.version())))
                .containsExactly(Field.CLOSES_ON);
    }

    @Test
    void of_two_who_open_at_once_one_opens() throws Exception {
        Round round = funds.plan(fund, funds.terms(fund));
        List<RoundAnswer> answers = atOnce(6, () -> {
            people.be(team);
            return rounds.open(area, round.id(), round.version());
        });
        assertThat(answers).filteredOn(RoundAnswer.Opened.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(RoundAnswer.Settled.class::isInstance).hasSize(5);
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_open_round_cannot_be_changed_not_even_in_the_database() {
        Round round = funds.open(fund, funds.terms(fund));
        assertThat(rounds.change(area, round.id(), round.version(), funds.terms(fund)))
                .isInstanceOf(RoundAnswer.Settled.class);
        assertThatThrownBy(() -> db.update(FUND_ROUND).set(FUND_ROUND.CENTS, 1L).execute())
                .hasMessageContaining("keeps what it was opened with");
        assertThatThrownBy(() -> db.update(FUND_ROUND_FROZEN)
                        .set(FUND_ROUND_FROZEN.CONTENT, "{}")
                        .execute())
                .hasMessageContaining("stays");
    }

    @Test
    void a_round_closes_after_its_last_day_and_once() {
        Round round = funds.open(fund, funds.terms(fund));
        assertThat(rounds.close(area, round.id())).isInstanceOf(RoundAnswer.TooEarly.class);
        clock.advance(Duration.ofDays(31));
        people.signIn(team.person());
        assertThat(rounds.close(area, round.id())).isInstanceOf(RoundAnswer.Closed.class);
        assertThat(rounds.close(area, round.id())).isInstanceOf(RoundAnswer.Settled.class);
        assertThat(rounds.openRounds(area)).isEmpty();
        assertThat(log.last("round.closed")).isPresent();
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_plan_that_somebody_else_saved_is_not_overwritten() {
        Round round = funds.plan(fund, funds.terms(fund));
        rounds.change(area, round.id(), round.version(), funds.terms(fund));
        assertThat(rounds.change(area, round.id(), round.version(), funds.terms(fund)))
                .isInstanceOf(RoundAnswer.Stale.class);
        assertThat(rounds.open(area, round.id(), round.version()))
                .isInstanceOf(RoundAnswer.Stale.class);
    }

    @Test
    void jurors_and_other_teams_cannot_open_and_another_areas_round_is_not_there() {
        Round round = funds.plan(fund, funds.terms(fund));
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.AREA_TEAM, other, "andere@example.org"));
        assertThatThrownBy(() -> rounds.open(area, round.id(), round.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(rounds.open(other, round.id(), round.version()))
                .isInstanceOf(RoundAnswer.NotFound.class);
        people.signIn(people.holding(Role.JUROR, area, "jury@example.org"));
        assertThatThrownBy(() -> rounds.open(area, round.id(), round.version()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<Field> planned(
            LocalDate opens,
            LocalDate closes,
            @Nullable LocalDate advice,
            @Nullable LocalDate session,
            @Nullable LocalDate decides) {
        return fields(rounds.plan(
                area,
                fund.id(),
                new RoundTerms(
                        "Runde",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        opens,
                        closes,
                        advice,
                        session == null ? List.of() : List.of(session),
                        decides,
                        null)));
    }

    private static List<Field> fields(RoundAnswer answer) {
        return answer instanceof RoundAnswer.Invalid(var problems, var _)
                ? problems.stream().map(FundProblem::field).toList()
                : List.of();
    }

    private static RoundTerms with(RoundTerms terms, CriteriaVersion criteria) {
        return new RoundTerms(
                terms.name(),
                terms.pot(),
                terms.amount(),
                terms.rules(),
                criteria.id(),
                terms.counting(),
                terms.ties(),
                terms.opensOn(),
                terms.closesOn(),
                terms.adviceUntil(),
                terms.sessions(),
                terms.decidesBy(),
                terms.actsUntil());
    }

    private static RoundTerms with(RoundTerms terms, Money amount) {
        return new RoundTerms(
                terms.name(),
                terms.pot(),
                amount,
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

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        return found;
    }

    private static <T> List<T> atOnce(int count, Callable<T> act) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<T> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(Collections.nCopies(count, act))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}

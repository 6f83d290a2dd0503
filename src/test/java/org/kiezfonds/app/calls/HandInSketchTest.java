package org.kiezfonds.app.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.CALL_SENDING;
import static org.kiezfonds.db.Tables.CALL_SKETCH;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.calls.SketchText.Field;
import org.kiezfonds.app.calls.TestCalls.Place;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@KiezfondsTest
class HandInSketchTest {

    @Autowired
    private TestCalls test;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestFunds funds;

    @Autowired
    private Sketches sketches;

    @Autowired
    private SketchQueries queries;

    @Autowired
    private TestMails mails;

    @Autowired
    private TestClock clock;

    @Autowired
    private People accounts;

    @Autowired
    private DSLContext db;

    private Place place;
    private Call call;

    @BeforeEach
    void a_call_that_runs() {
        place = test.place("lindenkiez");
        call = test.running(place);
        people.signIn(people.resident("verein@example.org"));
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void a_draft_is_kept_half_and_found_again() {
        Sketch begun = sketches.begin(call.id()).orElseThrow();
        assertThat(sketches.begin(call.id()).orElseThrow().id()).isEqualTo(begun.id());
        SketchText half = SketchText.EMPTY
                .of(" Werk \u202ee.V. ", null, ApplicantKind.CLUB)
                .with(Field.GOAL, "Mehr Begegnung");
        Sketch kept = TestCalls.saved(sketches.save(begun.id(), begun.version(), half));
        assertThat(kept.text().organisation()).isEqualTo("Werk e.V.");
        assertThat(sketches.mine(call.id()).orElseThrow().text().answer(Field.GOAL))
                .isEqualTo("Mehr Begegnung");
        assertThat(sketches.check(call, kept.text()).problems())
                .extracting(CallProblem::field)
                .contains("ABOUT", "ACTIVITIES", "costs")
                .doesNotContain("GOAL", "organisation");
    }

    @Test
    void what_another_window_kept_is_not_lost() {
        Sketch begun = sketches.begin(call.id()).orElseThrow();
        sketches.save(begun.id(), begun.version(), SketchText.EMPTY.with(Field.GOAL, "eins"));
        SketchAnswer late = sketches.save(
                begun.id(), begun.version(), SketchText.EMPTY.with(Field.GOAL, "zwei"));
        assertThat(late)
                .isInstanceOfSatisfying(
                        SketchAnswer.Stale.class,
                        stale -> assertThat(stale.sketch().text().answer(Field.GOAL))
                                .isEqualTo("eins"));
    }

    @Test
    void too_long_answers_and_too_many_lines_are_refused() {
        Sketch begun = sketches.begin(call.id()).orElseThrow();
        SketchText novel =
                SketchText.EMPTY.with(Field.ABOUT, "x".repeat(Field.ABOUT.longest() + 1));
        assertThat(sketches.save(begun.id(), begun.version(), novel))
                .isInstanceOf(SketchAnswer.Refused.class);
        SketchText rows = SketchText.EMPTY.with(
                Collections.nCopies(61, TestCalls.cost(CostKind.STAFF, 2027, 1)), List.of());
        assertThat(sketches.save(begun.id(), begun.version(), rows))
                .isInstanceOf(SketchAnswer.Refused.class);
        SketchText negative = SketchText.EMPTY.with(
                List.of(new SketchText.Cost(CostKind.STAFF, "x", 2027, new Money(-1))), List.of());
        assertThat(sketches.save(begun.id(), begun.version(), negative))
                .isInstanceOf(SketchAnswer.Refused.class);
    }

    @Test
    void it_is_handed_in_with_a_receipt_once_however_often_it_is_clicked() {
        Sketch sent = test.sent(call, "Werkstatt e.V.");
        Sent receipt = Objects.requireNonNull(sent.sent());
        assertThat(receipt.number()).isEqualTo(1);
        assertThat(receipt.text().asked()).isEqualTo(Money.ofEuros(36_000));
        Sketch again = TestCalls.saved(sketches.send(sent.id(), sent.version() - 1));
        assertThat(again.sent()).isEqualTo(receipt);
        assertThat(mails.last("calls.sent").text()).contains(receipt.digest().hex());
    }

    @Test
    void the_frame_of_each_year_and_the_own_share_bind() {
        SketchText whole = TestCalls.sketch("Werkstatt e.V.");
        SketchText dear = whole.with(
                List.of(
                        TestCalls.cost(CostKind.STAFF, 2027, 32_001),
                        TestCalls.cost(CostKind.STAFF, 2028, 1_000)),
                List.of(TestCalls.own(2027, 2_000), TestCalls.own(2028, 999)));
        assertThat(keys(dear))
                .contains("calls.problem.aboveFrame", "calls.problem.ownShare")
                .hasSize(2);
        SketchText office = dear.of("Bezirksamt", null, ApplicantKind.AUTHORITY);
        assertThat(keys(office)).containsExactly("calls.problem.aboveFrame");
        SketchText rich = whole.with(
                List.of(TestCalls.cost(CostKind.STAFF, 2027, 1_000)),
                List.of(TestCalls.own(2027, 1_001)));
        assertThat(keys(rich)).contains("calls.problem.tooMuchFunding");
        SketchText otherYear =
                whole.with(List.of(TestCalls.cost(CostKind.STAFF, 2030, 10)), List.of());
        assertThat(keys(otherYear)).containsExactly("calls.problem.costLine");
        SketchText exact = whole.with(
                List.of(TestCalls.cost(CostKind.STAFF, 2027, 30_000)),
                List.of(TestCalls.own(2027, 3_000)));
        assertThat(keys(exact)).isEmpty();
    }

    private List<String> keys(SketchText text) {
        return sketches.check(call, text).problems().stream()
                .map(CallProblem::textKey)
                .toList();
    }

    @Test
    void the_rules_of_the_fund_bind_as_they_were_at_the_publishing() {
        clock.advance(Duration.ofMinutes(1));
        people.be(place.cast().team());
        funds.publish(
                place.fund(), List.of(TestFunds.rule(RuleKind.AMOUNT_CAP, "most", 1_000_000)));
        assertThat(keys(TestCalls.sketch("Werkstatt e.V."))).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        call = test.running(place);
        assertThat(keys(TestCalls.sketch("Werkstatt e.V."))).containsExactly("calls.problem.rules");
        assertThat(sketches.check(call, TestCalls.sketch("Werkstatt e.V.")).findings())
                .hasSize(1);
    }

    @Test
    void it_can_be_changed_and_taken_back_until_the_deadline() {
        Sketch sent = test.sent(call, "Werkstatt e.V.");
        Sketch changed = TestCalls.saved(sketches.save(
                sent.id(), sent.version(), sent.text().with(Field.GOAL, "Etwas anderes")));
        assertThat(changed.isChanged()).isTrue();
        Sketch anew = TestCalls.saved(sketches.send(changed.id(), changed.version()));
        assertThat(Objects.requireNonNull(anew.sent()).number()).isEqualTo(2);
        Sketch back = TestCalls.saved(sketches.withdraw(anew.id(), anew.version()));
        assertThat(back.sent()).isNull();
        assertThat(sketches.withdraw(back.id(), back.version()))
                .isInstanceOf(SketchAnswer.Refused.class);
        assertThat(queries.sent(call.id())).isEmpty();
        Sketch third = TestCalls.saved(sketches.send(back.id(), back.version()));
        assertThat(Objects.requireNonNull(third.sent()).number()).isEqualTo(3);
    }

    @Test
    void after_the_deadline_nothing_is_begun_kept_sent_or_taken_back() {
        Sketch sent = test.sent(call, "Werkstatt e.V.");
        clock.set(TestCalls.CLOSES.minusNanos(1_000));
        Sketch last = TestCalls.saved(sketches.save(
                sent.id(), sent.version(), sent.text().with(Field.GOAL, "Letzte Fassung")));
        clock.set(TestCalls.CLOSES);
        assertThat(sketches.send(last.id(), last.version()))
                .isInstanceOf(SketchAnswer.Refused.class);
        assertThat(sketches.withdraw(last.id(), last.version()))
                .isInstanceOf(SketchAnswer.Refused.class);
        assertThat(sketches.save(last.id(), last.version(), sent.text()))
                .isInstanceOf(SketchAnswer.Refused.class);
        assertThat(queries.sent(call.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.text()).isEqualTo(sent.text()));
        people.signIn(people.resident("spaet@example.org"));
        assertThat(sketches.begin(call.id())).isEmpty();
    }

    @Test
    void the_database_takes_nothing_after_the_deadline_and_changes_nothing() {
        Sketch sent = test.sent(call, "Werkstatt e.V.");
        assertThatThrownBy(() -> db.insertInto(CALL_SENDING)
                        .set(CALL_SENDING.SKETCH_ID, sent.id())
                        .set(CALL_SENDING.NUMBER, 2)
                        .set(CALL_SENDING.CONTENT, "{}")
                        .set(CALL_SENDING.DIGEST, "0".repeat(64))
                        .set(CALL_SENDING.SENT_AT, TestCalls.CLOSES)
                        .execute())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update(CALL_SENDING)
                        .set(CALL_SENDING.CONTENT, "{}")
                        .where(CALL_SENDING.SKETCH_ID.eq(sent.id()))
                        .execute())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update(CALL_SKETCH)
                        .set(CALL_SKETCH.WITHDRAWN_AT, TestCalls.CLOSES)
                        .where(CALL_SKETCH.ID.eq(sent.id()))
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_else_gets_hold_of_a_sketch_by_its_key() {
        Sketch sent = test.sent(call, "Werkstatt e.V.");
        people.signIn(people.resident("fremd@example.org"));
        assertThat(sketches.mine(call.id())).isEmpty();
        assertThat(sketches.save(sent.id(), sent.version(), SketchText.EMPTY))
                .isInstanceOf(SketchAnswer.NotFound.class);
        assertThat(sketches.send(sent.id(), sent.version()))
                .isInstanceOf(SketchAnswer.NotFound.class);
        people.be(place.cast().team());
        assertThat(sketches.withdraw(sent.id(), sent.version()))
                .isInstanceOf(SketchAnswer.NotFound.class);
    }

    @Test
    void a_draft_goes_with_the_account_and_what_was_handed_in_stays() {
        PersonId writer = people.resident("gehend@example.org");
        people.signIn(writer);
        Sketch written = test.written(call, TestCalls.sketch("Werkstatt e.V."));
        sketches.send(written.id(), written.version());
        people.signInByCode(writer);
        accounts.erase(writer);
        assertThat(queries.find(written.id()).orElseThrow().text()).isEqualTo(SketchText.EMPTY);
        assertThat(queries.sent(call.id())).hasSize(1);
    }
}

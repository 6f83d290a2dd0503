package org.kiezfonds.app.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.CALL_SCORE;
import static org.kiezfonds.db.Tables.OPERATOR_CALL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.calls.Selection.Results;
import org.kiezfonds.app.calls.Selector.Part;
import org.kiezfonds.app.calls.SketchConflict.Tie;
import org.kiezfonds.app.calls.TestCalls.Place;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.juries.tally.IdeaTally;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@KiezfondsTest
class SelectOperatorTest {

    private static final String OURS = "Werkstatt e.V.";
    private static final String THEIRS = "Bildung gGmbH";

    @Autowired
    private TestCalls test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Selectors selectors;

    @Autowired
    private Selection selection;

    @Autowired
    private SketchDesk desk;

    @Autowired
    private SketchReading reading;

    @Autowired
    private Sketches sketches;

    @Autowired
    private CallAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestMails mails;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private Place place;
    private Call call;

    @BeforeEach
    void two_sketches_are_opened() {
        place = test.place("lindenkiez");
        call = test.opened(place, OURS, THEIRS);
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    private void allScore() {
        test.score(place.cast().district(), call, OURS, 5, 4);
        test.score(place.cast().district(), call, THEIRS, 2, 2);
        test.score(place.cast().team(), call, OURS, 4, 4);
        test.score(place.cast().team(), call, THEIRS, 3, 5);
        test.score(place.cast().council(), call, OURS, 3, 3);
        test.score(place.cast().council(), call, THEIRS, 2, 1);
    }

    @Test
    void the_panel_scores_alone_and_reveals_at_once_when_all_are_done() {
        test.score(place.cast().district(), call, OURS, 5, 4);
        assertThat(selection.reveal(call.id(), test.now(call).version()))
                .isInstanceOf(CallAnswer.Refused.class);
        assertThat(selection.results(test.now(call))).isEmpty();
        assertThat(selection.done(call)).contains(new Selection.Done(0, 3));
        test.score(place.cast().district(), call, THEIRS, 2, 2);
        assertThat(selection.done(call)).contains(new Selection.Done(1, 3));
        test.score(place.cast().team(), call, OURS, 4, 4);
        test.score(place.cast().team(), call, THEIRS, 3, 5);
        test.score(place.cast().council(), call, OURS, 3, 3);
        test.score(place.cast().council(), call, THEIRS, 2, 1);
        people.be(place.cast().team());
        TestCalls.done(selection.reveal(call.id(), test.now(call).version()));
        Results results = selection.results(test.now(call)).orElseThrow();
        IdeaTally first = results.tally().ideas().getFirst();
        assertThat(new SketchId(first.idea())).isEqualTo(test.shown(call, OURS).id());
        // (5 + 4 + 3) / 3 three times, and (4 + 4 + 3) / 3 once, by four.
        assertThat(first.total()).contains(Fraction.of(47, 12));
        assertThat(first.isTooLittle()).isTrue();
        assertThat(desk.give(call.id(), test.shown(call, OURS).id(), "many", 1, 1))
                .isInstanceOf(CallAnswer.Refused.class);
    }

    @Test
    void only_the_head_reveals_after_the_deadline() {
        test.score(place.cast().council(), call, OURS, 5, 4);
        clock.set(TestCalls.SCORES_UNTIL);
        assertThat(desk.give(call.id(), test.shown(call, THEIRS).id(), "many", 1, 0))
                .isInstanceOf(CallAnswer.Refused.class);
        assertThat(selection.reveal(call.id(), test.now(call).version()))
                .isInstanceOf(CallAnswer.Refused.class);
        people.be(place.cast().district());
        TestCalls.done(selection.reveal(call.id(), test.now(call).version()));
    }

    @Test
    void points_go_from_one_to_five_and_stay_in_the_database() {
        people.be(place.cast().council());
        SketchId sketch = test.shown(call, OURS).id();
        assertThat(desk.give(call.id(), sketch, "many", 6, 0))
                .isInstanceOf(CallAnswer.Refused.class);
        assertThat(desk.give(call.id(), sketch, "nothing", 3, 0))
                .isInstanceOf(CallAnswer.NotFound.class);
        TestCalls.done(desk.give(call.id(), sketch, "many", null, 0));
        assertThat(desk.give(call.id(), sketch, "many", 4, 0)).isInstanceOf(CallAnswer.Stale.class);
        TestCalls.done(desk.give(call.id(), sketch, "many", 4, 1));
        TestCalls.done(desk.comment(call.id(), sketch, "Gute Lage.", 0));
        assertThat(desk.comment(call.id(), sketch, "x".repeat(2_001), 1))
                .isInstanceOf(CallAnswer.Refused.class);
        assertThatThrownBy(() -> db.update(CALL_SCORE)
                        .set(CALL_SCORE.POINTS, 5)
                        .where(CALL_SCORE.SKETCH_ID.eq(sketch))
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_conflict_holds_at_once_and_everywhere() {
        allScore();
        people.be(place.cast().council());
        PersonId me = place.cast().council().person();
        SketchId ours = test.shown(call, OURS).id();
        TestCalls.done(selectors.raise(call.id(), me, ours, Tie.FAMILY, "Schwester im Vorstand"));
        assertThat(test.shown(call, OURS).sent()).isNull();
        assertThat(test.shown(call, THEIRS).sent()).isNotNull();
        assertThat(desk.sheet(call, ours)).isEmpty();
        assertThat(desk.give(call.id(), ours, "many", 5, 1)).isInstanceOf(CallAnswer.Refused.class);
        assertThat(selectors.raise(call.id(), me, ours, Tie.FAMILY, ""))
                .isInstanceOf(CallAnswer.Refused.class);
        people.be(place.cast().team());
        TestCalls.done(selection.reveal(call.id(), test.now(call).version()));
        Results results = selection.results(test.now(call)).orElseThrow();
        assertThat(results.tally().ideas().getFirst().members()).isEqualTo(2);
        people.be(place.cast().council());
        assertThat(selection.results(test.now(call)).orElseThrow().tally().ideas())
                .hasSize(1);
    }

    @Test
    void a_conflict_after_the_reveal_leaves_the_points_out() {
        allScore();
        people.be(place.cast().team());
        TestCalls.done(selection.reveal(call.id(), test.now(call).version()));
        SketchId ours = test.shown(call, OURS).id();
        PersonId council = place.cast().council().person();
        TestCalls.done(selectors.raise(call.id(), council, ours, Tie.CONTRACT, ""));
        assertThat(tally(ours).members()).isEqualTo(2);
        SketchConflict held = selectors.conflicts(call).getFirst();
        TestCalls.done(selectors.lift(call.id(), held.id()));
        assertThat(selectors.lift(call.id(), held.id())).isInstanceOf(CallAnswer.Stale.class);
        assertThat(tally(ours).members()).isEqualTo(3);
    }

    private IdeaTally tally(SketchId sketch) {
        return selection.results(test.now(call)).orElseThrow().tally().ideas().stream()
                .filter(each -> each.idea().equals(sketch.value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_says_a_conflict_of_others_but_the_team_and_nobody_lifts_their_own() {
        people.be(place.cast().council());
        SketchId ours = test.shown(call, OURS).id();
        PersonId team = place.cast().team().person();
        assertThat(selectors.raise(call.id(), team, ours, Tie.OTHER, ""))
                .isInstanceOf(CallAnswer.NotFound.class);
        people.be(place.cast().team());
        TestCalls.done(selectors.raise(call.id(), team, ours, Tie.OTHER, ""));
        assertThat(selectors.lift(
                        call.id(), selectors.conflicts(call).getFirst().id()))
                .isInstanceOf(CallAnswer.Refused.class);
        people.be(place.cast().council());
        assertThat(selectors.lift(
                        call.id(), selectors.conflicts(call).getFirst().id()))
                .isInstanceOf(CallAnswer.NotFound.class);
    }

    @Test
    void only_who_holds_the_role_is_named_once_and_one_head_leads() {
        people.be(place.cast().team());
        PersonId council = place.cast().council().person();
        assertThat(selectors.name(place.area(), call.id(), Part.DISTRICT, council, false))
                .isInstanceOf(CallAnswer.Refused.class);
        assertThat(selectors.name(place.area(), call.id(), Part.DELEGATE, council, false))
                .isInstanceOf(CallAnswer.Refused.class);
        Selector member = selectors.of(call).getLast();
        TestCalls.done(selectors.leave(place.area(), call.id(), member.id()));
        assertThat(selectors.leave(place.area(), call.id(), member.id()))
                .isInstanceOf(CallAnswer.Stale.class);
        assertThat(selectors.name(place.area(), call.id(), Part.DELEGATE, council, true))
                .isInstanceOf(CallAnswer.Refused.class);
        people.be(place.cast().council());
        assertThat(reading.of(call)).isEmpty();
        assertThat(desk.items(call)).isEmpty();
    }

    @Test
    void the_head_writes_down_the_decision_and_all_get_their_letter() {
        allScore();
        people.be(place.cast().district());
        SketchId ours = test.shown(call, OURS).id();
        assertThat(decide(ours, "Überzeugend.", "Danke")).isInstanceOf(CallAnswer.Refused.class);
        TestCalls.done(selection.reveal(call.id(), test.now(call).version()));
        assertThat(decide(ours, "Überzeugend.", " ")).isInstanceOf(CallAnswer.Refused.class);
        people.be(place.cast().team());
        assertThat(decide(ours, "Überzeugend.", "Danke")).isInstanceOf(CallAnswer.Refused.class);
        people.be(place.cast().district());
        PersonId writer =
                Objects.requireNonNull(test.shown(call, THEIRS).sent()).by();
        TestCalls.done(decide(ours, "Überzeugend.", "Danke für die Mühe"));
        assertThat(decide(null, "Doch nicht.", "Danke")).isInstanceOf(CallAnswer.Refused.class);
        people.signOut();
        SketchReading.Result result = reading.result(test.now(call)).orElseThrow();
        assertThat(result.organisation()).isEqualTo(OURS);
        assertThat(result.sketches()).isEqualTo(2);
        assertThat(result.asked()).isEqualTo(Money.ofEuros(36_000));
        assertThat(mails.last("calls.notChosen"))
                .satisfies(mail -> assertThat(mail.to()).isEqualTo(TestCalls.writer(THEIRS)))
                .satisfies(mail -> assertThat(mail.text()).contains("Danke für die Mühe"));
        people.signIn(writer);
        assertThat(sketches.told(call.id())).contains("Danke für die Mühe");
        assertThatThrownBy(() -> db.update(OPERATOR_CALL)
                        .set(OPERATOR_CALL.DECISION_REASON, "anders")
                        .where(OPERATOR_CALL.ID.eq(call.id()))
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_can_be_selected_with_a_reason() {
        allScore();
        people.be(place.cast().district());
        TestCalls.done(selection.reveal(call.id(), test.now(call).version()));
        TestCalls.done(decide(null, "Keine Skizze erreicht das Ziel.", "Leider"));
        assertThat(reading.result(test.now(call)).orElseThrow().organisation()).isEmpty();
    }

    private CallAnswer decide(@Nullable SketchId chosen, String reason, String letter) {
        Map<SketchId, String> letters = new HashMap<>();
        reading.of(call).forEach(each -> letters.put(each.id(), letter));
        return selection.decide(call.id(), test.now(call).version(), chosen, reason, letters);
    }

    @Test
    void the_log_tells_the_same_as_the_tables() {
        allScore();
        people.be(place.cast().council());
        TestCalls.done(selectors.raise(
                call.id(),
                place.cast().council().person(),
                test.shown(call, OURS).id(),
                Tie.OTHER,
                ""));
        people.be(place.cast().district());
        TestCalls.done(selection.reveal(call.id(), test.now(call).version()));
        TestCalls.done(decide(test.shown(call, OURS).id(), "Gut.", "Danke"));
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        assertThat(found).isEmpty();
    }
}

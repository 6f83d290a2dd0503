package org.kiezfonds.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kiezfonds.app.decisions.TestDecisions.done;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.decisions.Appeal.Answer;
import org.kiezfonds.app.decisions.Appeal.Heard;
import org.kiezfonds.app.decisions.Decision.Occasion;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.decisions.TestDecisions.Sent;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who does not agree with a decision appeals; the body decides again, or it was too late. */
@KiezfondsTest
class AppealTest {

    private static final String SAID = "Der Vermieter verlangt gar keine Miete.";

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Decisions decisions;

    @Autowired
    private LogReading log;

    @Autowired
    private TestClock clock;

    private Open open;
    private Sent sent;
    private Hall hall;
    private Decision refused;

    @BeforeEach
    void an_idea_was_refused() {
        open = test.round();
        sent = test.admitted(open);
        hall = test.begun(open);
        refused = test.decided(hall, sent.idea(), MotionData.of(Kind.FULL, ""), "YNNN");
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
        clock.set(TestClock.START);
    }

    private UUID made() {
        people.be(sent.author());
        UUID key = Ids.next();
        done(appeals.make(refused.id(), key, SAID));
        return key;
    }

    @Test
    void the_applicant_appeals_once_however_often_it_is_sent() {
        UUID key = made();
        done(appeals.make(refused.id(), key, SAID));
        assertThat(appeals.of(refused)).singleElement().satisfies(appeal -> {
            assertThat(appeal.said()).isEqualTo(SAID);
            assertThat(appeal.isInTime()).isTrue();
            assertThat(log.byId(appeal.entry()).orElseThrow().type()).isEqualTo("appeal.made");
        });
        assertThat(why(appeals.make(refused.id(), Ids.next(), SAID)))
                .isEqualTo("decisions.problem.appealWaits");
    }

    private static String why(DecisionAnswer answer) {
        return answer instanceof DecisionAnswer.NotNow(String key) ? key : answer.toString();
    }

    @Test
    void nobody_else_appeals_and_an_appeal_says_something() {
        people.signIn(people.resident("nachbar@example.org"));
        assertThat(appeals.make(refused.id(), Ids.next(), SAID))
                .isInstanceOf(DecisionAnswer.NotFound.class);
        assertThat(appeals.of(refused)).isEmpty();
        people.be(sent.author());
        assertThat(appeals.make(refused.id(), Ids.next(), " "))
                .isInstanceOf(DecisionAnswer.Invalid.class);
        assertThat(appeals.make(refused.id(), Ids.next(), "a".repeat(3_001)))
                .isInstanceOf(DecisionAnswer.Invalid.class);
    }

    @Test
    void the_team_writes_none_down_for_somebody_who_can_do_it() {
        people.be(open.team());
        assertThat(why(appeals.makeFor(open.area(), refused.id(), Ids.next(), SAID, Heard.LETTER)))
                .isEqualTo("decisions.problem.hasAccount");
    }

    @Test
    void one_in_time_goes_to_the_body_which_decides_again_and_points_back() {
        UUID appeal = made();
        people.be(open.team());
        assertThat(appeals.waiting(open.area())).hasSize(1);
        assertThat(why(appeals.turnDown(open.area(), appeal, "Nein.")))
                .isEqualTo("decisions.problem.inTime");
        done(appeals.sendToBody(open.area(), appeal));
        done(appeals.sendToBody(open.area(), appeal));
        assertThat(test.now(open, sent.idea()).state()).isEqualTo(IdeaState.ADMITTED);
        Decision second = test.decided(
                test.begunAgain(hall), sent.idea(), MotionData.of(Kind.FULL, ""), "YYYY");
        assertThat(second.occasion()).isEqualTo(Occasion.APPEAL);
        assertThat(second.after()).isEqualTo(refused.id());
        assertThat(decisions.on(sent.idea().id()))
                .extracting(Decision::state)
                .containsExactly(State.REPLACED, State.HOLDS);
    }

    @Test
    void a_late_one_can_be_turned_down_with_a_reason() {
        clock.advance(Duration.ofDays(31));
        UUID appeal = made();
        people.be(open.team());
        assertThat(appeals.turnDown(open.area(), appeal, ""))
                .isInstanceOf(DecisionAnswer.Invalid.class);
        done(appeals.turnDown(open.area(), appeal, "Die Frist war am 31. März zu Ende."));
        assertThat(why(appeals.sendToBody(open.area(), appeal)))
                .isEqualTo("decisions.problem.answered");
        people.be(sent.author());
        assertThat(appeals.of(refused)).singleElement().satisfies(answered -> {
            assertThat(answered.answer()).isEqualTo(Answer.STAYS);
            assertThat(answered.reason()).contains("31. März");
        });
        assertThat(decisions.letters(refused)).hasSize(2);
        assertThat(test.last(sent.idea()).state()).isEqualTo(State.HOLDS);
    }

    @Test
    void who_made_it_takes_it_back_and_nobody_else() {
        UUID appeal = made();
        people.signIn(people.resident("nachbar@example.org"));
        assertThat(appeals.takeBack(appeal)).isInstanceOf(DecisionAnswer.NotFound.class);
        people.be(sent.author());
        done(appeals.takeBack(appeal));
        assertThat(appeals.of(refused))
                .singleElement()
                .extracting(Appeal::answer)
                .isEqualTo(Answer.TAKEN_BACK);
        assertThat(appeals.isPossible(refused)).isTrue();
    }

    @Test
    void the_team_of_another_area_answers_nothing() {
        UUID appeal = made();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> appeals.sendToBody(open.area(), appeal));
    }

    @Test
    void there_is_no_appeal_against_what_was_granted_in_full() {
        Sent other = test.admitted(open);
        Decision granted = test.decided(
                test.begunAgain(hall), other.idea(), MotionData.of(Kind.FULL, ""), "YYYY");
        people.be(other.author());
        assertThat(appeals.isPossible(granted)).isFalse();
        assertThat(why(appeals.make(granted.id(), Ids.next(), SAID)))
                .isEqualTo("decisions.problem.noAppeal");
    }

    @Test
    void the_team_puts_something_right_with_a_reason_and_sum_and_outcome_stay() {
        people.be(open.team());
        UUID key = Ids.next();
        assertThat(decisions.correct(open.area(), refused.number(), key, "", ""))
                .isInstanceOf(DecisionAnswer.Invalid.class);
        done(decisions.correct(
                open.area(),
                refused.number(),
                key,
                "Die Sitzung war im großen Saal.",
                "Im Bescheid stand der kleine."));
        Decision after = done(decisions.correct(
                open.area(), refused.number(), key, "Etwas anderes", "Noch einmal gesendet"));
        assertThat(decisions.after(after)).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(DecisionAct.Kind.CORRECTED);
            assertThat(act.said()).isEqualTo("Die Sitzung war im großen Saal.");
        });
        assertThat(after.outcome()).isEqualTo(refused.outcome());
        people.be(sent.author());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> decisions.correct(
                        open.area(), refused.number(), Ids.next(), "Wir bekommen alles", "Bitte"));
    }
}

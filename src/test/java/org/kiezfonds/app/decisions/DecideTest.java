package org.kiezfonds.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.decisions.TestDecisions.done;
import static org.kiezfonds.app.decisions.TestDecisions.lower;
import static org.kiezfonds.db.Tables.POT_BOOKING;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.decisions.Decision.Occasion;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.Refusal;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.decisions.TestDecisions.Sent;
import org.kiezfonds.app.funds.BookingKind;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The program makes decisions of what was voted, checked against pot and rules. */
@KiezfondsTest
class DecideTest {

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Votes votes;

    @Autowired
    private Pots pots;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    private Open open;
    private Sent sent;

    @BeforeEach
    void an_idea_before_the_jury() {
        open = test.round();
        sent = test.admitted(open);
    }

    private Hall hall() {
        return test.begun(open);
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_carried_motion_is_a_decision_once_the_session_is_over() {
        Hall hall = test.begun(open);
        Vote vote = test.carried(hall, sent.idea(), MotionData.of(Kind.FULL, ""));
        assertThat(decisions.on(sent.idea().id())).isEmpty();
        Money before = test.left(open);
        test.ended(hall);
        Decision decision = test.last(sent.idea());
        assertThat(decision.number()).isEqualTo(1);
        assertThat(decision.vote()).isEqualTo(vote.id());
        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(decision.granted()).isEqualTo(Money.ofEuros(480));
        assertThat(decision.state()).isEqualTo(State.HOLDS);
        assertThat(before.minus(test.left(open))).isEqualTo(Money.ofEuros(480));
        assertThat(test.now(open, sent.idea()).state()).isEqualTo(IdeaState.GRANTED);
    }

    @Test
    void the_log_tells_what_the_decision_rests_on() {
        Decision decision = test.decided(hall(), sent.idea(), MotionData.of(Kind.FULL, ""), "YYYN");
        LogItem entry = log.byId(decision.entry()).orElseThrow();
        assertThat(entry.type()).isEqualTo("decision.taken");
        assertThat(entry.field("vote")).containsExactly(decision.vote().toString());
        assertThat(entry.field("sumGranted")).containsExactly("48000");
        assertThat(entry.field("booking")).containsExactly(String.valueOf(decision.booking()));
        assertThat(entry.field("rulesDigest")).hasSize(1);
        assertThat(entry.field("procedureDigest")).hasSize(1);
    }

    @Test
    void conditions_go_into_the_decision_in_the_words_that_were_voted_on() {
        Decision decision = test.decided(
                hall(), sent.idea(), MotionData.of(Kind.CONDITIONS, "Nur mit Ruhezeiten."), "YYYY");
        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(decision.isConditional()).isTrue();
        assertThat(decision.words()).isEqualTo("Nur mit Ruhezeiten.");
        assertThat(decision.appealUntil()).isNotNull();
    }

    @Test
    void a_lower_sum_waits_until_it_is_accepted_and_says_what_of_each_row() {
        Decision decision = test.decided(hall(), sent.idea(), lower(), "YYYN");
        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED_LESS);
        assertThat(decision.state()).isEqualTo(State.WAITS);
        assertThat(decision.answerUntil()).isNotNull();
        Money cut = decision.asked().minus(decision.granted());
        assertThat(decision.costs().stream()
                        .map(cost -> cost.asked().minus(cost.granted()))
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(cut);
        assertThat(cut.cents()).isPositive();
    }

    @Test
    void a_motion_to_refuse_is_a_decision_with_its_reason() {
        MotionData refuse = new MotionData(
                Kind.REFUSE,
                null,
                "Die Miete ist zu hoch.",
                Motion.Reason.TOO_DEAR,
                List.of(),
                null);
        Decision decision = test.decided(hall(), sent.idea(), refuse, "YYYN");
        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(decision.refusal()).isEqualTo(Refusal.TOO_DEAR);
        assertThat(decision.booking()).isNull();
        assertThat(decision.appealUntil()).isNotNull();
        assertThat(test.now(open, sent.idea()).state()).isEqualTo(IdeaState.TURNED_DOWN);
    }

    @Test
    void where_no_motion_for_money_is_carried_the_idea_is_refused() {
        Decision decision = test.decided(hall(), sent.idea(), MotionData.of(Kind.FULL, ""), "YNNN");
        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(decision.refusal()).isEqualTo(Refusal.NOT_CARRIED);
    }

    @Test
    void a_straw_poll_decides_nothing() {
        Hall hall = test.begun(open);
        test.voted(hall, sent.idea(), MotionData.of(Kind.FREE, "Der Kiez freut sich."), "YYYY");
        test.ended(hall);
        assertThat(decisions.on(sent.idea().id())).isEmpty();
        assertThat(test.now(open, sent.idea()).state()).isEqualTo(IdeaState.ADMITTED);
    }

    @Test
    void what_was_postponed_is_decided_in_a_later_session_and_points_back() {
        MotionData later = MotionData.of(Kind.POSTPONE, "Erst mit einem Plan für den Lärm.");
        Hall hall = hall();
        Decision first = test.decided(hall, sent.idea(), later, "YYYN");
        assertThat(first.outcome()).isEqualTo(Outcome.POSTPONED);
        assertThat(test.now(open, sent.idea()).state()).isEqualTo(IdeaState.ADMITTED);
        Decision second = test.decided(
                test.begunAgain(hall), sent.idea(), MotionData.of(Kind.FULL, ""), "YYYY");
        assertThat(second.occasion()).isEqualTo(Occasion.POSTPONED);
        assertThat(second.after()).isEqualTo(first.id());
        assertThat(decisions.on(sent.idea().id()))
                .extracting(Decision::state)
                .containsExactly(State.REPLACED, State.HOLDS);
    }

    @Test
    void where_the_pot_was_emptied_meanwhile_the_decision_is_held_until_there_is_money() {
        Hall hall = test.begun(open);
        Vote vote = test.carried(hall, sent.idea(), MotionData.of(Kind.FULL, ""));
        Money taken = empty();
        test.ended(hall);
        assertThat(decisions.on(sent.idea().id())).isEmpty();
        people.be(open.team());
        assertThat(decisions.held(open.area())).singleElement().satisfies(held -> {
            assertThat(held.vote()).isEqualTo(vote.id());
            assertThat(held.obstacles())
                    .containsExactly(new Obstacle(Obstacle.Kind.POT_SHORT, Money.ofEuros(480)));
        });
        assertThat(decisions.tryAgain(open.area(), vote.id()))
                .isInstanceOf(DecisionAnswer.InTheWay.class);
        book(BookingKind.GIVEN, taken);
        Decision decision = done(decisions.tryAgain(open.area(), vote.id()));
        assertThat(decision.state()).isEqualTo(State.HOLDS);
        assertThat(decisions.held(open.area())).isEmpty();
        assertThat(done(decisions.tryAgain(open.area(), vote.id()))).isEqualTo(decision);
    }

    private Money empty() {
        Money left = test.left(open);
        book(BookingKind.TAKEN_BACK, left);
        return left;
    }

    private void book(BookingKind kind, Money amount) {
        people.be(open.team());
        var pot = pots.of(open.fund().id()).getFirst().id();
        pots.book(open.area(), Ids.next(), pot, new Pots.Order(kind, amount, "Probe", null));
    }

    @Test
    void two_who_try_again_at_once_make_one_decision_and_promise_the_money_once() throws Exception {
        Hall hall = test.begun(open);
        Vote vote = test.carried(hall, sent.idea(), MotionData.of(Kind.FULL, ""));
        Money taken = empty();
        test.ended(hall);
        book(BookingKind.GIVEN, taken);
        SecurityContext team = SecurityContextHolder.getContext();
        Callable<DecisionAnswer> again = () -> {
            SecurityContextHolder.setContext(team);
            return decisions.tryAgain(open.area(), vote.id());
        };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<DecisionAnswer>> answers = both.invokeAll(List.of(again, again));
            assertThat(done(answers.getFirst().get()))
                    .isEqualTo(done(answers.getLast().get()));
        }
        assertThat(decisions.on(sent.idea().id())).hasSize(1);
        assertThat(db.fetchCount(POT_BOOKING, POT_BOOKING.KIND.eq(BookingKind.PROMISED.name())))
                .isEqualTo(1);
    }

    @Test
    void the_money_of_the_round_is_not_given_out_twice() {
        Sent other = test.admitted(open);
        Hall hall = test.begun(open);
        test.carried(hall, sent.idea(), MotionData.of(Kind.FULL, ""));
        test.carried(hall, other.idea(), MotionData.of(Kind.FULL, ""));
        people.be(open.team());
        Money left = test.left(open);
        book(BookingKind.TAKEN_BACK, left.minus(Money.ofEuros(500)));
        test.ended(hall);
        assertThat(decisions.on(sent.idea().id())).hasSize(1);
        assertThat(decisions.on(other.idea().id())).isEmpty();
        assertThat(test.left(open)).isEqualTo(Money.ofEuros(20));
    }

    @Test
    void no_more_is_given_out_than_the_round_was_opened_with() {
        List<Sent> more = List.of(
                sent,
                test.admitted(open),
                test.admitted(open),
                test.admitted(open),
                test.admitted(open));
        Hall hall = test.begun(open);
        more.forEach(each -> test.carried(hall, each.idea(), MotionData.of(Kind.FULL, "")));
        test.ended(hall);
        assertThat(decisions.on(more.getLast().idea().id())).isEmpty();
        people.be(open.team());
        assertThat(decisions.held(open.area()))
                .singleElement()
                .extracting(Held::obstacles)
                .isEqualTo(List.of(new Obstacle(Obstacle.Kind.ROUND_SHORT, Money.ofEuros(400))));
    }

    @Test
    void a_vote_that_turns_out_not_to_stand_takes_its_decision_along_and_is_decided_again() {
        Money before = test.left(open);
        Hall hall = hall();
        Decision first = test.decided(hall, sent.idea(), MotionData.of(Kind.FULL, ""), "YYYN");
        people.be(open.team());
        votes.annul(first.vote(), Flaw.ERROR, "Falsch gezählt.");
        assertThat(test.last(sent.idea()).state()).isEqualTo(State.ANNULLED);
        assertThat(test.left(open)).isEqualTo(before);
        assertThat(test.now(open, sent.idea()).state()).isEqualTo(IdeaState.ADMITTED);
        Decision second = test.decided(
                test.begunAgain(hall), sent.idea(), MotionData.of(Kind.FULL, ""), "YYYY");
        assertThat(second.occasion()).isEqualTo(Occasion.REPEATED_VOTE);
        assertThat(second.after()).isEqualTo(first.id());
        assertThat(second.number()).isEqualTo(2);
    }
}

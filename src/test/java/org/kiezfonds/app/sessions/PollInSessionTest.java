package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.sessions.TestPolls.marks;
import static org.kiezfonds.app.sessions.TestPolls.taken;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.app.sessions.TestSessions.why;
import static org.kiezfonds.db.Tables.POLL_SEALED;
import static org.kiezfonds.db.Tables.POLL_TURN;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.juries.TestPanels;
import org.kiezfonds.app.sessions.Poll.Outcome;
import org.kiezfonds.app.sessions.Poll.Result;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.voting.PollRule;
import org.kiezfonds.app.sessions.voting.PollRule.Way;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A body puts options in an order in its session: who may what, and what comes of it. */
@KiezfondsTest
class PollInSessionTest {

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPolls test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Polls polls;

    @Autowired
    private PollBoard board;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Sessions planning;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Votes votes;

    @Autowired
    private TestPanels panels;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private LogTurns turns;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void a_log_of_its_own() {
        turns.begin();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    private Hall hall(Map<String, String> rules, int members, int here) {
        return sessions.begun(sessions.round(rules), members, here);
    }

    private Hall hall() {
        return hall(TestSessions.USUAL, 5, 4);
    }

    private static Result result(Poll poll) {
        return Objects.requireNonNull(poll.result());
    }

    @Test
    void the_mean_of_the_points_puts_options_in_an_order() {
        Hall hall = hall();
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "A3 B2", "B3 C2", "A3 C2", "");
        Poll closed = test.closed(hall, poll);
        Result result = result(closed);
        assertThat(taken(closed)).isEqualTo("A");
        assertThat(result.outcome()).isEqualTo(Outcome.RANKED);
        assertThat(result.tally().rows())
                .extracting(row -> row.figure())
                .containsExactly(Fraction.of(2, 1), Fraction.of(5, 3), Fraction.of(4, 3));
        assertThat(result.ballots()).isEqualTo(3);
        assertThat(result.abstained()).isEqualTo(1);
        assertThat(result.counted()).isEqualTo(4);
        assertThat(result.voters()).isEqualTo(4);
    }

    @Test
    void only_who_leads_opens_and_only_on_the_current_item() {
        Hall hall = hall();
        SessionItem item = sessions.called(hall, ItemData.free("Rangfolge"));
        PollData data = PollData.ofWords("Was zuerst?", TestPolls.POINTS, TestPolls.WORDS);
        sessions.be(hall, 1);
        assertThat(why(polls.open(item.id(), Ids.next(), data))).isEqualTo("notLeading");
        people.be(hall.open().team());
        assertThat(why(polls.open(item.id(), Ids.next(), data))).isEqualTo("notLeading");
        people.signIn(people.holding(Role.JUROR, people.area("uferkiez"), "anderswo@example.org"));
        assertThat(polls.open(item.id(), Ids.next(), data))
                .isInstanceOf(SessionAnswer.NotFound.class);
        sessions.called(hall, ItemData.free("Weiter"));
        assertThat(why(polls.open(item.id(), Ids.next(), data))).isEqualTo("itemNotCurrent");
        SessionItem idea =
                sessions.called(hall, ItemData.of(sessions.admitted(hall.open()).id()));
        sessions.be(hall, 0);
        assertThat(why(polls.open(idea.id(), Ids.next(), data)))
                .isEqualTo("sessions.poll.problem.itemOfIdea");
    }

    @Test
    void what_cannot_be_a_ballot_is_refused() {
        Hall hall = hall();
        SessionItem item = sessions.called(hall, ItemData.free("Rangfolge"));
        assertThat(opening(item, "", TestPolls.POINTS, TestPolls.WORDS))
                .isEqualTo("sessions.poll.problem.noQuestion");
        assertThat(opening(item, "x".repeat(301), TestPolls.POINTS, TestPolls.WORDS))
                .isEqualTo("tooLong");
        assertThat(opening(item, "Was?", TestPolls.POINTS, List.of("Bank", " bank ", "")))
                .isEqualTo("sessions.poll.problem.tooFewOptions");
        assertThat(opening(item, "Was?", TestPolls.POINTS, List.of("x".repeat(201), "y")))
                .isEqualTo("tooLong");
        for (PollRule rule : List.of(
                new PollRule(Way.POINTS, 5, 6, 1),
                new PollRule(Way.POINTS, 101, 3, 1),
                new PollRule(Way.ORDER, 0, 4, 1),
                new PollRule(Way.APPROVAL, 0, 0, 1),
                new PollRule(Way.APPROVAL, 1, 1, 1),
                new PollRule(Way.APPROVAL, 0, 1, 4))) {
            assertThat(opening(item, "Was?", rule, TestPolls.WORDS))
                    .isEqualTo("sessions.poll.problem.rule");
        }
        List<String> many = Collections.nCopies(61, "").stream()
                .map(_ -> Ids.next().toString())
                .toList();
        assertThat(opening(item, "Was?", TestPolls.POINTS, many))
                .isEqualTo("sessions.poll.problem.rule");
        PollData foreign = PollData.ofIdeas(
                "Was?", TestPolls.POINTS, List.of(new IdeaId(Ids.next()), new IdeaId(Ids.next())));
        assertThat(why(polls.open(item.id(), Ids.next(), foreign))).isEqualTo("noSuchIdea");
        assertThat(why(polls.open(
                        item.id(),
                        Ids.next(),
                        new PollData(
                                Poll.Kind.NEEDS,
                                "Was?",
                                TestPolls.POINTS,
                                false,
                                List.of(),
                                List.of(Ids.next(), Ids.next()),
                                List.of()))))
                .isEqualTo("sessions.poll.problem.noSuchSubject");
    }

    private String opening(SessionItem item, String question, PollRule rule, List<String> words) {
        return why(polls.open(item.id(), Ids.next(), PollData.ofWords(question, rule, words)));
    }

    @Test
    void opening_twice_opens_once_and_nothing_else_begins_meanwhile() {
        Hall hall = hall();
        SessionItem item = sessions.called(hall, ItemData.free("Rangfolge"));
        UUID key = Ids.next();
        PollData data = PollData.ofWords("Was zuerst?", TestPolls.POINTS, TestPolls.WORDS);
        done(polls.open(item.id(), key, data));
        noted(polls.open(item.id(), key, data));
        assertThat(polls.of(item.id())).hasSize(1);
        assertThat(why(polls.open(item.id(), Ids.next(), data))).isEqualTo("voteOpen");
        Motion motion = sessions.moved(hall, item, MotionData.of(Motion.Kind.FREE, "Wir warten."));
        assertThat(why(votes.open(motion.id(), Ids.next()))).isEqualTo("voteOpen");
        assertThat(why(agenda.finish(hall.session(), sessions.version(hall))))
                .isEqualTo("voteOpen");
        assertThat(why(planning.close(hall.session(), sessions.version(hall))))
                .isEqualTo("voteOpen");
    }

    @Test
    void who_is_not_there_comes_later_or_sits_elsewhere_gives_no_ballot() {
        Hall hall = hall();
        Poll poll = test.opened(hall);
        assertThat(why(test.cast(hall, poll, 4, "A1"))).isEqualTo("noVoter");
        sessions.come(hall, 4);
        assertThat(why(test.cast(hall, poll, 4, "A1"))).isEqualTo("noVoter");
        sessions.leave(hall, 3);
        assertThat(why(test.cast(hall, poll, 3, "A1"))).isEqualTo("cast.NOT_HERE");
        people.be(hall.open().team());
        assertThat(why(polls.cast(poll.id(), 0, Map.of()))).isEqualTo("noVoter");
        people.signIn(people.resident("nachbarin@example.org"));
        assertThat(polls.cast(poll.id(), 0, Map.of())).isInstanceOf(SessionAnswer.NotFound.class);
        assertThat(polls.of(poll.item())).isEmpty();
        assertThat(polls.mine(poll.id())).isEmpty();
    }

    @Test
    void a_ballot_that_does_not_fit_is_refused_and_the_one_before_stays() {
        Hall hall = hall();
        Poll poll = test.opened(hall);
        noted(test.cast(hall, poll, 1, "A3"));
        assertThat(why(polls.cast(poll.id(), 1, marks(poll, "A3 B3"))))
                .isEqualTo("sessions.poll.misfit.TOO_MANY_POINTS");
        assertThat(why(polls.cast(poll.id(), 1, marks(poll, "A4"))))
                .isEqualTo("sessions.poll.misfit.TOO_MANY_ON_ONE");
        assertThat(why(polls.cast(poll.id(), 1, Map.of(Ids.next(), 1))))
                .isEqualTo("sessions.poll.misfit.NO_SUCH_OPTION");
        assertThat(why(polls.cast(poll.id(), 1, marks(poll, "A0"))))
                .isEqualTo("sessions.poll.misfit.NO_SUCH_MARK");
        assertThat(polls.mine(poll.id()).orElseThrow().marks()).isEqualTo(marks(poll, "A3"));
    }

    @Test
    void a_ballot_can_be_changed_until_the_close_and_a_stale_window_changes_nothing() {
        Hall hall = hall();
        Poll poll = test.opened(hall);
        noted(test.cast(hall, poll, 1, "A3"));
        noted(polls.cast(poll.id(), 0, marks(poll, "A3")));
        noted(polls.cast(poll.id(), 1, marks(poll, "B3")));
        assertThat(polls.cast(poll.id(), 1, marks(poll, "C3")))
                .isInstanceOf(SessionAnswer.Stale.class);
        assertThat(polls.mine(poll.id()).orElseThrow().turn()).isEqualTo(2);
        assertThat(taken(test.closed(hall, poll))).isEqualTo("B");
        assertThat(why(polls.cast(poll.id(), 0, marks(poll, "A3")))).isEqualTo("voteClosed");
        assertThat(polls.close(poll.id())).isInstanceOf(SessionAnswer.Stale.class);
    }

    @Test
    void closing_demands_the_lead_and_a_fresh_proof() {
        Hall hall = hall();
        Poll poll = test.opened(hall);
        sessions.be(hall, 1);
        assertThat(why(polls.close(poll.id()))).isEqualTo("notLeading");
        clock.advance(Duration.ofMinutes(11));
        sessions.be(hall, 0);
        assertThat(why(polls.close(poll.id()))).isEqualTo("notFresh");
    }

    @Test
    void who_loses_the_seat_in_the_middle_does_not_count() {
        Hall hall = hall();
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "A3", "B3", "B3");
        panels.end(hall.open(), hall.seats().get(2).id());
        sessions.be(hall, 2);
        assertThat(polls.cast(poll.id(), 1, marks(poll, "C3")))
                .isNotInstanceOf(SessionAnswer.Noted.class);
        Poll closed = test.closed(hall, poll);
        assertThat(result(closed).ballots()).isEqualTo(2);
        assertThat(result(closed).members()).isEqualTo(4);
    }

    @Test
    void without_a_quorum_it_is_a_straw_poll_and_can_be_repeated() {
        Hall hall = hall(TestSessions.USUAL, 5, 2);
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "A3", "A3");
        Poll straw = test.closed(hall, poll);
        assertThat(result(straw).outcome()).isEqualTo(Outcome.STRAW_POLL);
        assertThat(straw.stands()).isFalse();
        sessions.come(hall, 2);
        sessions.be(hall, 0);
        Poll again = done(polls.again(poll.id(), Ids.next()));
        test.castAll(hall, again, "B3", "B3", "A3");
        assertThat(taken(test.closed(hall, again))).isEqualTo("B");
        assertThat(why(polls.again(again.id(), Ids.next()))).isEqualTo("noRevote");
        assertThat(why(polls.again(poll.id(), Ids.next())))
                .isEqualTo("sessions.poll.problem.notLast");
    }

    @Test
    void it_is_repeated_as_often_as_the_rules_allow_and_the_room_offers_no_more() {
        Hall hall = hall(Map.of("revotes", "1"), 3, 3);
        Poll first = test.closed(hall, test.opened(hall));
        assertThat(mayRepeat(hall, first)).isTrue();
        Poll second = test.closed(hall, done(polls.again(first.id(), Ids.next())));
        assertThat(mayRepeat(hall, first)).isFalse();
        assertThat(mayRepeat(hall, second)).isFalse();
        assertThat(why(polls.again(second.id(), Ids.next()))).isEqualTo("noRevote");
        done(polls.annul(second.id(), Flaw.ERROR, "Ein Zettel war falsch."));
        assertThat(mayRepeat(hall, second)).isTrue();
    }

    private boolean mayRepeat(Hall hall, Poll poll) {
        RoomScreen screen = rooms.screen(hall.session()).orElseThrow();
        PollBoard.Board shown = board.of(screen).orElseThrow();
        return shown.polls().stream()
                .filter(each -> each.id().equals(poll.id()))
                .anyMatch(each -> shown.mayRepeat(each, screen.room().session()));
    }

    @Test
    void a_member_with_a_conflict_does_not_rate_that_idea_and_the_mean_is_that_of_the_others() {
        Hall hall = hall(TestSessions.USUAL, 3, 3);
        PollData data = test.ofIdeas(hall, new PollRule(Way.POINTS, 4, 4, 1), 2);
        sessions.be(hall, 2);
        conflicts.declare(data.ideas().getFirst(), Conflict.Kind.FAMILY, "Meine Tante.");
        Poll poll = test.opened(hall, data);
        assertThat(why(test.cast(hall, poll, 2, "A1"))).isEqualTo("sessions.poll.misfit.CONFLICT");
        test.castAll(hall, poll, "A3 B1", "A3 B1", "B4");
        Poll closed = test.closed(hall, poll);
        assertThat(result(closed).tally().rows())
                .extracting(row -> row.figure())
                .containsExactly(Fraction.of(3, 1), Fraction.of(2, 1));
    }

    @Test
    void a_conflict_declared_after_casting_takes_those_points_out() {
        Hall hall = hall(TestSessions.USUAL, 3, 3);
        PollData data = test.ofIdeas(hall, new PollRule(Way.POINTS, 4, 4, 1), 2);
        Poll poll = test.opened(hall, data);
        test.castAll(hall, poll, "B2", "B1", "A4");
        conflicts.declare(data.ideas().getFirst(), Conflict.Kind.FAMILY, "Meine Tante.");
        Poll closed = test.closed(hall, poll);
        assertThat(taken(closed)).isEqualTo("B");
        assertThat(result(closed).tally().rows().getFirst().figure()).isEqualTo(Fraction.of(1, 1));
    }

    @Test
    void a_conflict_known_after_the_close_is_noted_and_the_poll_repeated_as_its_own_act() {
        Hall hall = hall(TestSessions.USUAL, 3, 3);
        PollData data = test.ofIdeas(hall, new PollRule(Way.POINTS, 4, 4, 1), 2);
        Poll poll = test.opened(hall, data);
        test.castAll(hall, poll, "B2", "B1", "A4");
        Poll closed = test.closed(hall, poll);
        assertThat(taken(closed)).isEqualTo("A");
        assertThat(why(polls.annul(poll.id(), Flaw.CONFLICT, "Doch verwandt.")))
                .isEqualTo("noConflict");
        sessions.be(hall, 2);
        conflicts.declare(data.ideas().getFirst(), Conflict.Kind.FAMILY, "Meine Tante.");
        assertThat(why(polls.annul(poll.id(), Flaw.CONFLICT, "Ich."))).isEqualTo("notLeading");
        sessions.be(hall, 0);
        noted(agenda.finish(hall.session(), sessions.version(hall)));
        assertThat(why(planning.close(hall.session(), sessions.version(hall))))
                .isEqualTo("halfDone");
        noted(agenda.call(hall.session(), sessions.version(hall), poll.item()));
        assertThat(why(polls.annul(poll.id(), Flaw.CONFLICT, " "))).isEqualTo("noReason");
        done(polls.annul(poll.id(), Flaw.CONFLICT, "Erst danach bekannt."));
        assertThat(why(polls.annul(poll.id(), Flaw.ERROR, "Noch einmal."))).isEqualTo("annulled");
        Poll again = done(polls.again(poll.id(), Ids.next()));
        test.castAll(hall, again, "B2", "B1", "");
        assertThat(taken(test.closed(hall, again))).isEqualTo("B");
    }

    @Test
    void a_tie_goes_to_a_second_vote_between_those_tied_once() {
        Hall hall = hall(Map.of("tie", "\"second-vote\""), 2, 2);
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "A3 B2", "B3 A2");
        Poll tied = test.closed(hall, poll);
        assertThat(result(tied).outcome()).isEqualTo(Outcome.AGAIN);
        assertThat(taken(tied)).isEmpty();
        Poll runoff = done(polls.runoff(poll.id(), Ids.next()));
        assertThat(runoff.options())
                .extracting(PollOption::title)
                .containsExactly("Apfelbaum", "Bank");
        assertThat(why(polls.runoff(poll.id(), Ids.next()))).isEqualTo("voteOpen");
        test.castAll(hall, runoff, "A3", "B3");
        assertThat(result(test.closed(hall, runoff)).outcome()).isEqualTo(Outcome.TIED);
        assertThat(why(polls.runoff(poll.id(), Ids.next())))
                .isEqualTo("sessions.poll.problem.notLast");
        assertThat(why(polls.runoff(runoff.id(), Ids.next())))
                .isEqualTo("sessions.poll.problem.noTie");
    }

    @Test
    void the_ballot_of_who_presides_decides_where_the_rules_say_so() {
        Hall hall = hall(Map.of("tie", "\"chair-decides\""), 2, 2);
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "B3 A2", "A3 B2");
        Poll closed = test.closed(hall, poll);
        assertThat(result(closed).outcome()).isEqualTo(Outcome.DECIDED);
        assertThat(taken(closed)).isEqualTo("B");
    }

    @Test
    void the_lot_decides_where_the_rules_say_so_and_only_once() {
        Hall hall = hall(Map.of("tie", "\"lot\""), 2, 2);
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "A3 B2", "B3 A2");
        Poll tied = test.closed(hall, poll);
        assertThat(result(tied).outcome()).isEqualTo(Outcome.LOT);
        assertThat(why(planning.close(hall.session(), sessions.version(hall))))
                .isEqualTo("halfDone");
        assertThat(why(polls.drawLot(poll.id(), "  "))).isEqualTo("noValue");
        turns.turn();
        Poll drawn = done(polls.drawLot(poll.id(), "4 2"));
        assertThat(drawn.taken()).hasSize(1);
        assertThat(Objects.requireNonNull(drawn.lot()).order())
                .containsExactlyInAnyOrderElementsOf(result(tied).tally().tied());
        assertThat(why(polls.drawLot(poll.id(), "1 1"))).isEqualTo("lotDrawn");
    }

    @Test
    void of_a_secret_poll_only_the_figures_stay() {
        Hall hall = hall(Map.of("ballot", "\"secret\""), 3, 3);
        Poll poll = test.opened(hall);
        assertThat(poll.isSecret()).isTrue();
        test.castAll(hall, poll, "A3", "A2 B1", "");
        assertThat(db.fetchCount(POLL_SEALED, POLL_SEALED.POLL_ID.eq(poll.id())))
                .isEqualTo(3);
        Poll closed = test.closed(hall, poll);
        assertThat(taken(closed)).isEqualTo("A");
        assertThat(result(closed).abstained()).isEqualTo(1);
        assertThat(db.fetchCount(POLL_SEALED, POLL_SEALED.POLL_ID.eq(poll.id())))
                .isZero();
        assertThat(db.select(POLL_TURN.MARKS)
                        .from(POLL_TURN)
                        .where(POLL_TURN.POLL_ID.eq(poll.id()))
                        .fetch(POLL_TURN.MARKS))
                .containsOnlyNulls();
        assertThat(polls.mine(poll.id()).orElseThrow().marks()).isNull();
    }

    @Test
    void the_database_takes_no_ballot_after_the_close() {
        Hall hall = hall();
        Poll poll = test.opened(hall);
        noted(test.cast(hall, poll, 1, "A3"));
        test.closed(hall, poll);
        assertThatThrownBy(() -> db.insertInto(POLL_TURN)
                        .set(POLL_TURN.POLL_ID, poll.id())
                        .set(POLL_TURN.SEAT_ID, hall.seats().get(1).id())
                        .set(POLL_TURN.TURN, 2)
                        .set(POLL_TURN.MARKS, "2:3")
                        .set(POLL_TURN.GIVEN_AT, Instant.EPOCH)
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }
}

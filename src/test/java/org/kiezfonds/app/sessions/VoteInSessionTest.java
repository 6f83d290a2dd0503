package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.app.sessions.TestSessions.why;
import static org.kiezfonds.db.Tables.CONFLICT;
import static org.kiezfonds.db.Tables.VOTE_BOX;
import static org.kiezfonds.db.Tables.VOTE_SEALED;
import static org.kiezfonds.db.Tables.VOTE_TURN;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.TestPanels;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.DrawnLot;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.Vote.Outcome;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A vote in a session: who can vote, what is counted, and what comes of it. */
@KiezfondsTest
class VoteInSessionTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPanels panels;

    @Autowired
    private TestPeople people;

    @Autowired
    private Votes votes;

    @Autowired
    private Sessions sessions;

    @Autowired
    private VoteQueries queries;

    @Autowired
    private SessionQueries sessionQueries;

    @Autowired
    private Rooms rooms;

    @Autowired
    private LogReading log;

    @Autowired
    private LogTurns turns;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void begin_the_log() {
        turns.begin();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_vote_is_counted_with_its_working_and_told_in_the_log() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 7, 5);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YYYNA");
        Result result = result(test.closed(hall, vote));
        assertThat(result.outcome()).isEqualTo(Outcome.CARRIED);
        assertThat(result.yes()).isEqualTo(3);
        assertThat(result.needed()).isEqualTo(3);
        assertThat(result.counted()).isEqualTo(5);
        assertThat(result.quorum()).isEqualTo(4);
        LogItem entry = log.last("vote.closed").orElseThrow();
        assertThat(entry.field("voteOutcome")).containsExactly("carried");
        assertThat(entry.field("yes")).containsExactly("3");
        assertThat(entry.bytes()).doesNotContain(hall.person(0).toString());
        assertThat(VoteWords.of(queries.find(vote.id()).orElseThrow(), Locale.GERMAN))
                .containsExactly(
                        "3 Ja von 5 abgegebenen, nötig 3: angenommen. Nein: 1, Enthaltungen: 1.",
                        "Beschlussfähig: Es zählten 5, nötig waren 4. Mitglieder: 7, davon"
                                + " befangen: 0.");
    }

    @Test
    void a_vote_can_be_changed_until_the_close_and_the_last_one_holds() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YY");
        test.be(hall, 1);
        assertThat(noted(votes.cast(vote.id(), 1, Choice.NO)).turn()).isEqualTo(2);
        assertThat(result(test.closed(hall, vote)).no()).isEqualTo(1);
        assertThat(db.fetchCount(VOTE_TURN, VOTE_TURN.VOTE_ID.eq(vote.id()))).isEqualTo(3);
    }

    @Test
    void a_double_click_counts_once_and_a_late_packet_changes_nothing() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        Vote vote = test.opened(hall);
        noted(test.cast(hall, vote, 0, Choice.YES));
        assertThat(noted(test.cast(hall, vote, 0, Choice.YES)).turn()).isEqualTo(1);
        // The other window votes otherwise, and then the first click comes once more.
        noted(votes.cast(vote.id(), 1, Choice.NO));
        assertThat(votes.cast(vote.id(), 0, Choice.YES)).isInstanceOf(SessionAnswer.Stale.class);
        assertThat(votes.mine(vote.id()).orElseThrow().choice()).isEqualTo(Choice.NO);
    }

    @Test
    void who_is_not_there_or_came_later_or_does_not_sit_there_cannot_vote() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 5, 4);
        Vote vote = test.opened(hall);
        test.come(hall, 4);
        assertThat(why(votes.cast(vote.id(), 0, Choice.YES))).isEqualTo("noVoter");
        test.leave(hall, 3);
        assertThat(why(votes.cast(vote.id(), 0, Choice.YES))).isEqualTo("cast.NOT_HERE");
        people.be(hall.open().team());
        assertThat(why(votes.cast(vote.id(), 0, Choice.YES))).isEqualTo("noVoter");
        people.signIn(people.resident("gast@example.org"));
        assertThat(votes.cast(vote.id(), 0, Choice.YES)).isInstanceOf(SessionAnswer.NotFound.class);
        assertThat(votes.of(vote.motion())).isEmpty();
    }

    @Test
    void who_signed_in_by_a_code_alone_cannot_vote() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        Vote vote = test.opened(hall);
        people.signInByCode(hall.person(1));
        assertThat(why(votes.cast(vote.id(), 0, Choice.YES))).isEqualTo("noVoter");
    }

    @Test
    void only_who_leads_opens_and_closes_and_only_freshly_signed_in() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YYY");
        test.be(hall, 1);
        assertThat(why(votes.close(vote.id()))).isEqualTo("notLeading");
        people.be(hall.open().team());
        assertThat(why(votes.close(vote.id()))).isEqualTo("notLeading");
        clock.advance(Duration.ofMinutes(11));
        test.be(hall, 0);
        assertThat(why(votes.close(vote.id()))).isEqualTo("notFresh");
        people.signIn(hall.person(0));
        done(votes.close(vote.id()));
        assertThat(votes.close(vote.id())).isInstanceOf(SessionAnswer.Stale.class);
        assertThat(why(test.cast(hall, vote, 2, Choice.NO))).isEqualTo("voteClosed");
    }

    @Test
    void the_deputy_closes_where_the_chair_has_left_or_does_not_come_back() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 5, 5);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YYYYY");
        test.be(hall, 1);
        assertThat(why(votes.close(vote.id()))).isEqualTo("notLeading");
        assertThat(why(sessions.lead(hall.session(), test.version(hall), " ")))
                .isEqualTo("noReason");
        done(sessions.lead(hall.session(), test.version(hall), "Der Vorsitz ist weg."));
        test.be(hall, 2);
        assertThat(why(sessions.lead(hall.session(), test.version(hall), "Ich auch.")))
                .isEqualTo("noTakeOver");
        test.be(hall, 0);
        assertThat(why(votes.close(vote.id()))).isEqualTo("notLeading");
        test.be(hall, 1);
        assertThat(result(done(votes.close(vote.id()))).outcome()).isEqualTo(Outcome.CARRIED);
        assertThat(log.last("session.led")).isPresent();
    }

    @Test
    void the_deputy_leads_at_once_where_the_chair_checked_out() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        Vote vote = test.opened(hall);
        test.leave(hall, 0);
        test.be(hall, 1);
        done(votes.close(vote.id()));
    }

    @Test
    void without_a_quorum_it_is_a_straw_poll_and_the_motion_stays_open() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 7, 3);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YYY");
        assertThat(result(test.closed(hall, vote)).outcome()).isEqualTo(Outcome.STRAW_POLL);
        test.come(hall, 3);
        Vote again = test.opened(hall, motion(vote));
        test.cast(hall, again, "YYYY");
        assertThat(result(test.closed(hall, again)).outcome()).isEqualTo(Outcome.CARRIED);
    }

    @Test
    void a_motion_is_voted_on_as_often_as_the_rules_say() {
        Hall hall = test.begun(test.round(Map.of("revotes", "1")), 3, 3);
        Vote vote = test.opened(hall);
        test.closed(hall, vote);
        Vote second = test.opened(hall, motion(vote));
        test.closed(hall, second);
        assertThat(why(votes.open(vote.motion(), Ids.next()))).isEqualTo("noRevote");
    }

    @Test
    void one_vote_at_a_time_and_opening_twice_opens_once() {
        Hall hall = test.begun(test.round(Map.of("revotes", "3")), 3, 3);
        Vote vote = test.opened(hall);
        assertThat(why(votes.open(vote.motion(), Ids.next()))).isEqualTo("voteOpen");
        assertThat(noted(votes.open(vote.motion(), vote.id())).id()).isEqualTo(vote.id());
        test.be(hall, 1);
        assertThat(why(votes.open(vote.motion(), Ids.next()))).isEqualTo("notLeading");
        test.be(hall, 0);
        assertThat(why(sessions.close(hall.session(), test.version(hall)))).isEqualTo("voteOpen");
    }

    @Test
    void who_has_a_conflict_cannot_vote_and_the_deputy_leads_where_it_is_the_chair() {
        Open open = test.round(TestSessions.USUAL);
        Idea idea = test.admitted(open);
        Hall hall = test.begun(open, 5, 5);
        SessionItem item = test.called(hall, ItemData.of(idea.id()));
        Motion motion = test.moved(hall, item, MotionData.of(Motion.Kind.FULL, ""));
        conflict(open, idea.id(), hall.person(0), "EFFECTIVE");
        test.be(hall, 0);
        assertThat(why(votes.open(motion.id(), Ids.next()))).isEqualTo("notLeading");
        test.be(hall, 1);
        Vote vote = done(votes.open(motion.id(), Ids.next()));
        assertThat(why(test.cast(hall, vote, 0, Choice.YES))).isEqualTo("noVoter");
        test.cast(hall, vote, "-YYNN");
        test.be(hall, 1);
        Result result = result(done(votes.close(vote.id())));
        assertThat(result.conflicted()).isEqualTo(1);
        assertThat(result.counted()).isEqualTo(4);
        assertThat(result.isTied()).isTrue();
        assertThat(result.outcome()).isEqualTo(Outcome.LOST);
        assertThat(rooms.look(hall.session()).orElseThrow().seats().stream()
                        .filter(Room.Place::isBarred)
                        .map(Room.Place::person))
                .containsExactly(hall.person(0));
    }

    @Test
    void a_conflict_found_before_the_close_takes_the_vote_out() {
        Open open = test.round(TestSessions.USUAL);
        Idea idea = test.admitted(open);
        Hall hall = test.begun(open, 5, 5);
        SessionItem item = test.called(hall, ItemData.of(idea.id()));
        Vote vote = test.opened(hall, test.moved(hall, item, MotionData.of(Motion.Kind.FULL, "")));
        test.cast(hall, vote, "YYYNN");
        conflict(open, idea.id(), hall.person(2), "DISPUTED");
        test.be(hall, 2);
        assertThat(why(votes.cast(vote.id(), 1, Choice.NO))).isEqualTo("cast.CONFLICTED");
        Result result = result(test.closed(hall, vote));
        assertThat(result.yes()).isEqualTo(2);
        assertThat(result.outcome()).isEqualTo(Outcome.LOST);
        test.be(hall, 0);
        assertThat(why(votes.annul(vote.id(), Flaw.CONFLICT, "Befangen"))).isEqualTo("noConflict");
    }

    @Test
    void a_conflict_found_after_the_close_makes_the_vote_be_repeated_and_both_stay() {
        Open open = test.round(TestSessions.USUAL);
        Idea idea = test.admitted(open);
        Hall hall = test.begun(open, 5, 5);
        SessionItem item = test.called(hall, ItemData.of(idea.id()));
        Vote vote = test.opened(hall, test.moved(hall, item, MotionData.of(Motion.Kind.FULL, "")));
        test.cast(hall, vote, "YYYNN");
        test.closed(hall, vote);
        conflict(open, idea.id(), hall.person(2), "EFFECTIVE");
        test.be(hall, 0);
        assertThat(why(sessions.close(hall.session(), test.version(hall)))).isEqualTo("halfDone");
        Vote annulled = done(
                votes.annul(vote.id(), Flaw.CONFLICT, "Eine Befangenheit wurde danach bekannt."));
        assertThat(annulled.isCarried()).isFalse();
        assertThat(why(votes.annul(vote.id(), Flaw.ERROR, "Noch einmal."))).isEqualTo("annulled");
        Vote again = test.opened(hall, motion(vote));
        assertThat(again.attempt()).isEqualTo(2);
        test.cast(hall, again, "YY-NY");
        assertThat(result(test.closed(hall, again)).outcome()).isEqualTo(Outcome.CARRIED);
        assertThat(votes.of(vote.motion())).hasSize(2);
        done(sessions.close(hall.session(), test.version(hall)));
        // Also after the session: the next one votes on it anew.
        conflict(open, idea.id(), hall.person(4), "EFFECTIVE");
        assertThat(done(votes.annul(again.id(), Flaw.CONFLICT, "Noch eine.")).isCarried())
                .isFalse();
    }

    @Test
    void who_has_not_answered_a_proposed_conflict_cannot_vote_yet() {
        Open open = test.round(TestSessions.USUAL);
        Idea idea = test.admitted(open);
        Hall hall = test.begun(open, 3, 3);
        SessionItem item = test.called(hall, ItemData.of(idea.id()));
        Vote vote = test.opened(hall, test.moved(hall, item, MotionData.of(Motion.Kind.FULL, "")));
        conflict(open, idea.id(), hall.person(2), "PROPOSED");
        assertThat(why(test.cast(hall, vote, 2, Choice.YES))).isEqualTo("unanswered");
        db.update(CONFLICT).set(CONFLICT.STATE, "DENIED").execute();
        noted(test.cast(hall, vote, 2, Choice.YES));
    }

    @Test
    void a_mandate_that_ends_in_the_middle_takes_the_vote_out() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 5, 5);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YYYNN");
        panels.end(hall.open(), hall.seats().get(2).id());
        test.be(hall, 2);
        assertThat(votes.cast(vote.id(), 1, Choice.YES)).isNotInstanceOf(SessionAnswer.Noted.class);
        Result result = result(test.closed(hall, vote));
        assertThat(result.members()).isEqualTo(4);
        assertThat(result.yes()).isEqualTo(2);
        assertThat(result.outcome()).isEqualTo(Outcome.LOST);
    }

    @Test
    void a_tie_goes_to_a_lot_that_anyone_can_repeat_and_that_falls_once() {
        Hall hall = test.begun(test.round(Map.of("tie", "\"lot\"")), 4, 4);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YYNN");
        assertThat(result(test.closed(hall, vote)).outcome()).isEqualTo(Outcome.LOT);
        assertThat(why(votes.drawLot(vote.id(), "4 2 6"))).isEqualTo("headNotPublished");
        assertThat(why(sessions.close(hall.session(), test.version(hall)))).isEqualTo("halfDone");
        turns.turn();
        assertThat(why(votes.drawLot(vote.id(), "  "))).isEqualTo("noValue");
        test.be(hall, 1);
        assertThat(why(votes.drawLot(vote.id(), "4 2 6"))).isEqualTo("notLeading");
        test.be(hall, 0);
        Vote drawn = done(votes.drawLot(vote.id(), " 4  2 6"));
        DrawnLot lot = Objects.requireNonNull(drawn.lot());
        assertThat(lot.value()).isEqualTo("4 2 6");
        assertThat(drawn.isCarried()).isEqualTo(lot.isFor());
        assertThat(why(votes.drawLot(vote.id(), "1 1 1"))).isEqualTo("lotDrawn");
        assertThat(log.last("vote.lot-drawn").orElseThrow().field("seed"))
                .containsExactly(lot.seedHex());
    }

    @Test
    void a_tie_is_decided_by_who_presides() {
        Hall hall = test.begun(test.round(Map.of("tie", "\"chair-decides\"")), 4, 4);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YNYN");
        Result result = result(test.closed(hall, vote));
        assertThat(result.isTied()).isTrue();
        assertThat(result.outcome()).isEqualTo(Outcome.CARRIED);
    }

    @Test
    void a_tie_is_voted_on_once_more_and_then_lost() {
        Hall hall = test.begun(test.round(Map.of("tie", "\"second-vote\"", "revotes", "1")), 4, 4);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YYNN");
        assertThat(result(test.closed(hall, vote)).outcome()).isEqualTo(Outcome.AGAIN);
        Vote second = test.opened(hall, motion(vote));
        test.cast(hall, second, "YYNN");
        assertThat(result(test.closed(hall, second)).outcome()).isEqualTo(Outcome.LOST);
    }

    @Test
    void a_secret_vote_can_be_changed_and_after_its_close_nobody_can_tell_whose_is_whose() {
        Hall hall = test.begun(test.round(Map.of("ballot", "\"secret\"")), 3, 3);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YYN");
        test.be(hall, 1);
        noted(votes.cast(vote.id(), 1, Choice.ABSTAIN));
        assertThat(votes.mine(vote.id()).orElseThrow().choice()).isEqualTo(Choice.ABSTAIN);
        Result result = result(test.closed(hall, vote));
        assertThat(List.of(result.yes(), result.no(), result.abstained()))
                .containsExactly(1L, 1L, 1L);
        assertThat(db.fetchCount(VOTE_SEALED)).isZero();
        assertThat(db.fetchCount(VOTE_BOX, VOTE_BOX.VOTE_ID.eq(vote.id()))).isEqualTo(3);
        assertThat(db.fetchCount(VOTE_TURN, VOTE_TURN.CHOICE.isNotNull())).isZero();
        assertThat(db.select(VOTE_BOX.CHOICE).from(VOTE_BOX).fetch(VOTE_BOX.CHOICE))
                .containsExactlyInAnyOrder("YES", "NO", "ABSTAIN");
        test.be(hall, 1);
        assertThat(votes.mine(vote.id()).orElseThrow().choice()).isNull();
    }

    @Test
    void nothing_of_an_open_vote_is_seen_by_others() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YY");
        test.be(hall, 2);
        assertThat(votes.mine(vote.id()).orElseThrow().choice()).isNull();
        assertThat(rooms.look(hall.session()).orElseThrow().votes())
                .singleElement()
                .matches(Vote::isOpen);
        people.be(hall.open().team());
        assertThat(votes.mine(vote.id())).isEmpty();
    }

    @Test
    void the_database_takes_no_vote_after_the_close_and_changes_none() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YY");
        test.closed(hall, vote);
        assertThatThrownBy(() -> db.insertInto(VOTE_TURN)
                        .set(VOTE_TURN.VOTE_ID, vote.id())
                        .set(VOTE_TURN.SEAT_ID, hall.seats().get(2).id())
                        .set(VOTE_TURN.TURN, 1)
                        .set(VOTE_TURN.CHOICE, "NO")
                        .set(VOTE_TURN.GIVEN_AT, clock.instant())
                        .execute())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> db.update(VOTE_TURN).set(VOTE_TURN.CHOICE, "NO").execute())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.deleteFrom(VOTE_TURN).execute())
                .isInstanceOf(DataAccessException.class);
    }

    private Motion motion(Vote vote) {
        return sessionQueries.motion(vote.motion()).orElseThrow();
    }

    private static Result result(Vote vote) {
        Result result = vote.result();
        if (result == null) {
            throw new AssertionError(vote);
        }
        return result;
    }

    /** A conflict of interest, as if it had been declared. */
    private void conflict(Open open, IdeaId idea, PersonId person, String state) {
        db.insertInto(CONFLICT)
                .set(CONFLICT.ID, UUID.randomUUID())
                .set(CONFLICT.AREA_ID, open.area())
                .set(CONFLICT.IDEA_ID, idea)
                .set(CONFLICT.PERSON_ID, person)
                .set(CONFLICT.KIND, "OTHER")
                .set(CONFLICT.SOURCE, "MEMBER")
                .set(CONFLICT.STATE, state)
                .set(CONFLICT.NOTE, "")
                .set(CONFLICT.VERSION, 0)
                .execute();
    }
}

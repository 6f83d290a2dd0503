package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.why;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.sessions.MinutesPassage.Place;
import org.kiezfonds.app.sessions.MinutesState.Approved;
import org.kiezfonds.app.sessions.MinutesState.ChangesDue;
import org.kiezfonds.app.sessions.MinutesState.Finished;
import org.kiezfonds.app.sessions.TestMinutes.Next;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;

/** The body approves the minutes of a session by a vote in a later one, or by a circular vote. */
@KiezfondsTest
class ApproveMinutesTest {

    @Autowired
    private TestMinutes test;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPeople people;

    @Autowired
    private Minutes minutes;

    @Autowired
    private MinutesApprovals approvals;

    @Autowired
    private Sessions planning;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Motions motions;

    @Autowired
    private Votes votes;

    @Autowired
    private Circulars circulars;

    @Autowired
    private MinutesAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_carried_vote_approves_them_and_then_they_stay_as_they_are() {
        Hall hall = test.played(TestSessions.USUAL);
        MinutesVersion version = test.finished(hall);
        Next next = test.next(hall, 5);
        Vote vote = voted(next, moved(next, null, "Das Protokoll wird genehmigt."), "YYYNA");
        assertThat(test.sheet(hall).state()).isInstanceOf(Approved.class);
        assertThat(log.last("minutes.approved").orElseThrow().field("vote"))
                .containsExactly(vote.id().toString());
        assertThat(log.last("minutes.approved").orElseThrow().field("publicDigest"))
                .containsExactly(version.publicDigest().hex());
        assertThat(why(minutes.save(
                        hall.session(), new MinutesPassage(Place.END, false, "Doch noch", 0))))
                .isEqualTo("sessions.minutes.problem.approved");
        assertThat(why(minutes.finish(hall.session(), test.sheet(hall).seen())))
                .isEqualTo("sessions.minutes.problem.approved");
        assertThat(differences()).isEmpty();
        MinutesSheet second = test.sheet(next.hall());
        assertThat(second.draft().items().getFirst().minutesOf()).isEqualTo(hall.session());
    }

    @Test
    void a_lost_vote_and_a_straw_poll_approve_nothing() {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        Next next = test.next(hall, 5);
        voted(next, moved(next, null, "Das Protokoll wird genehmigt."), "NNNYY");
        assertThat(test.sheet(hall).state()).isEqualTo(new Finished(1));
        sessions.leave(next.hall(), 4);
        sessions.leave(next.hall(), 3);
        sessions.leave(next.hall(), 2);
        Vote straw = voted(next, moved(next, null, "Es wird doch genehmigt."), "YY");
        assertThat(Objects.requireNonNull(straw.result()).outcome())
                .isEqualTo(Vote.Outcome.STRAW_POLL);
        assertThat(test.sheet(hall).state()).isEqualTo(new Finished(1));
    }

    @Test
    void a_vote_that_does_not_stand_takes_the_approval_back_and_its_repetition_brings_it_again() {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        Next next = test.next(hall, 5);
        Motion motion = moved(next, null, "Das Protokoll wird genehmigt.");
        Vote wrong = voted(next, motion, "YYYNA");
        done(votes.annul(wrong.id(), Flaw.ERROR, "Verzählt."));
        assertThat(test.sheet(hall).state()).isEqualTo(new Finished(1));
        assertThat(log.last("minutes.approval-undone").orElseThrow().field("vote"))
                .containsExactly(wrong.id().toString());
        Vote right = voted(next, motion, "YYYYY");
        assertThat(test.sheet(hall).state())
                .isInstanceOfSatisfying(
                        Approved.class, state -> assertThat(state.vote()).isEqualTo(right.id()));
        assertThat(differences()).isEmpty();
    }

    @Test
    void with_changes_the_next_version_brings_them_and_is_approved_with_it() {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        Next next = test.next(hall, 5);
        Motion main = moved(next, null, "Das Protokoll wird genehmigt.");
        voted(next, moved(next, main.id(), "Mit dem Satz: Es gab Tee."), "YYYYN");
        assertThat(test.sheet(hall).state()).isEqualTo(new Finished(1));
        Vote vote = voted(next, main, "YYYYY");
        assertThat(test.sheet(hall).state())
                .isInstanceOfSatisfying(
                        ChangesDue.class, state -> assertThat(state.number()).isEqualTo(1));
        test.save(hall, Place.END, false, "Es gab Tee.");
        test.finished(hall);
        assertThat(test.sheet(hall).state()).isInstanceOfSatisfying(Approved.class, state -> {
            assertThat(state.number()).isEqualTo(2);
            assertThat(state.vote()).isEqualTo(vote.id());
        });
        assertThat(test.sheet(hall).versions()).hasSize(2);
        done(votes.annul(vote.id(), Flaw.ERROR, "Verzählt."));
        assertThat(test.sheet(hall).state()).isEqualTo(new Finished(2));
        assertThat(differences()).isEmpty();
    }

    @Test
    void minutes_come_on_an_agenda_once_and_only_when_they_are_finished() {
        Hall hall = test.played(TestSessions.USUAL);
        people.be(hall.open().team());
        UUID key = Ids.next();
        done(planning.plan(hall.open().area(), hall.open().round().id(), key, sessions.data()));
        assertThat(approvals.places(hall.session()))
                .extracting(BodySession::id)
                .containsExactly(key);
        assertThat(why(approvals.putOn(key, 0, hall.session())))
                .isEqualTo("sessions.minutes.problem.notFinished");
        test.finished(hall);
        people.be(hall.open().team());
        assertThat(approvals.putOn(key, 7, hall.session())).isInstanceOf(SessionAnswer.Stale.class);
        assertThat(approvals.putOn(hall.session(), 0, hall.session()))
                .isInstanceOf(SessionAnswer.NotFound.class);
        sessions.be(hall, 2);
        assertThat(why(approvals.putOn(key, 0, hall.session()))).isEqualTo("notPreparing");
        people.signIn(people.resident("gast@example.org"));
        assertThat(approvals.putOn(key, 0, hall.session()))
                .isInstanceOf(SessionAnswer.NotFound.class);
        people.be(hall.open().team());
        assertThat(done(approvals.putOn(key, 0, hall.session())).getFirst().title())
                .startsWith("Protokoll der Sitzung vom ");
        assertThat(why(approvals.putOn(key, 1, hall.session())))
                .isEqualTo("sessions.minutes.problem.isOn");
    }

    @Test
    void an_item_for_minutes_that_is_on_the_agenda_already_is_taken() {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        people.be(hall.open().team());
        UUID key = Ids.next();
        done(planning.plan(hall.open().area(), hall.open().round().id(), key, sessions.data()));
        done(agenda.add(key, 0, new ItemData(SessionItem.Kind.MINUTES, null, "Letztes Protokoll")));
        TestSessions.noted(approvals.putOn(key, 1, hall.session()));
        assertThat(agenda.of(key)).hasSize(1);
        assertThat(test.sheet(hall).putOn()).containsExactly(key);
    }

    @Test
    void a_circular_vote_approves_them_as_well_and_has_minutes_of_its_own() {
        Hall hall = test.played(Map.of("circularDays", "7"));
        test.finished(hall);
        LocalDateTime until = LocalDateTime.ofInstant(clock.instant(), zone).plusDays(8);
        sessions.be(hall, 1);
        assertThat(why(approvals.circulate(hall.session(), Ids.next(), until)))
                .isEqualTo("notLeading");
        sessions.be(hall, 0);
        Vote vote = done(approvals.circulate(hall.session(), Ids.next(), until));
        assertThat(why(approvals.circulate(hall.session(), Ids.next(), until)))
                .isEqualTo("sessions.minutes.problem.isOn");
        sessions.cast(hall, vote, "YYYYY");
        assertThat(test.sheet(hall).state()).isInstanceOf(Approved.class);
        Hall circular =
                new Hall(hall.open(), hall.panel(), vote.session(), hall.seats(), hall.jurors());
        assertThat(test.sheet(circular).draft().heading().isCircular()).isTrue();
        assertThat(test.finished(circular).number()).isEqualTo(1);
    }

    @Test
    void a_circular_vote_in_which_too_few_voted_approves_nothing() {
        Hall hall = test.played(Map.of("circularDays", "7"));
        test.finished(hall);
        LocalDateTime until = LocalDateTime.ofInstant(clock.instant(), zone).plusDays(8);
        sessions.be(hall, 0);
        Vote vote = done(approvals.circulate(hall.session(), Ids.next(), until));
        sessions.cast(hall, vote, "YY");
        clock.advance(Duration.ofDays(9));
        circulars.endOverdue();
        people.signIn(hall.person(0));
        assertThat(test.sheet(hall).state()).isEqualTo(new Finished(1));
        assertThat(log.last("minutes.approved")).isEmpty();
    }

    private Motion moved(Next next, @Nullable UUID amends, String words) {
        sessions.be(next.hall(), 0);
        return done(motions.move(
                next.item().id(),
                Ids.next(),
                amends == null
                        ? MotionData.of(Motion.Kind.FREE, words)
                        : MotionData.change(amends, words)));
    }

    private Vote voted(Next next, Motion motion, String choices) {
        Vote vote = sessions.opened(next.hall(), motion);
        sessions.cast(next.hall(), vote, choices);
        return sessions.closed(next.hall(), vote);
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        return found;
    }
}

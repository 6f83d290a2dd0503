package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.AskToSpeakTest.why;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.Stage.Timer;
import org.kiezfonds.app.sessions.Stage.TimerKind;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;

/** Time that is given, and breaks. */
@KiezfondsTest
class PauseAndTimeTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private SpeakTimes times;

    @Autowired
    private Breaks breaks;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Votes votes;

    @Autowired
    private SessionAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private LogTurns turns;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    @BeforeEach
    void begin_the_log() {
        turns.begin();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void time_runs_down_stands_still_and_goes_on_with_what_was_left() {
        Hall hall = talking();
        UUID id = hall.session();
        noted(times.start(id, 0, TimerKind.PRESENTATION, 5));
        assertThat(left(hall)).isEqualTo(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(2));
        assertThat(left(hall)).isEqualTo(Duration.ofMinutes(3));
        noted(times.hold(id));
        clock.advance(Duration.ofMinutes(10));
        noted(times.hold(id));
        assertThat(left(hall)).isEqualTo(Duration.ofMinutes(3));
        noted(times.goOn(id));
        noted(times.goOn(id));
        clock.advance(Duration.ofMinutes(1));
        assertThat(left(hall)).isEqualTo(Duration.ofMinutes(2));
        clock.advance(Duration.ofMinutes(7));
        assertThat(left(hall)).isEqualTo(Duration.ZERO);
        noted(times.end(id));
        noted(times.end(id));
        assertThat(stage(hall).timer()).isNull();
    }

    @Test
    void time_belongs_to_the_item_and_needs_a_number_of_minutes() {
        Hall hall = talking();
        UUID id = hall.session();
        assertThat(why(times.start(id, 0, TimerKind.SPEECH, 0))).endsWith("minutes");
        assertThat(why(times.start(id, 0, TimerKind.SPEECH, 61))).endsWith("minutes");
        noted(times.start(id, 0, TimerKind.SPEECH, 60));
        assertThat(times.start(id, 0, TimerKind.SPEECH, 1)).isInstanceOf(SessionAnswer.Stale.class);
        noted(agenda.finish(id, test.version(hall)));
        assertThat(stage(hall).timer()).isNull();
        noted(times.start(id, stage(hall).version(), TimerKind.SPEECH, 1));
        assertThat(left(hall)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void only_who_prepares_the_session_takes_time() {
        Hall hall = talking();
        UUID id = hall.session();
        people.be(hall.open().team());
        noted(times.start(id, 0, TimerKind.SPEECH, 3));
        test.be(hall, 1);
        for (SessionAnswer<Stage> refused : List.of(
                times.start(id, 1, TimerKind.SPEECH, 3),
                times.hold(id),
                times.goOn(id),
                times.end(id))) {
            assertThat(why(refused)).isEqualTo("sessions.problem.notPreparing");
        }
        people.signIn(people.resident("nachbar@example.org"));
        assertThat(times.hold(id)).isInstanceOf(SessionAnswer.NotFound.class);
    }

    @Test
    void a_break_is_in_the_log_with_the_time_to_go_on() {
        Hall hall = talking();
        UUID id = hall.session();
        LocalTime until = now().plusMinutes(20);
        Stage paused = done(breaks.begin(id, until));
        assertThat(Objects.requireNonNull(paused.pause()).until())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(20)));
        assertThat(log.last("session.paused").orElseThrow().field("resumesAt")).hasSize(1);
        assertThat(why(breaks.begin(id, until))).endsWith("paused");
        clock.advance(Duration.ofMinutes(30));
        assertThat(stage(hall).pause()).isNotNull();
        assertThat(done(breaks.end(id)).pause()).isNull();
        assertThat(log.last("session.resumed")).isPresent();
        assertThat(why(breaks.end(id))).endsWith("notPaused");
        assertThat(sessions.acts(id))
                .extracting(SessionAct::kind)
                .endsWith(Kind.PAUSED, Kind.RESUMED);
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        assertThat(found).isEmpty();
    }

    @Test
    void a_break_needs_a_time_that_is_still_to_come_today_and_somebody_who_leads() {
        Hall hall = talking();
        UUID id = hall.session();
        assertThat(why(breaks.begin(id, null))).endsWith("noResume");
        assertThat(why(breaks.begin(id, now()))).endsWith("resumeOver");
        assertThat(why(breaks.begin(id, now().minusMinutes(1)))).endsWith("resumeOver");
        LocalTime until = now().plusMinutes(20);
        people.be(hall.open().team());
        assertThat(why(breaks.begin(id, until))).isEqualTo("sessions.problem.notLeading");
        test.be(hall, 1);
        assertThat(why(breaks.begin(id, until))).isEqualTo("sessions.problem.notLeading");
        people.signIn(people.resident("nachbar@example.org"));
        assertThat(breaks.begin(id, until)).isInstanceOf(SessionAnswer.NotFound.class);
    }

    @Test
    void no_vote_is_opened_in_a_break_and_no_break_begins_in_a_vote() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        SessionItem item = test.called(hall, ItemData.free("Verschiedenes"));
        Motion motion = test.moved(hall, item, MotionData.of(Motion.Kind.FREE, "Wir fangen an."));
        LocalTime until = now().plusMinutes(20);
        done(breaks.begin(hall.session(), until));
        assertThat(why(votes.open(motion.id(), Ids.next()))).endsWith("inBreak");
        done(breaks.end(hall.session()));
        Vote vote = test.opened(hall, motion);
        assertThat(why(breaks.begin(hall.session(), until))).endsWith("voteOpen");
        test.cast(hall, vote, "YYY");
        test.closed(hall, vote);
        done(breaks.begin(hall.session(), until));
    }

    private Hall talking() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        test.called(hall, ItemData.free("Verschiedenes"));
        return hall;
    }

    private Stage stage(Hall hall) {
        return rooms.look(hall.session()).orElseThrow().stage();
    }

    private Duration left(Hall hall) {
        Timer timer = Objects.requireNonNull(stage(hall).timer());
        return timer.leftAt(clock.instant());
    }

    private LocalTime now() {
        return LocalTime.ofInstant(clock.instant(), zone);
    }
}

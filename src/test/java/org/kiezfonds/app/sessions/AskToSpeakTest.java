package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.db.Tables.CONFLICT;
import static org.kiezfonds.db.Tables.SESSION_SPEAKER;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Stage.Settings;
import org.kiezfonds.app.sessions.Stage.TimerKind;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The speakers' list: who raises a hand, who is called, and in which order. */
@KiezfondsTest
class AskToSpeakTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Speakers speakers;

    @Autowired
    private SpeakTimes times;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Sessions sessions;

    @Autowired
    private StageTraces traces;

    @Autowired
    private DSLContext db;

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void whoever_is_there_raises_a_hand_once_and_takes_it_back() {
        Hall hall = talking(4, 3);
        raise(hall, 2, 1);
        test.be(hall, 2);
        assertThat(noted(speakers.raise(hall.session())).waiting()).hasSize(2);
        assertThat(order(hall)).containsExactly(2, 1);
        noted(speakers.lower(hall.session()));
        noted(speakers.lower(hall.session()));
        assertThat(order(hall)).containsExactly(1);
        raise(hall, 2);
        assertThat(order(hall)).containsExactly(1, 2);
        test.be(hall, 3);
        assertThat(why(speakers.raise(hall.session()))).isEqualTo("sessions.problem.cast.NOT_HERE");
    }

    @Test
    void nobody_speaks_where_no_item_is_called_or_the_session_is_over() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        test.be(hall, 1);
        assertThat(why(speakers.raise(hall.session()))).endsWith("noItem");
        test.be(hall, 0);
        assertThat(why(speakers.closeList(hall.session()))).endsWith("noItem");
        test.called(hall, ItemData.free("Verschiedenes"));
        raise(hall, 1);
        test.be(hall, 0);
        done(sessions.close(hall.session(), test.version(hall)));
        assertThat(why(speakers.raise(hall.session()))).isEqualTo("sessions.problem.notOpen");
        assertThat(stage(hall).speakers()).isEmpty();
    }

    @Test
    void who_has_a_conflict_of_interest_does_not_speak_on_it() {
        Open open = test.round(TestSessions.USUAL);
        Idea idea = test.admitted(open);
        Hall hall = test.begun(open, 3, 3);
        test.called(hall, ItemData.of(idea.id()));
        db.insertInto(CONFLICT)
                .set(CONFLICT.ID, UUID.randomUUID())
                .set(CONFLICT.AREA_ID, open.area())
                .set(CONFLICT.IDEA_ID, idea.id())
                .set(CONFLICT.PERSON_ID, hall.person(1))
                .set(CONFLICT.KIND, "OTHER")
                .set(CONFLICT.SOURCE, "MEMBER")
                .set(CONFLICT.STATE, "EFFECTIVE")
                .set(CONFLICT.NOTE, "")
                .set(CONFLICT.VERSION, 0)
                .execute();
        test.be(hall, 1);
        assertThat(why(speakers.raise(hall.session()))).endsWith("barred");
        raise(hall, 2);
    }

    @Test
    void the_chair_calls_the_next_and_a_second_click_skips_nobody() {
        Hall hall = talking(4, 4);
        raise(hall, 1, 2, 3);
        test.be(hall, 0);
        UUID first = waiting(hall).getFirst().id();
        noted(speakers.call(hall.session(), first));
        assertThat(speakers.call(hall.session(), first)).isInstanceOf(SessionAnswer.Stale.class);
        assertThat(speaking(hall)).isEqualTo(hall.person(1));
        UUID second = waiting(hall).getFirst().id();
        noted(speakers.call(hall.session(), second));
        assertThat(speaking(hall)).isEqualTo(hall.person(2));
        noted(speakers.finish(hall.session(), first));
        assertThat(speaking(hall)).isEqualTo(hall.person(2));
        noted(speakers.finish(hall.session(), second));
        assertThat(stage(hall).speaking()).isEmpty();
        assertThat(order(hall)).containsExactly(3);
    }

    @Test
    void the_one_called_first_has_spoken_and_others_come_before_when_said_so() {
        Hall hall = talking(4, 4);
        raise(hall, 1);
        test.be(hall, 0);
        UUID first = waiting(hall).getFirst().id();
        noted(speakers.call(hall.session(), first));
        noted(speakers.finish(hall.session(), first));
        raise(hall, 1, 2);
        assertThat(order(hall)).containsExactly(1, 2);
        assertThat(waiting(hall)).extracting(Speaker::isNew).containsExactly(false, true);
        test.be(hall, 0);
        noted(speakers.set(hall.session(), stage(hall).version(), new Settings(3, false, true)));
        assertThat(order(hall)).containsExactly(2, 1);
        raise(hall, 3);
        assertThat(order(hall)).containsExactly(2, 3, 1);
    }

    @Test
    void the_chair_moves_and_takes_off_and_what_was_seen_before_is_stale() {
        Hall hall = talking(4, 4);
        raise(hall, 1, 2, 3);
        test.be(hall, 0);
        int seen = stage(hall).version();
        UUID last = waiting(hall).getLast().id();
        noted(speakers.move(hall.session(), seen, last, true));
        assertThat(order(hall)).containsExactly(1, 3, 2);
        assertThat(speakers.move(hall.session(), seen, last, true))
                .isInstanceOf(SessionAnswer.Stale.class);
        noted(speakers.move(hall.session(), stage(hall).version(), last, true));
        noted(speakers.move(hall.session(), stage(hall).version(), last, true));
        assertThat(order(hall)).containsExactly(3, 1, 2);
        noted(speakers.takeOff(hall.session(), last));
        assertThat(speakers.takeOff(hall.session(), last)).isInstanceOf(SessionAnswer.Stale.class);
        assertThat(order(hall)).containsExactly(1, 2);
    }

    @Test
    void a_closed_list_takes_nobody_else_and_is_open_again_for_the_next_item() {
        Hall hall = talking(4, 4);
        raise(hall, 1);
        test.be(hall, 0);
        noted(speakers.closeList(hall.session()));
        noted(speakers.closeList(hall.session()));
        test.be(hall, 2);
        assertThat(why(speakers.raise(hall.session()))).endsWith("listClosed");
        assertThat(order(hall)).containsExactly(1);
        test.be(hall, 0);
        noted(speakers.openList(hall.session()));
        raise(hall, 2);
        test.be(hall, 0);
        noted(speakers.closeList(hall.session()));
        test.called(hall, ItemData.free("Der nächste Punkt"));
        assertThat(stage(hall).isListClosed()).isFalse();
        assertThat(order(hall)).isEmpty();
        raise(hall, 3);
    }

    @Test
    void who_runs_the_list_notes_hands_of_others_and_a_member_does_not() {
        Hall hall = talking(4, 3);
        people.be(hall.open().team());
        noted(speakers.raised(hall.session(), hall.person(2)));
        assertThat(why(speakers.raised(hall.session(), hall.person(3)))).endsWith("notHere");
        UUID hand = waiting(hall).getFirst().id();
        test.be(hall, 1);
        UUID id = hall.session();
        for (SessionAnswer<Stage> refused : List.of(
                speakers.raised(id, hall.person(0)),
                speakers.call(id, hand),
                speakers.finish(id, hand),
                speakers.takeOff(id, hand),
                speakers.move(id, 0, hand, true),
                speakers.closeList(id),
                speakers.openList(id),
                speakers.set(id, 0, Settings.USUAL))) {
            assertThat(why(refused)).isEqualTo("sessions.problem.notPreparing");
        }
    }

    @Test
    void who_is_not_in_the_session_finds_none() {
        Hall hall = talking(3, 3);
        raise(hall, 1);
        people.signIn(people.holding(
                Role.AREA_TEAM, people.area("hafenviertel"), "anderes-team@example.org"));
        assertThat(speakers.raise(hall.session())).isInstanceOf(SessionAnswer.NotFound.class);
        assertThat(speakers.closeList(hall.session())).isInstanceOf(SessionAnswer.NotFound.class);
        assertThat(rooms.look(hall.session())).isEmpty();
    }

    @Test
    void the_time_of_who_is_called_begins_by_itself_where_that_was_set() {
        Hall hall = talking(3, 3);
        raise(hall, 1, 2);
        test.be(hall, 0);
        UUID id = hall.session();
        assertThat(why(speakers.set(id, 0, new Settings(0, true, false)))).endsWith("minutes");
        assertThat(why(speakers.set(id, 0, new Settings(61, true, false)))).endsWith("minutes");
        noted(speakers.set(id, 0, new Settings(2, true, false)));
        noted(times.start(id, stage(hall).version(), TimerKind.PRESENTATION, 10));
        Stage called = noted(speakers.call(id, waiting(hall).getFirst().id()));
        assertThat(called.timer()).isNotNull().extracting("kind").isEqualTo(TimerKind.SPEECH);
        Stage after = noted(speakers.finish(id, called.speaking().orElseThrow().id()));
        assertThat(after.timer()).isNull();
    }

    @Test
    void who_asked_to_speak_stays_written_and_is_part_of_the_own_data() {
        Hall hall = talking(3, 3);
        raise(hall, 1);
        test.be(hall, 1);
        noted(speakers.lower(hall.session()));
        assertThat(traces.of(hall.person(1)))
                .singleElement()
                .extracting("state")
                .isEqualTo("BACK");
        assertThat(traces.of(hall.person(2))).isEmpty();
        assertThatThrownBy(() -> db.deleteFrom(SESSION_SPEAKER).execute())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update(SESSION_SPEAKER)
                        .set(SESSION_SPEAKER.STATE, "WAITING")
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    /** A session in which an item is being talked about. */
    private Hall talking(int members, int here) {
        Hall hall = test.begun(test.round(TestSessions.USUAL), members, here);
        test.called(hall, ItemData.free("Verschiedenes"));
        return hall;
    }

    private void raise(Hall hall, int... jurors) {
        for (int juror : jurors) {
            test.be(hall, juror);
            noted(speakers.raise(hall.session()));
        }
    }

    private Stage stage(Hall hall) {
        return rooms.look(hall.session()).orElseThrow().stage();
    }

    private List<Speaker> waiting(Hall hall) {
        return stage(hall).waiting();
    }

    private List<Integer> order(Hall hall) {
        return waiting(hall).stream()
                .map(speaker -> hall.seats().stream()
                        .map(seat -> seat.person())
                        .toList()
                        .indexOf(speaker.person()))
                .toList();
    }

    private Object speaking(Hall hall) {
        return stage(hall).speaking().orElseThrow().person();
    }

    static String why(SessionAnswer<?> answer) {
        return answer instanceof SessionAnswer.Refused<?> refused
                ? refused.textKey()
                : answer.toString();
    }
}

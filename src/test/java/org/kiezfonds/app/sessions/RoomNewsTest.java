package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.SESSION_PULSE;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.sessions.RoomNews.Registration;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Screens hear of what happens in a session, once it is certain. */
@KiezfondsTest
class RoomNewsTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private RoomNews news;

    @Autowired
    private Rooms rooms;

    @Autowired
    private PulseStore pulse;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext db;

    private final Semaphore heard = new Semaphore(0);
    private Hall hall;
    private Registration listening;

    @BeforeEach
    void somebody_listens() {
        hall = test.begun(test.round(TestSessions.USUAL), 4, 3);
        listening = news.listen(hall.session(), heard::release);
        // Whatever the begin of the session was is known now.
        news.look();
        hears();
    }

    @AfterEach
    void stop() {
        listening.remove();
        people.signOut();
    }

    private void hears() {
        try {
            assertThat(heard.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long turn() {
        return pulse.turn(hall.session());
    }

    @Test
    void every_kind_of_act_is_heard() {
        test.come(hall, 3);
        hears();
        Vote vote = test.opened(hall);
        hears();
        test.cast(hall, vote, 1, Choice.YES);
        hears();
        test.closed(hall, vote);
        hears();
        test.leave(hall, 3);
        hears();
    }

    @Test
    void who_stopped_listening_hears_nothing_more() {
        listening.remove();
        test.come(hall, 3);
        news.look();
        assertThat(heard.availablePermits()).isZero();
        assertThat(news.known(hall.session())).isZero();
        listening = news.listen(hall.session(), heard::release);
    }

    @Test
    void what_is_rolled_back_never_happened() {
        long before = turn();
        transaction.executeWithoutResult(state -> {
            news.happened(hall.session());
            state.setRollbackOnly();
        });
        assertThat(turn()).isEqualTo(before);
        assertThat(news.known(hall.session())).isEqualTo(before);
        assertThat(heard.availablePermits()).isZero();
    }

    @Test
    void several_acts_in_one_transaction_are_one_turn() {
        long before = turn();
        transaction.executeWithoutResult(state -> {
            news.happened(hall.session());
            news.happened(hall.session());
        });
        hears();
        assertThat(turn()).isEqualTo(before + 1);
    }

    @Test
    void news_outside_of_a_transaction_are_a_mistake() {
        UUID session = hall.session();
        assertThatThrownBy(() -> news.happened(session)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_act_on_another_node_is_found_at_the_next_look_and_only_once() {
        db.update(SESSION_PULSE)
                .set(SESSION_PULSE.TURN, SESSION_PULSE.TURN.plus(1))
                .where(SESSION_PULSE.SESSION_ID.eq(hall.session()))
                .execute();
        news.look();
        hears();
        news.look();
        assertThat(heard.availablePermits()).isZero();
    }

    @Test
    void all_look_at_one_picture_until_something_happens() {
        test.be(hall, 1);
        Room first = rooms.look(hall.session()).orElseThrow();
        test.be(hall, 2);
        assertThat(rooms.look(hall.session()).orElseThrow()).isSameAs(first);
        test.come(hall, 3);
        test.be(hall, 1);
        Room second = rooms.look(hall.session()).orElseThrow();
        assertThat(second.turn()).isGreaterThan(first.turn());
        assertThat(second.seats()).filteredOn(Room.Place::isHere).hasSize(4);
    }

    @Test
    void an_act_sees_what_it_has_done_itself_and_nobody_else_does_before_its_commit() {
        test.be(hall, 0);
        Room before = rooms.look(hall.session()).orElseThrow();
        transaction.executeWithoutResult(state -> {
            test.come(hall, 3);
            assertThat(rooms.look(hall.session()).orElseThrow().seats())
                    .filteredOn(Room.Place::isHere)
                    .hasSize(4);
            state.setRollbackOnly();
        });
        assertThat(rooms.look(hall.session()).orElseThrow()).isSameAs(before);
    }

    @Test
    void who_may_not_look_sees_nothing_of_the_picture_that_others_look_at() {
        test.be(hall, 1);
        assertThat(rooms.screen(hall.session())).isPresent();
        people.signIn(people.resident("neugierig@example.org"));
        assertThat(rooms.look(hall.session())).isEmpty();
        assertThat(rooms.screen(hall.session())).isEmpty();
        assertThat(rooms.afterNews(hall.session())).isEmpty();
    }
}

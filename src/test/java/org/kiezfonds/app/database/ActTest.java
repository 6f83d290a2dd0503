package org.kiezfonds.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.ACT;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@KiezfondsTest
@Import({ActTest.Deed.class, ActTest.Inner.class})
class ActTest {

    @Autowired
    private Deed deed;

    @Autowired
    private DSLContext sql;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    @BeforeEach
    void two_rows() {
        insert(first);
        insert(second);
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void of_two_deadlocked_acts_both_are_done_in_the_end() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger tries = new AtomicInteger();
        Future<?> one = threads.submit(() -> deed.markBoth(first, second, bothHoldOne, tries));
        Future<?> other = threads.submit(() -> deed.markBoth(second, first, bothHoldOne, tries));
        one.get(20, TimeUnit.SECONDS);
        other.get(20, TimeUnit.SECONDS);

        assertThat(tries).hasValueGreaterThan(2);
        assertThat(answer(first)).isEqualTo("++");
        assertThat(answer(second)).isEqualTo("++");
    }

    @Test
    void an_act_on_a_row_that_changed_since_it_was_read_is_done_again_on_the_new_row()
            throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        AtomicInteger tries = new AtomicInteger();
        Future<?> slow = threads.submit(() -> {
            deed.append(first, read, changed, tries);
            return null;
        });
        read.await();
        sql.update(ACT).set(ACT.ANSWER, "other").where(ACT.ID.eq(first)).execute();
        changed.countDown();
        slow.get(20, TimeUnit.SECONDS);

        assertThat(tries).hasValue(2);
        assertThat(answer(first)).isEqualTo("other+");
    }

    @Test
    void an_act_within_another_is_not_repeated_alone() {
        AtomicInteger outer = new AtomicInteger();
        AtomicInteger inner = new AtomicInteger();
        deed.outer(outer, inner);
        assertThat(outer).hasValue(2);
        assertThat(inner).hasValue(2);
    }

    @Test
    void another_failure_is_not_repeated_and_leaves_nothing_behind() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> deed.insertTwice(tries)).isInstanceOf(DuplicateKeyException.class);
        assertThat(tries).hasValue(1);
        assertThat(sql.fetchCount(ACT)).isEqualTo(2);
    }

    @Test
    void an_act_that_always_loses_ends_in_its_own_failure() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> deed.alwaysLose(tries)).isInstanceOf(DataAccessException.class);
        assertThat(tries).hasValue(7);
    }

    @Test
    void a_look_sees_one_moment_and_can_change_nothing() {
        assertThat(deed.lookTwice(first, () -> change(first))).containsExactly("", "");
        assertThat(answer(first)).isEqualTo("changed");
        assertThatThrownBy(() -> deed.changeInALook(first)).isInstanceOf(DataAccessException.class);
        assertThat(answer(first)).isEqualTo("changed");
    }

    private void change(UUID id) {
        try {
            threads.submit(() -> sql.update(ACT)
                            .set(ACT.ANSWER, "changed")
                            .where(ACT.ID.eq(id))
                            .execute())
                    .get(5, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void insert(UUID id) {
        sql.insertInto(ACT, ACT.ID, ACT.KIND, ACT.ANSWER, ACT.DONE_AT)
                .values(id, "test", "", TestClock.START)
                .execute();
    }

    private String answer(UUID id) {
        return sql.select(ACT.ANSWER)
                .from(ACT)
                .where(ACT.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    static class Deed {

        private final DSLContext sql;
        private final Inner inner;

        Deed(DSLContext sql, Inner inner) {
            this.sql = sql;
            this.inner = inner;
        }

        @Act
        public void markBoth(UUID one, UUID other, CyclicBarrier barrier, AtomicInteger tries) {
            tries.incrementAndGet();
            mark(one);
            if (!barrier.isBroken()) {
                try {
                    barrier.await(2, TimeUnit.SECONDS);
                } catch (Exception alone) {
                    // The second try comes alone.
                }
            }
            mark(other);
        }

        // An act with a snapshot that stays: only there the database sees such a change itself.
        @Transactional(isolation = Isolation.REPEATABLE_READ, rollbackFor = Exception.class)
        @Retryable(predicate = LostToAnother.class)
        public void append(
                UUID id, CountDownLatch read, CountDownLatch changed, AtomicInteger tries)
                throws InterruptedException {
            tries.incrementAndGet();
            String before = sql.select(ACT.ANSWER)
                    .from(ACT)
                    .where(ACT.ID.eq(id))
                    .fetchSingle()
                    .value1();
            read.countDown();
            changed.await();
            sql.update(ACT).set(ACT.ANSWER, before + "+").where(ACT.ID.eq(id)).execute();
        }

        @Act
        public void outer(AtomicInteger outerTries, AtomicInteger innerTries) {
            outerTries.incrementAndGet();
            inner.loseFirst(innerTries);
        }

        @Act
        public void insertTwice(AtomicInteger tries) {
            tries.incrementAndGet();
            UUID id = Ids.next();
            for (int i = 0; i < 2; i++) {
                sql.insertInto(ACT, ACT.ID, ACT.KIND, ACT.ANSWER, ACT.DONE_AT)
                        .values(id, "test", "", TestClock.START)
                        .execute();
            }
        }

        @Act
        public void alwaysLose(AtomicInteger tries) {
            tries.incrementAndGet();
            Inner.signalDeadlock(sql);
        }

        @Look
        public String[] lookTwice(UUID id, Runnable between) {
            String before = sql.select(ACT.ANSWER)
                    .from(ACT)
                    .where(ACT.ID.eq(id))
                    .fetchSingle()
                    .value1();
            between.run();
            String after = sql.select(ACT.ANSWER)
                    .from(ACT)
                    .where(ACT.ID.eq(id))
                    .fetchSingle()
                    .value1();
            return new String[] {before, after};
        }

        @Look
        public void changeInALook(UUID id) {
            mark(id);
        }

        private void mark(UUID id) {
            sql.update(ACT)
                    .set(ACT.ANSWER, ACT.ANSWER.concat("+"))
                    .where(ACT.ID.eq(id))
                    .execute();
        }
    }

    static class Inner {

        private final DSLContext sql;

        Inner(DSLContext sql) {
            this.sql = sql;
        }

        @Act
        public void loseFirst(AtomicInteger tries) {
            if (tries.incrementAndGet() == 1) {
                signalDeadlock(sql);
            }
        }

        static void signalDeadlock(DSLContext sql) {
            sql.execute(
                    "SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'deadlock'");
        }
    }
}

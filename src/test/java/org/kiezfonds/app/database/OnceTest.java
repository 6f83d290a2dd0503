package org.kiezfonds.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.ACT;
import static org.kiezfonds.db.Tables.PLANNING_AREA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;

@KiezfondsTest
@Import(OnceTest.Registry.class)
class OnceTest {

    @Autowired
    private Registry registry;

    @Autowired
    private Once once;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TestClock clock;

    @Test
    void the_second_try_gets_the_answer_of_the_first_and_does_not_act() {
        UUID key = Ids.next();
        assertThat(registry.add(key, "add", "one")).isEqualTo(1);
        registry.add(Ids.next(), "add", "two");
        assertThat(registry.add(key, "add", "one")).isEqualTo(1);
        assertThat(sql.fetchCount(PLANNING_AREA)).isEqualTo(2);
    }

    @Test
    void a_key_of_another_kind_of_act_is_refused() {
        UUID key = Ids.next();
        registry.add(key, "add", "one");
        assertThatThrownBy(() -> registry.add(key, "remove", "two"))
                .isInstanceOf(Once.KeyOfAnotherAct.class);
        assertThat(sql.fetchCount(PLANNING_AREA)).isEqualTo(1);
    }

    @Test
    void of_many_at_the_same_time_one_acts_and_all_get_its_answer() throws Exception {
        UUID key = Ids.next();
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                String name = "area " + i;
                answers.add(threads.submit(() -> {
                    go.await();
                    return registry.add(key, "add", name);
                }));
            }
            go.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(1);
            }
        }
        assertThat(sql.fetchCount(PLANNING_AREA)).isEqualTo(1);
    }

    @Test
    void a_try_that_failed_leaves_the_key_free() {
        UUID key = Ids.next();
        assertThatThrownBy(() -> registry.fail(key)).isInstanceOf(IllegalStateException.class);
        assertThat(sql.fetchCount(ACT)).isZero();
        assertThat(registry.add(key, "add", "one")).isEqualTo(1);
    }

    @Test
    void without_a_transaction_it_refuses_to_act() {
        AtomicInteger acts = new AtomicInteger();
        assertThatThrownBy(() -> once.once(
                        Ids.next(),
                        "add",
                        String::valueOf,
                        Integer::valueOf,
                        acts::incrementAndGet))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(acts).hasValue(0);
    }

    @Test
    void acts_are_forgotten_after_thirty_days_and_not_before() {
        UUID old = Ids.next();
        UUID young = Ids.next();
        registry.add(old, "add", "one");
        clock.advance(Duration.ofDays(1));
        registry.add(young, "add", "two");
        clock.advance(Duration.ofDays(29).plusSeconds(1));
        once.forgetOldActs();
        assertThat(sql.select(ACT.ID).from(ACT).fetch(ACT.ID)).containsExactly(young);
    }

    static class Registry {

        private final Once once;
        private final DSLContext sql;

        Registry(Once once, DSLContext sql) {
            this.once = once;
            this.sql = sql;
        }

        @Act
        public int add(UUID key, String kind, String name) {
            return once.once(key, kind, String::valueOf, Integer::valueOf, () -> {
                sql.insertInto(PLANNING_AREA, PLANNING_AREA.ID, PLANNING_AREA.NAME)
                        .values(name, name)
                        .execute();
                return sql.fetchCount(PLANNING_AREA);
            });
        }

        @Act
        public int fail(UUID key) {
            return once.once(key, "add", String::valueOf, Integer::valueOf, () -> {
                throw new IllegalStateException("on purpose");
            });
        }
    }
}

package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;

/** Keys and commits do not come in one order. */
class LateCommitTest {

    @TempDir
    private Path folder;

    private LogNode node;

    @BeforeEach
    void emptyDatabase() {
        TestDatabase.clear();
        node = new LogNode(TestDatabase.dataSource(), folder, new TestClock());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void an_act_that_is_open_while_thousands_are_placed_and_published_gets_its_place_afterwards()
            throws Exception {
        UUID late = Ids.next();
        try (OpenAct open = new OpenAct(late)) {
            for (int batch = 0; batch < 10; batch++) {
                node.transactions.executeWithoutResult(_ -> {
                    for (int i = 0; i < 300; i++) {
                        node.log.append(entry(i));
                    }
                });
                node.turn();
            }
            assertThat(node.published().size()).isEqualTo(3_000);
            open.commit();
        }
        node.turn();

        assertThat(node.published().size()).isEqualTo(3_001);
        assertThat(node.queries.find(late).orElseThrow().place())
                .isEqualTo(new LogQueries.Place(1, 3_000));
    }

    @Test
    @Timeout(4)
    void an_open_second_try_of_an_act_does_not_hold_up_the_others() throws Exception {
        UUID tried = Ids.next();
        node.transactions.executeWithoutResult(_ -> node.log.append(tried, entry(1)));
        UUID other = node.append(entry(2));
        try (OpenAct open = new OpenAct(tried)) {
            node.turn();
            assertThat(node.queries.find(other).orElseThrow().place()).isNotNull();
            open.commit();
        }
        node.turn();

        assertThat(node.queries.find(tried).orElseThrow().place()).isNotNull();
        assertThat(node.published().size()).isEqualTo(2);
    }

    @Test
    void an_act_that_is_rolled_back_late_leaves_no_gap() throws Exception {
        UUID late = Ids.next();
        try (OpenAct open = new OpenAct(late)) {
            node.append(entry(1));
            node.turn();
            open.rollBack();
        }
        node.append(entry(2));
        node.turn();

        assertThat(node.queries.find(late)).isEmpty();
        assertThat(node.published().size()).isEqualTo(2);
    }

    private static LogEntry entry(long number) {
        return new LogReimported(number, number + 1);
    }

    /** An act that has written its entry and takes its time. */
    private final class OpenAct implements AutoCloseable {

        private final CountDownLatch written = new CountDownLatch(1);
        private final CountDownLatch ending = new CountDownLatch(1);
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Future<?> act;
        private volatile boolean committed = true;

        OpenAct(UUID id) throws InterruptedException {
            act = thread.submit(() -> node.transactions.executeWithoutResult(status -> {
                node.log.append(id, entry(7));
                written.countDown();
                await(ending);
                if (!committed) {
                    status.setRollbackOnly();
                }
            }));
            written.await();
        }

        void commit() throws Exception {
            ending.countDown();
            act.get();
        }

        void rollBack() throws Exception {
            committed = false;
            commit();
        }

        @Override
        public void close() {
            ending.countDown();
            thread.shutdown();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}

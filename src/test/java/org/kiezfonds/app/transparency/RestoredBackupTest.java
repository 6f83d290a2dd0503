package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;
import org.kiezfonds.db.Tables;

/** The database is put back to an older state than the one published: going on would fork the log. */
class RestoredBackupTest {

    @TempDir
    private Path folder;

    private LogNode node;
    private Backup backup;

    @BeforeEach
    void publishMoreThanTheBackupHas() {
        TestDatabase.clear();
        node = new LogNode(TestDatabase.dataSource(), folder, new TestClock());
        append(node, 300);
        backup = Backup.take();
        append(node, 20);
    }

    @AfterEach
    void close() {
        node.close();
        backup.close();
    }

    @Test
    void a_node_that_starts_on_it_takes_nothing_and_publishes_nothing() throws IOException {
        Map<String, String> before = PublishedFiles.of(node.folder());
        backup.restore();
        try (LogNode started = new LogNode(TestDatabase.dataSource(), folder, new TestClock())) {
            started.guard.look(started.opening.running());

            assertStandsStill(started, LogStopped.Reason.DATABASE_BEHIND);
            started.turn();
            assertThat(PublishedFiles.of(node.folder())).isEqualTo(before);
        }
    }

    @Test
    void a_node_that_starts_on_the_same_state_goes_on() throws IOException {
        try (Backup now = Backup.take()) {
            now.restore();
        }
        try (LogNode started = new LogNode(TestDatabase.dataSource(), folder, new TestClock())) {
            started.guard.look(started.opening.running());
            append(started, 1);

            assertThat(started.standing.stopped()).isEmpty();
            assertThat(started.published().size()).isEqualTo(321);
        }
    }

    @Test
    void a_running_node_that_has_nothing_to_do_sees_it() throws IOException {
        Map<String, String> before = PublishedFiles.of(node.folder());
        backup.restore();
        node.turn();

        assertStandsStill(node, LogStopped.Reason.DATABASE_BEHIND);
        assertThat(PublishedFiles.of(node.folder())).isEqualTo(before);
    }

    @Test
    void a_running_node_places_nothing_on_it() throws IOException {
        Map<String, String> before = PublishedFiles.of(node.folder());
        backup.restore();
        node.append(entry(1));
        node.turn();

        assertStandsStill(node, LogStopped.Reason.DATABASE_BEHIND);
        assertThat(node.head().size()).isEqualTo(300);
        assertThat(PublishedFiles.of(node.folder())).isEqualTo(before);
    }

    @Test
    void a_running_node_whose_last_batch_failed_places_nothing_on_it_either() throws IOException {
        Map<String, String> before = PublishedFiles.of(node.folder());
        node.append(entry(1));
        TestDatabase.sql().execute("RENAME TABLE log_tile TO log_tile_away");
        try {
            assertThatThrownBy(node::turn).isInstanceOf(RuntimeException.class);
        } finally {
            TestDatabase.sql().execute("RENAME TABLE log_tile_away TO log_tile");
        }
        backup.restore();
        node.append(entry(2));
        node.turn();

        assertStandsStill(node, LogStopped.Reason.DATABASE_BEHIND);
        assertThat(PublishedFiles.of(node.folder())).isEqualTo(before);
    }

    @Test
    void a_running_node_sees_that_another_went_on_from_the_backup() throws IOException {
        Map<String, String> before = PublishedFiles.of(node.folder());
        backup.restore();
        try (LogNode other = nodeElsewhere()) {
            append(other, 50);
            assertThat(other.head().size()).isEqualTo(350);
        }
        node.append(entry(1));
        node.turn();

        assertStandsStill(node, LogStopped.Reason.HISTORY_DIFFERS);
        assertThat(PublishedFiles.of(node.folder())).isEqualTo(before);
    }

    @Test
    void a_node_that_starts_on_another_history_of_that_length_stands_still() throws IOException {
        Map<String, String> before = PublishedFiles.of(node.folder());
        backup.restore();
        try (LogNode other = nodeElsewhere()) {
            append(other, 20);
        }
        try (LogNode started = new LogNode(TestDatabase.dataSource(), folder, new TestClock())) {
            started.guard.look(started.opening.running());

            assertStandsStill(started, LogStopped.Reason.HISTORY_DIFFERS);
            started.turn();
            assertThat(PublishedFiles.of(node.folder())).isEqualTo(before);
        }
    }

    @Test
    void an_empty_database_beside_a_published_log_is_another_installation() throws IOException {
        Map<String, String> before = PublishedFiles.of(node.folder());
        TestDatabase.clear();
        try (LogNode started = new LogNode(TestDatabase.dataSource(), folder, new TestClock())) {
            started.guard.look(started.opening.running());

            assertStandsStill(started, LogStopped.Reason.DATABASE_BEHIND);
            assertThat(PublishedFiles.of(node.folder())).isEqualTo(before);
        }
    }

    private static void assertStandsStill(LogNode node, LogStopped.Reason reason) {
        assertThat(node.standing.stopped()).isPresent();
        assertThat(node.standing.stopped().get().reason()).isEqualTo(reason);
        int entries = TestDatabase.sql().fetchCount(Tables.LOG_ENTRY);
        assertThatThrownBy(() -> node.append(entry(9))).isInstanceOf(LogStopped.class);
        assertThat(TestDatabase.sql().fetchCount(Tables.LOG_ENTRY)).isEqualTo(entries);
    }

    private static void append(LogNode node, int count) {
        node.transactions.executeWithoutResult(_ -> {
            for (int i = 0; i < count; i++) {
                node.log.append(entry(i));
            }
        });
        node.turn();
    }

    private static LogEntry entry(long number) {
        return new LogReimported(number, number + 1);
    }

    /** Another node of the same log, with a folder of its own. */
    private LogNode nodeElsewhere() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.copy(folder.resolve("key"), elsewhere.resolve("key"));
        return new LogNode(TestDatabase.dataSource(), elsewhere, new TestClock());
    }
}

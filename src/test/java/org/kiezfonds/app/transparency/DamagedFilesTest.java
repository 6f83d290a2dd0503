package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;
import org.kiezfonds.db.Tables;

/**
 * Published files are deleted, changed, cut: what is missing is written again, what is other than
 * the database says is left for people to look at and nothing more is published.
 */
class DamagedFilesTest {

    private static final int ENTRIES = 300;

    @TempDir
    private Path folder;

    private LogNode node;

    @BeforeEach
    void publish() {
        TestDatabase.clear();
        node = new LogNode(TestDatabase.dataSource(), folder, new TestClock());
        append(node, ENTRIES);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000",
                "tile/0/001.p/44",
                "tile/1/000.p/1",
                "tile/entries/000",
                "tile/entries/001.p/44"
            })
    void a_changed_or_cut_tile_or_bundle_found_while_writing_stops_the_log_and_stays(String path)
            throws IOException {
        Path file = node.folder().resolve(path);
        byte[] whole = Files.readAllBytes(file);
        byte[] changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        for (byte[] damaged : List.of(changed, cut, new byte[0])) {
            Files.write(file, damaged);
            // So that it has to write all of them again.
            Files.delete(node.folder().resolve("checkpoint"));
            try (LogNode started = start()) {
                started.guard.look(started.opening.running());
                started.turn();

                assertThat(started.standing.stopped().orElseThrow().reason())
                        .isEqualTo(LogStopped.Reason.FILES_DAMAGED);
                assertThat(started.standing.stopped().get().details()).contains(path);
                assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
                assertThat(node.folder().resolve("checkpoint")).doesNotExist();
            }
            Files.write(file, whole);
            try (LogNode mended = start()) {
                mended.turn();
                assertThat(mended.standing.stopped()).isEmpty();
                assertThat(mended.published().size()).isEqualTo(ENTRIES);
            }
        }
    }

    @Test
    void a_running_node_sees_a_changed_partial_tile_before_it_publishes_a_cosigned_version()
            throws IOException {
        Path file = node.folder().resolve("tile/0/001.p/45");
        Files.write(file, new byte[] {1, 2, 3});

        append(node, 1);

        assertThat(node.standing.stopped().orElseThrow().reason())
                .isEqualTo(LogStopped.Reason.FILES_DAMAGED);
        assertThat(node.published().size()).isEqualTo(ENTRIES);
        assertThatThrownBy(() -> append(node, 1)).isInstanceOf(LogStopped.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org/log/1\n30", "no head at all", "\n\n\n"})
    void a_head_that_cannot_be_read_stops_the_log_at_start_and_while_it_runs(String damaged)
            throws IOException {
        Path file = node.folder().resolve("checkpoint");
        Files.writeString(file, damaged);
        try (LogNode started = start()) {
            started.guard.look(started.opening.running());
            assertThat(started.standing.stopped().orElseThrow().reason())
                    .isEqualTo(LogStopped.Reason.FILES_DAMAGED);
        }
        node.turn();
        assertThat(node.standing.stopped().orElseThrow().reason())
                .isEqualTo(LogStopped.Reason.FILES_DAMAGED);
        assertThat(file).hasContent(damaged);
    }

    @Test
    void a_head_of_more_entries_that_we_did_not_sign_stops_the_log() throws IOException {
        Path file = node.folder().resolve("checkpoint");
        String forged = Files.readString(file).replace("\n300\n", "\n400\n");
        Files.writeString(file, forged);
        try (LogNode started = start()) {
            started.guard.look(started.opening.running());
            assertThat(started.standing.stopped().orElseThrow().reason())
                    .isEqualTo(LogStopped.Reason.HISTORY_DIFFERS);
        }
        node.turn();
        assertThat(node.standing.stopped().orElseThrow().reason())
                .isEqualTo(LogStopped.Reason.HISTORY_DIFFERS);
        assertThat(file).hasContent(forged);
    }

    @Test
    void a_head_of_another_log_stops_the_log_at_start() throws IOException {
        Path file = node.folder().resolve("checkpoint");
        SigningKey stranger = SigningKey.generate("example.com/log/1");
        Files.writeString(
                file,
                Note.sign(
                                "example.com/log/1\n300\n" + Bytes.of(new byte[32]) + "\n",
                                List.of(stranger))
                        .toString());
        try (LogNode started = start()) {
            started.guard.look(started.opening.running());
            assertThat(started.standing.stopped().orElseThrow().reason())
                    .isEqualTo(LogStopped.Reason.HISTORY_DIFFERS);
        }
    }

    @Test
    void keys_and_policy_that_are_missing_or_changed_are_written_anew_with_the_next_head()
            throws IOException {
        Map<String, String> before = PublishedFiles.of(node.folder());
        Files.writeString(node.folder().resolve("vkey"), "half a k");
        Files.delete(node.folder().resolve("policy"));

        append(node, 1);

        assertThat(PublishedFiles.of(node.folder()))
                .containsEntry("vkey", before.get("vkey"))
                .containsEntry("policy", before.get("policy"));
        assertThat(node.standing.stopped()).isEmpty();
    }

    @Test
    void a_deleted_head_is_written_again() throws IOException {
        Map<String, String> before = PublishedFiles.of(node.folder());
        Files.delete(node.folder().resolve("checkpoint"));

        node.turn();

        assertThat(PublishedFiles.of(node.folder())).isEqualTo(before);
    }

    @Test
    void an_older_head_put_back_is_brought_up_to_date() throws IOException {
        Path file = node.folder().resolve("checkpoint");
        String older = Files.readString(file);
        append(node, 5);
        String now = Files.readString(file);
        Files.writeString(file, older);
        try (LogNode started = start()) {
            started.guard.look(started.opening.running());
            started.turn();
            assertThat(started.standing.stopped()).isEmpty();
        }
        assertThat(file).hasContent(now);
    }

    @Test
    void a_tile_in_the_database_that_is_missing_changed_or_cut_stops_the_log_at_start()
            throws IOException {
        byte[] whole = node.queries.tile(1, new Tile(0, 1)).bytes();
        byte[] changed = whole.clone();
        changed[40] ^= 1;
        byte[] cut = Arrays.copyOf(whole, whole.length - 32);
        byte[] ragged = Arrays.copyOf(whole, whole.length - 1);
        for (byte[] damaged : List.of(changed, cut, ragged, new byte[0])) {
            TestDatabase.sql()
                    .update(Tables.LOG_TILE)
                    .set(Tables.LOG_TILE.HASHES, damaged)
                    .where(Tables.LOG_TILE.TREE_LEVEL.eq(0))
                    .and(Tables.LOG_TILE.IDX.eq(1L))
                    .execute();
            assertDatabaseDamaged();
        }
        TestDatabase.sql().deleteFrom(Tables.LOG_TILE).execute();
        assertDatabaseDamaged();
    }

    private void assertDatabaseDamaged() throws IOException {
        try (LogNode started = start()) {
            started.guard.look(started.opening.running());
            assertThat(started.standing.stopped().orElseThrow().reason())
                    .isEqualTo(LogStopped.Reason.DATABASE_DAMAGED);
        }
        try (LogNode unguarded = start()) {
            unguarded.append(new LogReimported(1, 2));
            unguarded.turn();
            assertThat(unguarded.standing.stopped().orElseThrow().reason())
                    .isEqualTo(LogStopped.Reason.DATABASE_DAMAGED);
            assertThat(unguarded.head().size()).isEqualTo(ENTRIES);
        }
    }

    private LogNode start() {
        return new LogNode(TestDatabase.dataSource(), folder, new TestClock());
    }

    private static void append(LogNode node, int count) {
        node.transactions.executeWithoutResult(_ -> {
            for (int i = 0; i < count; i++) {
                node.log.append(new LogReimported(i, i + 1));
            }
        });
        node.turn();
    }
}

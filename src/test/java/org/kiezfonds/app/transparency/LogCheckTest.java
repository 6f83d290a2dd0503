package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.LOG_CHECKPOINT;
import static org.kiezfonds.db.Tables.LOG_DISCLOSURE;
import static org.kiezfonds.db.Tables.LOG_TILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.EntryAudit.Difference;
import org.kiezfonds.app.transparency.Finding.Kind;
import org.kiezfonds.app.transparency.LogCheck.Report;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry.AccountBlocked;

class LogCheckTest {

    private static final int ENTRIES = 300;

    @TempDir
    private Path folder;

    private LogNode node;

    @BeforeEach
    void aPublishedLog() {
        TestDatabase.clear();
        node = new LogNode(TestDatabase.dataSource(), folder, new TestClock());
        append(ENTRIES - 3);
        append(3);
    }

    @AfterEach
    void close() {
        node.close();
        // Triggers were taken away by tests that play somebody with rights on the database.
        TestDatabase.clear();
    }

    @Test
    void a_log_that_is_whole_has_no_findings() {
        List<Long> progress = new ArrayList<>();
        Report report = check(LogCheck.Files.LEAVE, progress);

        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(ENTRIES);
        assertThat(progress).last().isEqualTo((long) ENTRIES);
        assertThat(node.queries.lastReport().orElseThrow().entries()).isEqualTo(ENTRIES);
    }

    @Test
    void an_entry_changed_behind_our_back_is_found() {
        withoutTriggers(() ->
                node.sql.execute("UPDATE log_entry SET entry = CONCAT(entry, ' ') WHERE seq = 17"));

        assertThat(kinds(check()))
                .contains(Kind.ENTRY_CHANGED, Kind.TILE_WRONG, Kind.ROOT_WRONG, Kind.FILE_CHANGED);
        assertThat(check().findings().getFirst().text(Locale.ENGLISH)).contains("17");
    }

    @Test
    void an_entry_changed_with_its_hash_is_found_too() {
        withoutTriggers(() -> node.sql.execute("UPDATE log_entry SET entry = CONCAT(entry, ' '),"
                + " leaf_hash = UNHEX(SHA2(CONCAT(CHAR(0), entry), 256)) WHERE seq = 17"));

        assertThat(kinds(check()))
                .contains(Kind.TILE_WRONG, Kind.CHECKPOINT_ROOT_WRONG, Kind.ROOT_WRONG)
                .doesNotContain(Kind.ENTRY_CHANGED);
    }

    @Test
    void an_entry_that_was_deleted_is_found() {
        withoutTriggers(() -> node.sql.execute("DELETE FROM log_disclosure WHERE entry_id ="
                + " (SELECT id FROM log_entry WHERE seq = 42)"));
        withoutTriggers(() -> node.sql.execute("DELETE FROM log_entry WHERE seq = 42"));

        assertThat(check().findings().getFirst()).isEqualTo(Finding.of(Kind.PLACE_MISSING, 42));
    }

    @Test
    void a_tile_that_was_changed_is_found() {
        node.sql
                .update(LOG_TILE)
                .set(LOG_TILE.HASHES, new byte[32])
                .where(LOG_TILE.TREE_LEVEL.eq(1))
                .execute();

        assertThat(check().findings()).contains(Finding.of(Kind.TILE_WRONG, 1, 0));
    }

    @Test
    void a_signature_that_does_not_hold_is_found() {
        node.sql
                .update(LOG_CHECKPOINT)
                .set(LOG_CHECKPOINT.NOTE, LOG_CHECKPOINT.NOTE.concat("— x AAAAAAAA\n"))
                .execute();
        assertThat(kinds(check())).doesNotContain(Kind.CHECKPOINT_SIGNATURE_WRONG);

        withoutTriggers(() -> node.sql.execute(
                "UPDATE log_checkpoint SET note = REPLACE(note, CONCAT(size, '\n'), '7\n')"));
        assertThat(kinds(check())).contains(Kind.CHECKPOINT_SIGNATURE_WRONG);
    }

    @Test
    void a_value_behind_a_digest_that_was_changed_is_found() {
        node.sql
                .update(LOG_DISCLOSURE)
                .set(LOG_DISCLOSURE.DISCLOSURE, "WyJzYWx0Il0")
                .where(LOG_DISCLOSURE.NAME.eq("person"))
                .limit(1)
                .execute();

        assertThat(kinds(check())).containsExactly(Kind.DISCLOSURE_WRONG);
    }

    @Test
    void files_that_are_gone_are_written_anew() throws IOException {
        Path tile = node.folder().resolve("tile/0/000");
        Path bundle = node.folder().resolve("tile/entries/001.p/44");
        byte[] before = Files.readAllBytes(tile);
        Files.delete(tile);
        Files.delete(bundle);

        assertThat(kinds(check(LogCheck.Files.REPLAY, new ArrayList<>())))
                .containsExactly(Kind.FILE_MISSING, Kind.FILE_MISSING);
        assertThat(Files.readAllBytes(tile)).isEqualTo(before);
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void a_file_that_was_changed_is_left_until_somebody_says_repair() throws IOException {
        Path tile = node.folder().resolve("tile/0/000");
        byte[] before = Files.readAllBytes(tile);
        Files.writeString(tile, "something else");

        assertThat(kinds(check(LogCheck.Files.REPLAY, new ArrayList<>())))
                .containsExactly(Kind.FILE_CHANGED);
        assertThat(tile).hasContent("something else");

        check(LogCheck.Files.REPAIR, new ArrayList<>());
        assertThat(Files.readAllBytes(tile)).isEqualTo(before);
        assertThat(tile.resolveSibling(".changed-000")).hasContent("something else");
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void a_head_in_the_folder_that_is_not_ours_is_found() throws IOException {
        Files.writeString(node.folder().resolve("checkpoint"), "nothing like a head");

        assertThat(kinds(check())).containsExactly(Kind.HEAD_FILE_WRONG);
    }

    @Test
    void what_modules_keep_is_compared_with_the_log() {
        node.audits.add(new EntryAudit() {
            @Override
            public String name() {
                return "roles";
            }

            @Override
            public void compare(LogReading log, BiConsumer<Difference, String> finding) {
                List<LogItem> blocked = new ArrayList<>();
                log.forEach("account.blocked", blocked::add);
                finding.accept(Difference.ENTRY_MISSING, "row " + blocked.size());
            }
        });

        assertThat(check().findings())
                .containsExactly(Finding.of(Kind.ACT_WITHOUT_ENTRY, "roles", "row " + ENTRIES));
    }

    private Report check() {
        return check(LogCheck.Files.LEAVE, new ArrayList<>());
    }

    private Report check(LogCheck.Files files, List<Long> progress) {
        try {
            return node.check.run(files, progress::add);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<Kind> kinds(Report report) {
        return report.findings().stream().map(Finding::kind).toList();
    }

    private void append(int count) {
        node.transactions.executeWithoutResult(_ -> {
            for (int i = 0; i < count; i++) {
                PersonId person = new PersonId(Ids.next());
                node.log.append(new AccountBlocked(Disclosed.who(person), Disclosed.who(person)));
            }
        });
        node.turn();
    }

    /** Somebody with rights on the database can take triggers away; the check must see it. */
    private void withoutTriggers(Runnable act) {
        List<String> names = node.sql
                .fetch("SHOW TRIGGERS WHERE `Table` IN"
                        + " ('log_entry', 'log_checkpoint', 'log_disclosure')")
                .getValues("Trigger", String.class);
        List<String> triggers = names.stream()
                .map(name -> node.sql
                        .fetchSingle("SHOW CREATE TRIGGER " + name)
                        .get("SQL Original Statement", String.class))
                .toList();
        names.forEach(name -> node.sql.execute("DROP TRIGGER " + name));
        try {
            act.run();
        } finally {
            triggers.forEach(node.sql::execute);
        }
    }
}

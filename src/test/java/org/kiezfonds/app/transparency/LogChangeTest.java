package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kiezfonds.db.Tables.LOG_ENTRY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry.AccountBlocked;
import org.kiezfonds.app.transparency.entries.LogEntry.AccountErased;
import org.kiezfonds.app.transparency.entries.Vkey;
import org.kiezfonds.app.transparency.entries.Word;

class LogChangeTest {

    private static final Word GROUND = new Word("gdpr-17");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private LogNode node;

    @BeforeEach
    void aPublishedLog() {
        TestDatabase.clear();
        node = new LogNode(TestDatabase.dataSource(), folder, clock);
        node.append(new AccountErased(GROUND));
        node.turn();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void while_a_key_is_rotated_both_sign() throws IOException {
        Vkey old = node.queries.keys(1, false).getFirst().vkey();

        clock.advance(Duration.ofDays(365));
        Vkey fresh = node.change.rotateKey();
        node.turn();

        Note head = node.publisher.published(1).orElseThrow();
        assertThat(head.signatures()).hasSize(2);
        assertThat(head.isSignedBy(List.of(NoteKey.parse(old.value())))).isTrue();
        assertThat(head.isSignedBy(List.of(NoteKey.parse(fresh.value())))).isTrue();
        assertThat(node.reading.last("key.rotated").orElseThrow().field("vkey"))
                .containsExactly(fresh.value());
        assertThat(Files.readString(node.folder().resolve("vkey")))
                .isEqualToIgnoringNewLines(fresh + "" + old);
    }

    @Test
    void a_running_node_signs_with_a_key_that_a_command_made() throws IOException {
        try (LogNode running = new LogNode(TestDatabase.dataSource(), folder, new TestClock())) {
            running.turn();
            node.change.rotateKey();

            running.turn();

            assertThat(running.publisher.published(1).orElseThrow().signatures())
                    .hasSize(2);
        }
    }

    @Test
    void a_retired_key_signs_no_more_and_what_it_signed_still_holds() throws IOException {
        Vkey old = node.queries.keys(1, false).getFirst().vkey();
        node.change.rotateKey();
        node.turn();

        node.change.retireKey(old);
        node.turn();

        Note head = node.publisher.published(1).orElseThrow();
        assertThat(head.signatures()).hasSize(1);
        assertThat(head.isSignedBy(List.of(NoteKey.parse(old.value())))).isFalse();
        assertThat(node.check.run(LogCheck.Files.LEAVE, _ -> {}).findings()).isEmpty();
    }

    @Test
    void the_only_key_cannot_be_retired() {
        Vkey only = node.queries.keys(1, false).getFirst().vkey();

        assertThatThrownBy(() -> node.change.retireKey(only))
                .isInstanceOf(LogChange.Refused.class)
                .hasMessage("retire.last");
        assertThatThrownBy(() -> node.change.retireKey(
                        SigningKey.generate("example.org/log/1").verifier().vkey()))
                .isInstanceOf(LogChange.Refused.class)
                .hasMessage("retire.unknown");
    }

    @Test
    void after_a_theft_a_new_log_names_the_last_head_of_the_old_one_first() throws IOException {
        Checkpoint last = node.published();
        UUID waiting = node.append(new AccountErased(GROUND));

        LogHead fresh = node.change.startAnew(new Word("key-stolen"));
        node.turn();

        assertThat(fresh.origin().value()).isEqualTo("example.org/log/2");
        LogItem first = node.reading.at(2, 0).orElseThrow();
        assertThat(first.type()).isEqualTo("log.continued");
        assertThat(first.field("previous")).containsExactly("example.org/log/1");
        assertThat(first.field("size")).containsExactly("1");
        assertThat(first.field("root"))
                .containsExactly(HexFormat.of().formatHex(last.root().array()));
        assertThat(node.reading.byId(waiting).orElseThrow().place())
                .isEqualTo(new LogItem.Place(2, 1));
        assertThat(node.published()).as("the old log stays as it was").isEqualTo(last);
        assertThat(node.publisher.files(2).read(LogFiles.CHECKPOINT)).isPresent();
        assertThat(node.keys.of(fresh.origin())).hasSize(1);
        assertThat(node.check.run(LogCheck.Files.LEAVE, _ -> {}).findings()).isEmpty();
    }

    @Test
    void entries_that_a_restored_database_lacks_come_back_from_the_files() throws IOException {
        for (int i = 1; i < 300; i++) {
            node.append(new AccountErased(GROUND));
        }
        UUID lost = node.append(new AccountErased(GROUND));
        node.turn();
        Checkpoint before = node.published();
        byte[] bytes = node.queries.find(lost).orElseThrow().bytes().array();
        restoreTo(1);
        try (LogNode restored = new LogNode(TestDatabase.dataSource(), folder, new TestClock())) {
            restored.guard.look(restored.head());
            assertThat(restored.standing.stopped().orElseThrow().reason())
                    .isEqualTo(LogStopped.Reason.DATABASE_BEHIND);

            long count = restored.change.reimport(restored.folder());
            restored.turn();

            assertThat(count).isEqualTo(300);
            assertThat(restored.queries.find(lost).orElseThrow().bytes().array())
                    .isEqualTo(bytes);
            assertThat(restored.queries.signed(1, before.size()).orElseThrow().root())
                    .isEqualTo(before.root());
            assertThat(restored.published().size()).isEqualTo(before.size() + 1);
            LogItem told = restored.reading.at(1, before.size()).orElseThrow();
            assertThat(told.type()).isEqualTo("log.reimported");
            assertThat(told.field("from")).containsExactly("1");
            assertThat(told.field("until")).containsExactly(Long.toString(before.size()));
            assertThat(restored.check.run(LogCheck.Files.LEAVE, _ -> {}).findings())
                    .isEmpty();
        }
    }

    @Test
    void files_that_do_not_continue_the_database_are_not_taken() throws IOException {
        for (int i = 0; i < 5; i++) {
            node.append(new AccountErased(GROUND));
        }
        node.turn();
        restoreTo(1);
        try (LogNode restored = new LogNode(TestDatabase.dataSource(), folder, new TestClock())) {
            Path bundle = restored.folder().resolve("tile/entries/000.p/6");
            byte[] right = Files.readAllBytes(bundle);

            String text = new String(right, StandardCharsets.ISO_8859_1);
            Files.writeString(
                    bundle, text.replace("gdpr-17", "gdpr-99"), StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> restored.change.reimport(restored.folder()))
                    .isInstanceOf(LogChange.Refused.class)
                    .hasMessage("reimport.root");

            Files.write(bundle, Arrays.copyOf(right, right.length - 4));
            assertThatThrownBy(() -> restored.change.reimport(restored.folder()))
                    .isInstanceOf(LogChange.Refused.class)
                    .hasMessage("reimport.cut");

            Files.delete(bundle);
            assertThatThrownBy(() -> restored.change.reimport(restored.folder()))
                    .isInstanceOf(LogChange.Refused.class)
                    .hasMessage("reimport.missing");

            assertThat(restored.head().size()).as("nothing was taken").isEqualTo(1);
            assertThat(restored.sql.fetchCount(LOG_ENTRY)).isEqualTo(1);
        }
    }

    @Test
    void what_is_erased_is_gone_and_every_proof_still_holds() throws IOException {
        PersonId person = new PersonId(Ids.next());
        UUID entry = node.append(
                new AccountBlocked(Disclosed.who(person), Disclosed.who(new PersonId(Ids.next()))));
        node.turn();
        LogItem before = node.reading.byId(entry).orElseThrow();

        Integer count = node.transactions.execute(_ -> node.disclosures.eraseAbout(person, GROUND));
        node.turn();

        assertThat(count).isEqualTo(1);
        LogItem after = node.reading.byId(entry).orElseThrow();
        assertThat(after.bytes()).isEqualTo(before.bytes());
        assertThat(after.values())
                .extracting(LogItem.Value::name, LogItem.Value::kept)
                .containsExactlyInAnyOrder(
                        tuple("person", LogItem.Kept.ERASED), tuple("actor", LogItem.Kept.HELD));
        LogItem told = node.reading.last("disclosure.erased").orElseThrow();
        assertThat(told.field("entry")).containsExactly(entry.toString());
        assertThat(told.bytes()).doesNotContain(person.toString());
        assertThat(node.disclosures.about(person)).isEmpty();
        assertThat(node.check.run(LogCheck.Files.LEAVE, _ -> {}).findings()).isEmpty();
    }

    @Test
    void erasing_what_is_erased_writes_nothing() {
        UUID entry = node.append(new AccountBlocked(
                Disclosed.who(new PersonId(Ids.next())), Disclosed.who(new PersonId(Ids.next()))));
        node.transactions.executeWithoutResult(_ -> {
            assertThat(node.disclosures.eraseOf(entry, GROUND)).isEqualTo(2);
        });
        int entries = node.sql.fetchCount(LOG_ENTRY);

        node.transactions.executeWithoutResult(_ -> {
            assertThat(node.disclosures.eraseOf(entry, GROUND)).isZero();
        });

        assertThat(node.sql.fetchCount(LOG_ENTRY)).isEqualTo(entries);
    }

    @Test
    void a_receipt_comes_when_a_head_covers_the_entry() {
        UUID entry = node.append(new AccountErased(GROUND));
        assertThat(node.reading.receipt(entry)).isInstanceOf(Receipt.NotYet.class);
        node.turn();

        Receipt receipt = node.reading.receipt(entry);

        assertThat(((Receipt.Ready) receipt).text())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 1\n")
                .endsWith(node.queries.signed(1, 2).orElseThrow().checkpoint());
        assertThat(node.reading.receipt(Ids.next())).isInstanceOf(Receipt.Unknown.class);
    }

    /** Puts the tables back to what they were when the log had that many entries. */
    private void restoreTo(long size) {
        TileTree tree = new TileTree();
        node.queries.entries(1, 0, size).forEach(entry -> tree.append(Merkle.leaf(entry)));
        node.sql.connection(connection -> {
            var sql = DSL.using(connection, SQLDialect.MARIADB);
            sql.execute("SET foreign_key_checks = 0");
            sql.execute("CREATE TEMPORARY TABLE kept_entry AS SELECT * FROM log_entry WHERE seq < "
                    + size);
            sql.execute("CREATE TEMPORARY TABLE kept_head AS SELECT * FROM log_head");
            sql.execute("CREATE TEMPORARY TABLE kept_point AS SELECT * FROM log_checkpoint"
                    + " WHERE size <= " + size);
            for (String table : List.of("entry", "head", "checkpoint", "tile", "disclosure")) {
                sql.execute("TRUNCATE log_" + table);
            }
            sql.execute("INSERT INTO log_entry SELECT * FROM kept_entry");
            sql.execute("INSERT INTO log_checkpoint SELECT * FROM kept_point");
            sql.execute(
                    "INSERT INTO log_head SELECT log_no, origin, ?, ?, opened_at, closed_at"
                            + " FROM kept_head",
                    size,
                    tree.root());
            sql.execute("DROP TEMPORARY TABLE kept_entry, kept_head, kept_point");
            sql.execute("SET foreign_key_checks = 1");
        });
        node.store.write(1, tree.takeChanged());
    }
}

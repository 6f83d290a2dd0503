package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry.AccountBlocked;
import org.springframework.boot.DefaultApplicationArguments;

/** What somebody at the machine can do to the log, and what the machine answers. */
class LogCommandsTest {

    @TempDir
    private Path folder;

    private LogNode node;
    private UUID entry = Ids.next();

    @BeforeEach
    void aPublishedLog() {
        TestDatabase.clear();
        node = new LogNode(TestDatabase.dataSource(), folder, new TestClock());
        entry = node.append(new AccountBlocked(
                Disclosed.who(new PersonId(Ids.next())), Disclosed.who(new PersonId(Ids.next()))));
        node.turn();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void status_tells_name_size_root_and_key() {
        Said said = run("status");

        assertThat(said.exitCode()).isZero();
        assertThat(said.text())
                .contains("example.org/log/1", "1 entries", node.head().root().base64())
                .contains(node.queries.keys(1, false).getFirst().toString());
    }

    @Test
    void status_tells_what_to_do_when_the_log_must_not_go_on() throws IOException {
        Files.writeString(node.folder().resolve("checkpoint"), "nothing like a head");

        Said said = run("status");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("To do:");
    }

    @Test
    void check_ends_with_0_when_all_is_well_and_with_1_when_not() throws IOException {
        assertThat(run("check").exitCode()).isZero();

        Files.writeString(node.folder().resolve("tile/0/000.p/1"), "x");
        Said said = run("check");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("✗ A published file was changed", "1 findings");

        run("repair");
        assertThat(run("check").exitCode()).isZero();
    }

    @Test
    void a_head_that_was_damaged_is_put_aside_and_published_anew() throws IOException {
        Path head = node.folder().resolve("checkpoint");
        String before = Files.readString(head);
        Files.writeString(head, "nothing like a head");

        assertThat(run("check").exitCode()).isEqualTo(1);
        assertThat(head).as("only repair touches it").hasContent("nothing like a head");
        assertThat(run("repair").exitCode()).isEqualTo(1);

        assertThat(head).hasContent(before);
        assertThat(head.resolveSibling(".changed-checkpoint")).hasContent("nothing like a head");
        assertThat(run("status").exitCode()).isZero();
    }

    @Test
    void a_head_that_knows_more_than_the_database_is_never_put_aside() throws IOException {
        Path head = node.folder().resolve("checkpoint");
        LogHead later = new LogHead(1, LogNode.ORIGIN, 7, node.head().root());
        String ours = Note.sign(later.checkpoint().text(), node.keys.of(LogNode.ORIGIN))
                .toString();
        Files.writeString(head, ours);

        run("repair");

        assertThat(head).hasContent(ours);
        assertThat(run("status").text()).contains("restored from a backup");
    }

    @Test
    void a_key_is_rotated_and_the_old_one_retired() {
        String old = node.queries.keys(1, false).getFirst().toString();
        assertThat(run("retire-key", old).text()).contains("only key");
        assertThat(run("rotate-key").exitCode()).isZero();

        Said said = run("retire-key", old);

        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).contains(old);
        assertThat(node.queries.keys(1, false)).extracting(NoteKey::toString).doesNotContain(old);
    }

    @Test
    void a_new_log_is_begun_and_published_at_once() {
        Said said = run("start-anew", "key-stolen");

        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).contains("example.org/log/2");
        assertThat(node.publisher.files(2).exists(LogFiles.CHECKPOINT)).isTrue();
    }

    @Test
    void values_of_an_entry_are_erased() {
        Said said = run("erase", entry.toString(), "gdpr-17");

        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).contains("2 values");
        assertThat(node.reading.byId(entry).orElseThrow().values())
                .allMatch(value -> value.kept() == LogItem.Kept.ERASED);
    }

    @Test
    void nothing_is_taken_back_where_nothing_is_missing() {
        assertThat(run("reimport").text()).startsWith("0 entries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-command",
                "erase",
                "erase x gdpr-17",
                "erase 0190c0de-0000-7000-8000-000000000000 Max Mustermann",
                "retire-key x",
                "retire-key",
                "start-anew",
                "start-anew Weil_wir_wollen",
                "reimport /no/such/folder"
            })
    void what_is_not_understood_changes_nothing_and_says_so(String command) {
        long size = node.head().size();

        Said said = run(command.split(" ", -1));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.text()).isNotBlank();
        assertThat(node.head().size()).isEqualTo(size);
    }

    @Test
    void a_new_key_is_good_for_its_log() {
        SigningKey key = SigningKey.parse(LogCommands.newKey("beteiligung.example.org/log/1"));

        assertThat(key.verifier().name()).isEqualTo("beteiligung.example.org/log/1");
    }

    @Test
    void help_names_every_command() {
        Said said = run("help");

        assertThat(said.exitCode()).isZero();
        assertThat(said.text())
                .contains("status", "check", "repair", "rotate-key", "retire-key", "start-anew")
                .contains("reimport", "erase", "new-key");
    }

    private Said run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogCommands commands = new LogCommands(
                node.change,
                node.check,
                node.queries,
                node.opening,
                node.guard,
                node.standing,
                node.keeper,
                node.publisher,
                node.disclosures,
                node.transactions,
                List.of(words),
                Locale.ENGLISH,
                new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            commands.run(new DefaultApplicationArguments());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        return new Said(commands.getExitCode(), out.toString(StandardCharsets.UTF_8));
    }

    private record Said(int exitCode, String text) {}
}

package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;
import org.kiezfonds.verifier.VerifyRun;
import org.kiezfonds.witness.RunningWitness;

/** Writer, witness and verifier, each with its own reading of the papers, understand each other. */
class OurWitnessTest {

    private static final String NAME = "newspaper.example.org/w1";

    @TempDir
    private Path folder;

    private RunningWitness witness;
    private LogNode node;

    @BeforeEach
    void start() throws IOException {
        TestDatabase.clear();
        Path writer = Files.createDirectories(folder.resolve("writer"));
        // Both have to know the key of the other before either starts.
        SigningKey key = SigningKey.generate(LogNode.ORIGIN.value());
        Files.writeString(writer.resolve("key"), key.secretText() + "\n");
        witness = new RunningWitness(
                NAME, folder.resolve("witness"), key.verifier().vkey().toString());
        node = node();
    }

    private LogNode node() throws IOException {
        Path policy = Files.write(
                folder.resolve("policy.txt"),
                List.of(witness.policyLine("newspaper"), "quorum newspaper"));
        return new LogNode(
                TestDatabase.dataSource(),
                folder.resolve("writer"),
                new TestClock(),
                Policy.read(URI.create("https://example.org/log"), policy));
    }

    @AfterEach
    void close() {
        node.close();
        witness.close();
    }

    @Test
    void each_head_is_cosigned_and_the_verifier_counts_the_witness() throws IOException {
        append(3);
        append(300);

        assertThat(node.publisher.published(1).orElseThrow().signatures()).hasSize(2);
        assertThat(Files.readString(node.folder().resolve("policy")))
                .contains(witness.policyLine("newspaper") + "\n", "quorum newspaper\n");
        VerifyRun run = verify();
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.text()).contains("this head was seen by newspaper");
    }

    @Test
    void without_the_witness_the_head_is_published_and_the_verifier_misses_it() throws IOException {
        witness.close();
        append(3);

        assertThat(node.published().size()).isEqualTo(3);
        VerifyRun run = verify();
        assertThat(run.code()).isOne();
        assertThat(run.text()).contains("Too few witnesses have seen this head");
    }

    @Test
    void a_database_from_an_older_backup_is_stopped_though_no_file_is_left() throws IOException {
        append(5);
        try (Backup backup = Backup.take()) {
            append(4);
            backup.restore();
        }
        deleteFiles();
        try (LogNode started = node()) {
            started.guard.look(started.opening.running());
            started.turn();

            assertThat(started.standing.stopped().orElseThrow().reason())
                    .isEqualTo(LogStopped.Reason.DATABASE_BEHIND);
            assertThat(started.standing.stopped().get().details()).contains("newspaper", "9");
            assertThat(PublishedFiles.of(node.folder())).isEqualTo(Map.of());
            assertThatThrownBy(() -> started.append(new LogReimported(0, 1)))
                    .isInstanceOf(LogStopped.class);
        }
    }

    @Test
    void the_same_database_goes_on_though_no_file_is_left() throws IOException {
        append(5);
        append(4);
        deleteFiles();
        try (LogNode started = node()) {
            started.guard.look(started.opening.running());
            started.append(new LogReimported(0, 1));
            started.turn();

            assertThat(started.standing.stopped()).isEmpty();
            assertThat(started.published().size()).isEqualTo(10);
            VerifyRun run = verify();
            assertThat(run.code()).as(run.text()).isZero();
        }
    }

    private VerifyRun verify() throws IOException {
        String key = Files.readString(node.folder().resolve("vkey")).strip();
        return VerifyRun.of(node.folder(), key, "--state", folder.resolve("state"));
    }

    private void deleteFiles() throws IOException {
        for (String file : PublishedFiles.of(node.folder()).keySet()) {
            Files.delete(node.folder().resolve(file));
        }
    }

    private void append(int count) {
        node.transactions.executeWithoutResult(_ -> {
            for (int i = 0; i < count; i++) {
                node.log.append(new LogReimported(i, i + 1));
            }
        });
        node.turn();
    }
}

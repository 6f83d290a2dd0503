package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;

/** Heads are cosigned by witnesses that behave, and published in spite of those that do not. */
class WitnessesTest {

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final InTestWitness town = new InTestWitness("town.example.org");
    private final InTestWitness paper = new InTestWitness("paper.example.org");
    private final CountDownLatch over = new CountDownLatch(1);
    private LogNode node;

    @BeforeEach
    void start() throws IOException {
        TestDatabase.clear();
        node = node();
    }

    private LogNode node() throws IOException {
        Path policy = Files.write(
                folder.resolve("policy.txt"),
                List.of(
                        town.policyLine("town"),
                        paper.policyLine("paper"),
                        "group both all town paper",
                        "quorum both"));
        return new LogNode(
                TestDatabase.dataSource(),
                folder,
                clock,
                Policy.read(URI.create("https://example.org/log"), policy));
    }

    @AfterEach
    void close() {
        over.countDown();
        node.close();
        town.close();
        paper.close();
    }

    @Test
    void cosignatures_stand_below_the_head_and_hold() throws IOException {
        append(3);

        Note note = published();
        assertThat(note.signatures()).hasSize(3);
        assertThat(note.isSignedBy(node.queries.keys(1, false))).isTrue();
        Checkpoint head = Checkpoint.parse(note.text());
        assertThat(head.isCosignedBy(town.verifier(), note.signatures().get(1))).isTrue();
        assertThat(head.isCosignedBy(paper.verifier(), note.signatures().get(2)))
                .isTrue();
        assertThat(head.isCosignedBy(paper.verifier(), note.signatures().get(1)))
                .isFalse();
        assertThat(node.witnessing.isMetBy(node.head(), signed())).isTrue();
    }

    @Test
    void each_head_comes_with_the_proof_that_it_continues_the_one_before() {
        append(3);
        append(4);

        assertThat(town.size()).isEqualTo(7);
        String last = town.asked().getLast();
        assertThat(last).startsWith("old 3\n").contains("\n\nexample.org/log/1\n7\n");
        assertThat(last.substring(0, last.indexOf("\n\n")).lines().skip(1))
                .containsExactlyElementsOf(NaiveTree.proof(
                                3,
                                node.queries.entries(1, 0, 7).stream()
                                        .map(Merkle::leaf)
                                        .toList())
                        .stream()
                        .map(hash -> Bytes.of(hash).base64())
                        .toList());
    }

    @Test
    void a_witness_that_saw_less_than_we_thought_is_given_the_proof_from_there() {
        append(5);
        town.setSize(2);
        append(1);

        assertThat(town.size()).isEqualTo(6);
        assertThat(town.asked().getLast()).startsWith("old 2\n");
        assertThat(node.standing.stopped()).isEmpty();
    }

    @Test
    void a_witness_that_saw_more_than_the_database_has_stops_the_log() throws IOException {
        append(5);
        town.setSize(9);
        append(1);

        assertThat(node.standing.stopped().orElseThrow().reason())
                .isEqualTo(LogStopped.Reason.DATABASE_BEHIND);
        assertThat(node.standing.stopped().get().details()).contains("town", "9");
        assertThat(Checkpoint.parse(published().text()).size()).isEqualTo(5);
        assertThatThrownBy(() -> append(1)).isInstanceOf(LogStopped.class);
    }

    @Test
    void a_node_that_starts_on_a_restored_database_without_files_is_stopped_by_a_witness()
            throws IOException {
        append(5);
        try (Backup backup = Backup.take()) {
            append(4);
            backup.restore();
        }
        for (String file : PublishedFiles.of(node.folder()).keySet()) {
            Files.delete(node.folder().resolve(file));
        }
        try (LogNode started = node()) {
            started.guard.look(started.opening.running());
            started.turn();

            assertThat(started.standing.stopped().orElseThrow().reason())
                    .isEqualTo(LogStopped.Reason.DATABASE_BEHIND);
            assertThat(PublishedFiles.of(node.folder())).isEmpty();
        }
    }

    @Test
    void a_witness_that_saw_another_history_stops_the_log() throws IOException {
        append(2);
        paper.answers(422, "");
        append(1);

        assertThat(node.standing.stopped().orElseThrow().reason())
                .isEqualTo(LogStopped.Reason.HISTORY_DIFFERS);
        assertThat(Checkpoint.parse(published().text()).size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "200,''",
        "200,garbage",
        "200,— town.example.org !!!!",
        "400,''",
        "403,''",
        "404,''",
        "409,''",
        "409,garbage",
        "409,-5",
        "409,99999999999999999999",
        "500,''",
        "302,''"
    })
    void one_that_answers_nothing_of_use_is_left_out(int status, String text) throws IOException {
        town.answers(status, text + "\n");
        append(3);

        assertPublishedWithoutTown();
    }

    @Test
    void one_that_insists_on_the_size_it_was_given_is_left_out() throws IOException {
        append(3);
        town.answers(409, "3\n");
        append(1);

        assertThat(town.asked()).hasSize(2);
        assertThat(published().signatures()).hasSize(2);
        assertThat(node.standing.stopped()).isEmpty();
    }

    @Test
    void one_that_sends_more_than_any_cosignature_is_left_out() throws IOException {
        town.answers(200, "x".repeat(1_000_000));
        append(3);

        assertPublishedWithoutTown();
    }

    @Test
    void a_cosignature_of_another_head_is_left_out() throws IOException {
        town.answers(200, town.cosignature("example.org/log/1\n9\n" + "A".repeat(43) + "=\n", 0));
        append(3);

        assertPublishedWithoutTown();
    }

    @Test
    void a_cosignature_of_another_time_than_it_names_is_left_out() throws IOException {
        town.answersBy((exchange, body) -> InTestWitness.send(
                exchange,
                200,
                town.cosignature(Note.parse(body.split("\n\n", 2)[1]).text(), 1)));
        append(3);

        assertPublishedWithoutTown();
    }

    @Test
    void a_cosignature_of_a_stranger_is_left_out() throws IOException {
        try (InTestWitness stranger = new InTestWitness("town.example.org")) {
            town.answersBy((exchange, body) -> InTestWitness.send(
                    exchange,
                    200,
                    stranger.cosignature(Note.parse(body.split("\n\n", 2)[1]).text(), 0)));
            append(3);
        }
        assertPublishedWithoutTown();
    }

    @Test
    @Timeout(8)
    void one_that_says_nothing_does_not_hold_up_the_head() throws IOException {
        town.answersBy((_, _) -> awaitOver());
        append(3);

        assertPublishedWithoutTown();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    @Timeout(8)
    void one_that_begins_to_answer_and_stops_does_not_hold_up_the_head(int length)
            throws IOException {
        town.answersBy((exchange, _) -> {
            exchange.sendResponseHeaders(200, length);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            awaitOver();
        });
        append(3);

        assertPublishedWithoutTown();
    }

    @Test
    void one_that_is_not_there_does_not_hold_up_the_head() throws IOException {
        town.close();
        append(3);

        assertPublishedWithoutTown();
    }

    @Test
    void one_that_comes_back_is_asked_again_for_the_same_head() throws IOException {
        town.answers(500, "");
        append(3);
        assertPublishedWithoutTown();
        town.behaves();
        node.turn();
        assertThat(published().signatures()).as("not at once").hasSize(2);

        clock.advance(Duration.ofSeconds(31));
        node.turn();

        assertThat(published().signatures()).hasSize(3);
        assertThat(node.witnessing.isMetBy(node.head(), signed())).isTrue();
    }

    private void assertPublishedWithoutTown() throws IOException {
        Note note = published();
        Checkpoint head = Checkpoint.parse(note.text());
        assertThat(head.size()).isEqualTo(3);
        assertThat(note.signatures()).hasSize(2);
        assertThat(head.isCosignedBy(paper.verifier(), note.signatures().get(1)))
                .isTrue();
        assertThat(node.standing.stopped()).isEmpty();
        assertThat(node.witnessing.isMetBy(node.head(), signed())).isFalse();
    }

    private void awaitOver() {
        try {
            over.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Note published() throws IOException {
        return node.publisher.published(1).orElseThrow();
    }

    private LogQueries.Signed signed() {
        return node.queries.lastSigned(1, true).orElseThrow();
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

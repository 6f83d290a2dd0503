package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;

class KeeperTest {

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
    void an_empty_log_has_a_signed_head() throws IOException {
        node.turn();

        assertThat(Files.readString(node.folder().resolve("checkpoint")))
                .startsWith(
                        "example.org/log/1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— ");
        assertThat(Files.readString(node.folder().resolve("vkey")))
                .isEqualTo(node.queries.keys(1, false).getFirst().vkey() + "\n");
    }

    @Test
    void tiles_and_bundles_are_where_the_paper_says() throws IOException {
        append(256);
        assertThat(files())
                .containsExactly(
                        "checkpoint",
                        "policy",
                        "tile/0/000",
                        "tile/1/000.p/1",
                        "tile/entries/000",
                        "vkey");
        append(1);
        assertThat(files()).contains("tile/0/001.p/1", "tile/entries/001.p/1", "tile/1/000.p/1");
    }

    @Test
    void whatever_the_batches_the_root_is_that_of_the_entries() {
        List<byte[]> leaves = new ArrayList<>();
        for (int batch : List.of(1, 1, 1, 4, 100, 149, 1, 300, 2)) {
            append(batch);
            leaves.clear();
            node.queries
                    .entries(1, 0, node.head().size())
                    .forEach(entry -> leaves.add(Merkle.leaf(entry)));
            assertThat(node.published().root().array()).isEqualTo(naive(leaves));
            assertThat(node.published().size()).isEqualTo(leaves.size());
        }
        assertThat(leaves).hasSize(559);
    }

    @Test
    void a_log_that_is_published_again_from_the_database_has_the_same_bytes() throws IOException {
        append(300);
        append(5);
        Map<String, String> before = contents();
        deleteFiles();

        node.turn();

        Map<String, String> after = contents();
        assertThat(before).containsAllEntriesOf(after);
        assertThat(after).containsKeys("checkpoint", "tile/0/000", "tile/0/001.p/49");
    }

    @Test
    void a_published_file_that_somebody_changed_stops_the_log_and_is_left_as_it_is()
            throws IOException {
        append(10);
        Path tile = node.folder().resolve("tile/0/000.p/10");
        Files.writeString(tile, "something else");
        Files.delete(node.folder().resolve("checkpoint"));

        node.turn();

        assertThat(node.standing.stopped().orElseThrow().reason())
                .isEqualTo(LogStopped.Reason.FILES_DAMAGED);
        assertThat(Files.readString(tile)).isEqualTo("something else");
        assertThat(node.folder().resolve("checkpoint")).doesNotExist();
    }

    @Test
    void what_a_hard_end_left_unfinished_is_tidied_away() throws IOException {
        append(3);
        Path unfinished = node.folder().resolve("tile/0/000.p/.unfinished-1-3");
        Files.writeString(unfinished, "half a ti");

        node.guard.look(node.head());

        assertThat(unfinished).doesNotExist();
        assertThat(node.standing.stopped()).isEmpty();
    }

    @Test
    void a_node_that_starts_anew_goes_on_where_the_other_ended() {
        append(5);
        try (LogNode second = new LogNode(TestDatabase.dataSource(), folder, new TestClock())) {
            assertThatCode(() -> second.guard.look(second.opening.running()))
                    .doesNotThrowAnyException();
            second.append(entry(5));
            second.turn();

            assertThat(second.standing.stopped()).isEmpty();
            assertThat(second.published().size()).isEqualTo(6);
        }
        append(1);
        assertThat(node.published().size()).isEqualTo(7);
    }

    @Test
    void a_key_in_the_file_is_for_this_user_alone() throws IOException {
        node.turn();

        assertThat(Files.getPosixFilePermissions(folder.resolve("key")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        assertThat(Files.readString(folder.resolve("key")))
                .startsWith("PRIVATE+KEY+example.org/log/1+");
    }

    private void append(int count) {
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

    /** MTH as RFC 6962 defines it. */
    private static byte[] naive(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(naive(leaves.subList(0, k)), naive(leaves.subList(k, leaves.size())));
    }

    private List<String> files() throws IOException {
        return List.copyOf(contents().keySet());
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(node.folder())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(
                        node.folder().relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private void deleteFiles() throws IOException {
        try (Stream<Path> paths = Files.walk(node.folder())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Files.delete(path);
            }
        }
    }
}

package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.database.TestServer;
import org.kiezfonds.app.support.TestDatabase;

/** Two nodes of one installation, each with its own sequencer, at full load at once. */
class NodesTest {

    private static final int ACTS = 1_500;
    private static final int THREADS = 3;

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyDatabase() {
        TestDatabase.clear();
        TestDatabase.sql().execute(LogProgram.MAKE_ACTS);
    }

    @AfterEach
    void dropActs() {
        TestDatabase.sql().execute("DROP TABLE " + LogProgram.ACTS);
    }

    @Test
    void two_nodes_that_publish_to_one_folder_give_no_place_twice() throws Exception {
        run(folder, folder);
    }

    @Test
    void two_nodes_that_publish_to_a_folder_each_tell_one_history() throws Exception {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));
        run(one, other);

        try (LogNode first = node(one);
                LogNode second = node(other)) {
            assertThat(PublishedEntries.of(first.folder(), first.head().size()))
                    .containsExactlyElementsOf(
                            PublishedEntries.of(second.folder(), first.head().size()));
            assertThat(first.published()).isEqualTo(second.published());
        }
    }

    private void run(Path one, Path other) throws Exception {
        // The key is made by the first, and given to the second, before either acts.
        try (LogNode first = node(one)) {
            first.turn();
        }
        if (!one.equals(other)) {
            Files.copy(one.resolve("key"), other.resolve("key"));
        }
        Path done = folder.resolve("done");
        List<SeenHeads> strangers =
                List.of(new SeenHeads(one.resolve("log/1")), new SeenHeads(other.resolve("log/1")));
        List<NodeProcess> nodes = new ArrayList<>();
        try {
            for (Path each : List.of(one, other)) {
                nodes.add(prepare(each, done));
            }
            for (NodeProcess node : nodes) {
                node.go();
            }
            NodeProcess.awaitMore(done, ACTS);
        } finally {
            for (NodeProcess node : nodes) {
                node.kill();
            }
        }
        for (Path each : List.of(one, other)) {
            try (LogNode last = node(each)) {
                last.guard.look(last.opening.running());
                last.turn();
                assertThat(last.standing.stopped()).isEmpty();
            }
        }
        for (int i = 0; i < strangers.size(); i++) {
            try (LogNode last = node(i == 0 ? one : other)) {
                assertThat(WrittenOnce.verify(last, done, strangers.get(i).end()))
                        .hasSizeGreaterThanOrEqualTo(ACTS);
            }
        }
    }

    private static LogNode node(Path folder) {
        return new LogNode(TestDatabase.dataSource(), folder, Clock.systemUTC());
    }

    private static NodeProcess prepare(Path folder, Path done) throws IOException {
        return NodeProcess.prepare(
                TestServer.url(), TestServer.user(), TestServer.password(), folder, done, THREADS);
    }
}

package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.database.LossyWire;
import org.kiezfonds.app.database.TestServer;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;

/** The database commits, and the connection breaks before we hear of it. */
class LostAnswerTest {

    @TempDir
    private Path folder;

    private LossyWire wire;
    private HikariDataSource dataSource;
    private LogNode node;

    @BeforeEach
    void connect() throws Exception {
        TestDatabase.clear();
        wire = new LossyWire(
                URI.create(TestServer.url().substring("jdbc:".length())).getPort());
        dataSource = LogProgram.connect(
                TestServer.url().replaceFirst(":[0-9]+/", ":" + wire.port() + "/"),
                TestServer.user(),
                TestServer.password());
        node = new LogNode(dataSource, folder, new TestClock());
        append(300);
        node.turn();
    }

    @AfterEach
    void close() throws Exception {
        node.close();
        dataSource.close();
        wire.close();
    }

    @Test
    void entries_that_were_placed_unheard_are_not_placed_again() throws Exception {
        append(5);
        wire.loseTheAnswerToTheNextCommit();
        assertThatThrownBy(node::turn).isInstanceOf(RuntimeException.class);
        assertThat(wire.hasLostIt()).isTrue();
        assertThat(node.head().size()).as("stored, although unheard").isEqualTo(305);

        append(1);
        node.turn();

        assertThat(node.standing.stopped()).isEmpty();
        assertThat(node.published().size()).isEqualTo(306);
        assertThat(PublishedEntries.of(node.folder(), 306))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(node.queries.entries(1, 0, 306));
        assertThat(node.published().root().array())
                .isEqualTo(NaiveTree.root(node.queries.entries(1, 0, 306).stream()
                        .map(Merkle::leaf)
                        .toList()));
    }

    @Test
    void an_act_whose_answer_was_lost_is_tried_again_and_stands_in_the_log_once() {
        UUID id = Ids.next();
        wire.loseTheAnswerToTheNextCommit();
        assertThatThrownBy(() -> act(id)).isInstanceOf(RuntimeException.class);
        assertThat(wire.hasLostIt()).isTrue();

        act(id);
        node.turn();

        assertThat(node.published().size()).isEqualTo(301);
        assertThat(node.queries.find(id).orElseThrow().place())
                .isEqualTo(new LogQueries.Place(1, 300));
    }

    private void act(UUID id) {
        node.transactions.executeWithoutResult(_ -> node.log.append(id, new LogReimported(1, 2)));
    }

    private void append(int count) {
        node.transactions.executeWithoutResult(_ -> {
            for (int i = 0; i < count; i++) {
                node.log.append(new LogReimported(i, i + 1));
            }
        });
    }
}

package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;

/** The folder cannot be written to for a while: acts go on, and what was missed is made up for. */
class FullDiskTest {

    @TempDir
    private Path folder;

    private LogNode node;

    @BeforeEach
    void publish() {
        TestDatabase.clear();
        node = new LogNode(TestDatabase.dataSource(), folder, new TestClock());
        append(10);
        node.turn();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_disk_that_is_full_in_the_middle_of_a_tile_holds_up_the_head_and_nothing_else()
            throws IOException {
        // What is written to it finds no space left on the device.
        Path unfinished = node.folder()
                .resolve("tile/0/000.p/.unfinished-" + ProcessHandle.current().pid() + "-20");
        Files.createSymbolicLink(unfinished, Path.of("/dev/full"));
        append(10);
        assertThatThrownBy(() -> node.keeper.turn())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
        assertThat(node.published().size()).isEqualTo(10);

        append(10);
        Files.delete(unfinished);
        node.turn();

        assertCaughtUp(30);
    }

    @Test
    void the_keeper_goes_on_by_itself_when_there_is_room_again() throws IOException {
        Path inTheWay = Files.writeString(node.folder().resolve("tile/0/001.p"), "no folder");
        node.keeper.start();
        append(290);
        Awaitility.await().until(() -> node.head().size() == 300);
        assertThat(node.published().size()).isEqualTo(10);
        assertThat(node.standing.stopped()).isEmpty();

        Files.delete(inTheWay);
        Awaitility.await().until(() -> node.published().size() == 300);
        assertCaughtUp(300);
    }

    private void assertCaughtUp(int size) throws IOException {
        assertThat(node.standing.stopped()).isEmpty();
        assertThat(node.published().size()).isEqualTo(size);
        assertThat(PublishedEntries.of(node.folder(), size))
                .containsExactlyElementsOf(node.queries.entries(1, 0, size));
        assertThat(PublishedFiles.of(node.folder()).keySet())
                .noneMatch(name -> name.contains("unfinished"));
    }

    private void append(int count) {
        node.transactions.executeWithoutResult(_ -> {
            for (int i = 0; i < count; i++) {
                node.log.append(new LogReimported(i, i + 1));
            }
        });
    }
}

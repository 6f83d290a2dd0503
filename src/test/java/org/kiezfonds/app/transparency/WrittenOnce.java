package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.kiezfonds.db.Tables;

/** What must hold whatever happened: each act has its entry, each entry its act and its place. */
final class WrittenOnce {

    private WrittenOnce() {}

    /**
     * Holds acts and entries of the database against each other, and what strangers saw against the
     * entries.
     *
     * @param done the keys of acts whose doer heard that they are done, one a line
     * @return the entries by their places
     */
    static List<byte[]> verify(LogNode node, Path done, List<Note> seen) throws IOException {
        List<UUID> acts = node.sql
                .select(DSL.field("id", SQLDataType.UUID))
                .from(LogProgram.ACTS)
                .fetch(row -> row.value1());
        List<UUID> placed = new ArrayList<>();
        List<byte[]> entries = new ArrayList<>();
        node.queries.placed(1, 0, node.head().size()).forEach(entry -> {
            assertThat(entry.row().place()).isEqualTo(new LogQueries.Place(1, entries.size()));
            placed.add(entry.row().id());
            entries.add(entry.row().bytes().array());
        });
        assertThat((long) entries.size()).as("no gap").isEqualTo(node.head().size());
        assertThat(placed).as("acts and entries").containsExactlyInAnyOrderElementsOf(acts);
        assertThat(node.sql.fetchCount(Tables.LOG_ENTRY)).isEqualTo(placed.size());
        Set<UUID> acknowledged =
                Files.readAllLines(done).stream().map(UUID::fromString).collect(Collectors.toSet());
        assertThat(Set.copyOf(placed)).containsAll(acknowledged);

        List<NoteKey> keys = node.queries.keys(1, true);
        SeenHeads.verify(seen, keys, entries);
        List<Note> signed = node.queries.signedAfter(1, -1, Integer.MAX_VALUE).stream()
                .map(each -> Note.parse(each.note()))
                .toList();
        SeenHeads.verify(signed, keys, entries);
        assertThat(PublishedEntries.of(node.folder(), entries.size()))
                .as("published entries")
                .containsExactlyElementsOf(entries);
        return entries;
    }
}

package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kiezfonds.app.transparency.LogQueries.Placed;

/**
 * Looks at start whether database and published files tell one history. Where they do not, going on
 * could show two histories to the public; so the log stands still until somebody has decided.
 */
final class LogGuard {

    static final String REIMPORT =
            "To do: stop the program, then \"log reimport\" takes the missing entries back from the"
                    + " published files; see \"A backup was restored\" in src/docs/operations.md.";
    static final String RESTORE =
            "To do: run \"log check\"; where the database is damaged restore it from a backup, then"
                    + " \"log reimport\"; see src/docs/operations.md.";
    static final String REPAIR =
            "To do: find out who changed it, then \"log repair\" puts it aside and writes it anew;"
                    + " see \"Published files were changed\" in src/docs/operations.md.";

    private final LogQueries queries;
    private final Publisher publisher;
    private final LogStanding standing;

    LogGuard(LogQueries queries, Publisher publisher, LogStanding standing) {
        this.queries = queries;
        this.publisher = publisher;
        this.standing = standing;
    }

    /** Looks; the standing says what was found. */
    void look(LogHead log) throws IOException {
        publisher.tidy(log.no());
        lookAtEdge(log);
        if (standing.stopped().isEmpty()) {
            lookAtPublished(log);
        }
    }

    /** The entries that the next ones will be hashed with, from their bytes up. */
    private void lookAtEdge(LogHead log) {
        long first = log.size() / Tile.WIDTH * Tile.WIDTH;
        List<Placed> last = queries.placed(log.no(), first, log.size());
        boolean fits = tree(queries, log).isPresent() && last.size() == log.size() - first;
        if (fits && !last.isEmpty()) {
            HashList leaves = queries.tile(log.no(), new Tile(0, first / Tile.WIDTH));
            for (int i = 0; i < last.size(); i++) {
                byte[] hash = Merkle.leaf(last.get(i).row().bytes().array());
                fits &= Arrays.equals(hash, leaves.get(i));
            }
        }
        if (!fits) {
            standing.stop(
                    LogStopped.Reason.DATABASE_DAMAGED,
                    "The last entries in the database do not lead to the root of the log.",
                    RESTORE);
        }
    }

    /** The tree as the tiles in the database give it; empty where they do not give the root. */
    static Optional<TileTree> tree(LogQueries queries, LogHead log) {
        return unlessDamaged(() -> new TileTree(log.size(), tile -> queries.tile(log.no(), tile)))
                .filter(tree -> Bytes.of(tree.root()).equals(log.root()));
    }

    /** The root that a log had at that size; empty where the database cannot say. */
    static Optional<Bytes> root(LogQueries queries, int log, long size) {
        return unlessDamaged(
                () -> Bytes.of(new Proofs(tile -> queries.tile(log, tile)).root(size)));
    }

    private static <T> Optional<T> unlessDamaged(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException damaged) {
            // A tile is missing, is none, or is too narrow.
            return Optional.empty();
        }
    }

    /** Compares what is published with the database; not to be called where its edge is damaged. */
    void lookAtPublished(LogHead seen) throws IOException {
        Optional<Note> note = readable(seen);
        if (note.isEmpty()) {
            return;
        }
        // Only now: another node may have published more since the head was read.
        LogHead log = queries.head(seen.no()).orElseThrow();
        Checkpoint published = Checkpoint.parse(note.get().text());
        if (!note.get().isSignedBy(queries.keys(log.no(), true))
                || !published.origin().equals(log.origin())) {
            standing.stop(
                    LogStopped.Reason.HISTORY_DIFFERS,
                    "The published head is not signed by a key of this log: another installation"
                            + " published to the same folder, or the database is another one.",
                    RESTORE);
        } else if (published.size() > log.size()) {
            standing.stop(
                    LogStopped.Reason.DATABASE_BEHIND,
                    "%d entries are published, the database has %d: it was restored from a backup."
                            .formatted(published.size(), log.size()),
                    REIMPORT);
        } else if (!root(queries, log.no(), published.size())
                .equals(Optional.of(published.root()))) {
            standing.stop(
                    LogStopped.Reason.HISTORY_DIFFERS,
                    "The database tells another history than the one published, among the first"
                            + " %d entries.".formatted(published.size()),
                    RESTORE);
        }
    }

    private Optional<Note> readable(LogHead log) throws IOException {
        try {
            Optional<Note> note = publisher.published(log.no());
            note.ifPresent(read -> Checkpoint.parse(read.text()));
            return note;
        } catch (IllegalArgumentException damaged) {
            standing.stop(
                    LogStopped.Reason.FILES_DAMAGED,
                    "The published head cannot be read: "
                            + publisher.files(log.no()).folder().resolve(LogFiles.CHECKPOINT),
                    REPAIR);
            return Optional.empty();
        }
    }
}

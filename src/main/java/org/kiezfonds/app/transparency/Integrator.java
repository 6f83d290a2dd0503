package org.kiezfonds.app.transparency;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.transparency.LogStore.Unplaced;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives entries their places in the tree. Any number of nodes may try: the row of the head is held
 * by one at a time. Not for several threads of one node.
 */
final class Integrator {

    static final int BATCH = 2_048;

    private final LogStore store;
    private final LogQueries queries;
    private final LogStanding standing;
    private final TransactionOperations transactions;
    /** What this node wrote or saw last; the tree's edge need not be read again. */
    private @Nullable Known known;
    /** The last head that this node knows to have been there; what comes later continues it. */
    private @Nullable LogHead seen;

    Integrator(
            LogStore store,
            LogQueries queries,
            LogStanding standing,
            TransactionOperations transactions) {
        this.store = store;
        this.queries = queries;
        this.standing = standing;
        this.transactions = transactions;
    }

    /**
     * Places what waits, at most one batch.
     *
     * @return whether there may be more
     */
    boolean placeSome() {
        if (!queries.anyUnplaced()) {
            return false;
        }
        Known before = known;
        // If the transaction fails, the tree in memory is ahead of the database.
        known = null;
        Placed placed = transactions.execute(_ -> place(before));
        if (placed != null) {
            known = placed.known();
            seen = placed.known().head();
            return placed.count() == BATCH;
        }
        return false;
    }

    private @Nullable Placed place(@Nullable Known before) {
        Optional<LogHead> locked = store.lockHead();
        if (locked.isEmpty()) {
            return null;
        }
        LogHead head = locked.get();
        TileTree tree = before != null && before.isStill(head) ? before.tree() : read(head);
        if (tree == null) {
            return null;
        }
        List<Unplaced> entries = store.unplaced(BATCH);
        if (entries.isEmpty()) {
            return new Placed(0, new Known(head, tree));
        }
        LogHead grown = store.append(head, tree, entries);
        return new Placed(entries.size(), new Known(grown, tree));
    }

    /** The tree from the database; null where the log must not go on from it. */
    private @Nullable TileTree read(LogHead head) {
        if (!continuesWhatWasSeen(head)) {
            return null;
        }
        Optional<TileTree> tree = LogGuard.tree(queries, head);
        if (tree.isEmpty()) {
            standing.stop(
                    LogStopped.Reason.DATABASE_DAMAGED,
                    "The tiles in the database do not lead to the root that was stored with them.",
                    LogGuard.RESTORE);
        }
        return tree.orElse(null);
    }

    /** Whether only other nodes, and not a restored backup, made the head other than it was. */
    private boolean continuesWhatWasSeen(LogHead head) {
        LogHead before = seen;
        if (before == null || before.no() != head.no()) {
            return true;
        }
        if (head.size() < before.size()) {
            standing.stop(
                    LogStopped.Reason.DATABASE_BEHIND,
                    "The database has %d entries, and had %d before: it was restored from a backup."
                            .formatted(head.size(), before.size()),
                    LogGuard.REIMPORT);
            return false;
        }
        Optional<Bytes> root = LogGuard.root(queries, head.no(), before.size());
        if (!root.equals(Optional.of(before.root()))) {
            standing.stop(
                    LogStopped.Reason.HISTORY_DIFFERS,
                    "The database tells another history than it did before, among the first %d"
                                    .formatted(before.size())
                            + " entries.",
                    LogGuard.RESTORE);
            return false;
        }
        return true;
    }

    /** The tree as it was after the last batch. */
    private record Known(LogHead head, TileTree tree) {

        boolean isStill(LogHead now) {
            return head.no() == now.no()
                    && head.size() == now.size()
                    && head.root().equals(now.root());
        }
    }

    private record Placed(int count, Known known) {}
}

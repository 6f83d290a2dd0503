package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.transparency.entries.Origin;
import org.springframework.transaction.support.TransactionOperations;

/** Finds the running log, or opens the first one. */
final class LogOpening {

    private static final int FIRST = 1;

    private final LogStore store;
    private final LogQueries queries;
    private final LogKeys keys;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final LogStanding standing;
    private final Origin firstOrigin;
    private final boolean mayMakeKey;

    LogOpening(
            LogStore store,
            LogQueries queries,
            LogKeys keys,
            TransactionOperations transactions,
            Clock clock,
            LogStanding standing,
            Origin firstOrigin,
            boolean mayMakeKey) {
        this.store = store;
        this.queries = queries;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
        this.standing = standing;
        this.firstOrigin = firstOrigin;
        this.mayMakeKey = mayMakeKey;
    }

    /**
     * The running log. Its name never changes, whatever the settings say today.
     *
     * @throws org.kiezfonds.app.database.StartFailure where there is no key for it
     */
    LogHead running() {
        LogHead head = find();
        standing.runs(head.no());
        return head;
    }

    private LogHead find() {
        Optional<LogHead> head = queries.head();
        if (head.isPresent() && !keysOf(head.get()).isEmpty()) {
            return head.get();
        }
        if (head.isPresent() && !queries.keys(head.get().no(), true).isEmpty()) {
            throw LogKeys.missing(head.get().origin());
        }
        open(head.map(LogHead::origin).orElse(firstOrigin));
        return queries.head().orElseThrow();
    }

    /** The keys that sign for the log today. */
    List<SigningKey> keysOf(LogHead head) {
        return keys.of(head.origin(), queries.keys(head.no(), false));
    }

    private void open(Origin origin) {
        if (keys.of(origin).isEmpty()) {
            if (!mayMakeKey || !keys.areInFile()) {
                throw LogKeys.noneGiven(origin);
            }
            try {
                keys.generate(origin);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        transactions.executeWithoutResult(_ -> {
            store.open(FIRST, origin, clock.instant());
            keys.of(origin)
                    .forEach(key -> store.addKey(FIRST, key.verifier().vkey(), clock.instant()));
        });
    }
}

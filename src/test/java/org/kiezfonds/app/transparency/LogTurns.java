package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/** Turns the keeper of the log by hand, on emptied tables and an emptied folder. */
@TestComponent
public class LogTurns {

    private final LogOpening opening;
    private final Witnessing witnessing;
    private final Publisher publisher;
    private final LogGuard guard;
    private final LogStore store;
    private final LogQueries queries;
    private final LogStanding standing;
    private final LogNudge nudge;
    private final LogFileFilter files;
    private final TransactionOperations transactions;
    private final Clock clock;
    private LogKeeper keeper;

    LogTurns(
            LogOpening opening,
            Witnessing witnessing,
            Publisher publisher,
            LogGuard guard,
            LogStore store,
            LogQueries queries,
            LogStanding standing,
            LogNudge nudge,
            LogFileFilter files,
            TransactionOperations transactions,
            Clock clock,
            LogKeeper keeper) {
        this.opening = opening;
        this.witnessing = witnessing;
        this.publisher = publisher;
        this.guard = guard;
        this.store = store;
        this.queries = queries;
        this.standing = standing;
        this.nudge = nudge;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
        this.keeper = keeper;
    }

    /** Forgets what an earlier test had in its log. */
    public void begin() {
        standing.resume();
        files.forget();
        try {
            delete(publisher.folder());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        keeper = new LogKeeper(
                opening,
                new Integrator(store, queries, standing, transactions),
                witnessing,
                publisher,
                guard,
                store,
                queries,
                standing,
                nudge,
                clock,
                Duration.ZERO,
                false);
    }

    /** Lets the log stand still, as after a restored backup. */
    public void standStill() {
        standing.stop(LogStopped.Reason.DATABASE_BEHIND, "a test", "nothing");
    }

    /** Places, signs and publishes all that waits. */
    public void turn() {
        try {
            keeper.turn();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Deletes what the nightly upkeep would: partial tiles whose full tile is there. */
    public void deletePartials() {
        try {
            publisher.tidyPartials(1);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        files.forget();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

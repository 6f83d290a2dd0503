package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** Turns the keeper of the log by hand: on an empty database with an empty folder. */
@TestComponent
public class LogTurns {

    private final LogKeeper keeper;
    private final LogQueries queries;
    private final Publisher publisher;

    LogTurns(LogKeeper keeper, LogQueries queries, Publisher publisher) {
        this.keeper = keeper;
        this.queries = queries;
        this.publisher = publisher;
    }

    /** Places, signs and publishes all that waits. */
    public void turn() {
        try {
            if (queries.heads().isEmpty()) {
                // The tables were emptied before this test; what an earlier one published is void.
                delete(publisher.folder());
            }
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

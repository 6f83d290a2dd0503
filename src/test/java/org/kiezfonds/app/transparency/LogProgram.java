package org.kiezfonds.app.transparency;

import ch.qos.logback.classic.Level;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.kiezfonds.app.database.ServerToKill;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node of the program under load, for tests that end it hard. Each act is a row of {@link
 * #ACTS} and its entry in one transaction, tried until it is done; then its key is a line of the
 * file given. Waits for a line on its input before it begins, so that it can be started ahead.
 */
final class LogProgram {

    static final String READY = "ready";
    static final String STOPPED = "stopped ";
    static final String ACTS = "act_of_test";
    static final String MAKE_ACTS =
            "CREATE TABLE " + ACTS + " (id UUID NOT NULL PRIMARY KEY, number BIGINT NOT NULL)";

    private final LogNode node;
    private final BufferedWriter done;
    private final PrintStream answers;

    private LogProgram(LogNode node, BufferedWriter done, PrintStream answers) {
        this.node = node;
        this.done = done;
        this.answers = answers;
    }

    /** Address, user and password of the database, folder, file of acts done, writing threads. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream answers = System.out;
        // What it logs would fill the pipe that nobody reads any more.
        System.setOut(System.err);
        logWarningsOnly();
        HikariDataSource dataSource = connect(arguments[0], arguments[1], arguments[2]);
        Path folder = Path.of(arguments[3]);
        try (BufferedWriter done = Files.newBufferedWriter(
                Path.of(arguments[4]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            LogNode node = new LogNode(dataSource, folder, Clock.systemUTC());
            LogProgram program = new LogProgram(node, done, answers);
            program.warmUp();
            awaitGo();
            program.run(Integer.parseInt(arguments[5]));
        }
    }

    /** A pool as the program has it, made before the database need be there. */
    static HikariDataSource connect(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setDataSourceProperties(ServerToKill.driverProperties());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(1_000);
        return new HikariDataSource(config);
    }

    /** Loads what an act needs, so that the first does not take a second; leaves nothing. */
    private void warmUp() {
        for (boolean warm = false; !warm; ) {
            try {
                node.transactions.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    node.log.append(new LogReimported(0, 1));
                });
                warm = true;
            } catch (RuntimeException noDatabaseYet) {
                // It starts too.
            }
        }
    }

    /** Without Spring everything would be logged. */
    static void logWarningsOnly() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
                .setLevel(Level.WARN);
    }

    private static void awaitGo() throws IOException {
        BufferedReader input =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (input.readLine() == null) {
            System.exit(0);
        }
    }

    private void run(int threads) throws InterruptedException {
        node.keeper.start();
        if (node.standing.stopped().isPresent()) {
            answers.println(STOPPED + node.standing.stopped().get());
            System.exit(1);
        }
        for (int number = 0; number < threads; number++) {
            Thread.ofPlatform().daemon().start(this::act);
        }
        answers.println(READY);
        Thread.currentThread().join();
    }

    private void act() {
        for (long number = 0; ; number++) {
            UUID id = Ids.next();
            while (!tryToAct(id, number)) {
                if (node.standing.stopped().isPresent()) {
                    answers.println(STOPPED + node.standing.stopped().get());
                    System.exit(1);
                }
            }
            acknowledge(id);
        }
    }

    private boolean tryToAct(UUID id, long number) {
        try {
            node.transactions.executeWithoutResult(_ -> {
                node.log.append(id, new LogReimported(number, number + 1));
                // A try before may have been stored without our hearing of it.
                node.sql
                        .insertInto(DSL.table(ACTS))
                        .columns(
                                DSL.field("id", SQLDataType.UUID),
                                DSL.field("number", SQLDataType.BIGINT))
                        .values(id, number)
                        .onDuplicateKeyIgnore()
                        .execute();
            });
            return true;
        } catch (RuntimeException failure) {
            return false;
        }
    }

    private synchronized void acknowledge(UUID id) {
        try {
            done.write(id + "\n");
            done.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package org.kiezfonds.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB of our own in the data folder: on the loopback address alone, with real accounts and
 * full durability. It survives a hard end of the program and of itself: what an earlier program
 * left running is taken over, and a server that falls is started again on the same port.
 */
final class EmbeddedMariaDb implements DatabaseServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    // Repairing itself after a hard end may take a while on a slow disk.
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int PORTS_TO_TRY = 3;
    private static final long LOG_LIMIT_BYTES = 10 << 20;

    private final MariaDbInstallation installation;
    private final DataFolderLock lock;
    private final ConnectionSettings connection;
    private final int port;
    private final Thread watch;
    private volatile ProcessHandle process;
    private volatile boolean closing;

    private EmbeddedMariaDb(
            MariaDbInstallation installation,
            DataFolderLock lock,
            String password,
            Running running) {
        this.installation = installation;
        this.lock = lock;
        this.port = running.port();
        this.process = running.process();
        this.connection = new ConnectionSettings(url(port), MariaDbInstallation.USER, password);
        this.watch = Thread.ofPlatform().daemon().name("mariadb-watch").unstarted(this::watch);
    }

    /**
     * Starts the server of a data folder, or takes over the one that still runs on it.
     *
     * @throws StartFailure where that cannot be
     */
    static EmbeddedMariaDb start(DataFolder dataFolder, MariaDbBinaries binaries) {
        Path folder = dataFolder.folder("mariadb");
        DataFolderLock lock = DataFolderLock.take(folder);
        try {
            MariaDbInstallation installation = new MariaDbInstallation(folder, binaries);
            String password = installation.password();
            Optional<Running> orphan = takeOver(installation, password);
            Running running =
                    orphan.isPresent() ? orphan.get() : startOnFreePort(installation, password);
            EmbeddedMariaDb server = new EmbeddedMariaDb(installation, lock, password, running);
            server.watch.start();
            return server;
        } catch (IOException failure) {
            release(lock);
            throw new StartFailure(
                    StartFailure.Reason.EMBEDDED_SERVER_FAILED,
                    "The embedded database could not be started in " + folder,
                    failure.toString(),
                    "See that the folder is on a local disk with free space and belongs to the"
                            + " user that starts Kiezfonds.");
        } catch (InterruptedException interrupted) {
            release(lock);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (RuntimeException failure) {
            release(lock);
            throw failure;
        }
    }

    /**
     * Starts the server of a data folder, or uses the one that another program of ours has running
     * on it and leaves it running.
     */
    static DatabaseServer startOrJoin(DataFolder dataFolder, MariaDbBinaries binaries) {
        try {
            return start(dataFolder, binaries);
        } catch (StartFailure failure) {
            if (failure.reason() != StartFailure.Reason.DATA_FOLDER_IN_USE) {
                throw failure;
            }
            return join(dataFolder, binaries).orElseThrow(() -> failure);
        }
    }

    private static Optional<DatabaseServer> join(DataFolder dataFolder, MariaDbBinaries binaries) {
        try {
            MariaDbInstallation installation =
                    new MariaDbInstallation(dataFolder.folder("mariadb"), binaries);
            String password = installation.password();
            return RecordedProcess.read(installation.processFile())
                    .filter(record -> record.find().isPresent())
                    .filter(record -> answers(installation, record.port(), password))
                    .map(record -> new JoinedServer(new ConnectionSettings(
                            url(record.port()), MariaDbInstallation.USER, password)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public ConnectionSettings connection() {
        return connection;
    }

    ProcessHandle process() {
        return process;
    }

    @Override
    public void close() {
        closing = true;
        watch.interrupt();
        try {
            watch.join();
            end(process);
            Files.deleteIfExists(installation.processFile());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            log.warn("The record of the database process could not be deleted", failure);
        } finally {
            release(lock);
        }
        log.info("The embedded database has stopped");
    }

    static StartFailure failed(String what, Path logFile) {
        String last = lastErrors(logFile);
        if (last.contains("No space left") || last.contains("Errcode: 28")) {
            return new StartFailure(
                    StartFailure.Reason.DISK_FULL,
                    what,
                    "The disk is full.",
                    "Free some space and start again.");
        }
        if (last.contains("Unable to lock ./ibdata1") || last.contains("Can't lock aria")) {
            return new StartFailure(
                    StartFailure.Reason.DATA_FOLDER_IN_USE,
                    what,
                    "Another MariaDB works on these files:\n" + last,
                    "End that process, or start on another folder: bin/run --data DIR.");
        }
        return new StartFailure(
                StartFailure.Reason.EMBEDDED_SERVER_FAILED,
                what,
                "The server said:\n" + last,
                "The whole log is in " + logFile + ".");
    }

    private static Optional<Running> takeOver(MariaDbInstallation installation, String password)
            throws InterruptedException {
        Optional<RecordedProcess> recorded = RecordedProcess.read(installation.processFile());
        Optional<ProcessHandle> orphan = recorded.flatMap(RecordedProcess::find);
        if (recorded.isEmpty() || orphan.isEmpty()) {
            return Optional.empty();
        }
        RecordedProcess record = recorded.get();
        ProcessHandle process = orphan.get();
        if (record.arguments().equals(installation.argumentsDigest())
                && answers(installation, record.port(), password)) {
            log.info("Taking over the database process {} of an earlier start", process.pid());
            return Optional.of(new Running(process, record.port()));
        }
        log.info("Ending the database process {} of an earlier start", process.pid());
        end(process);
        return Optional.empty();
    }

    private static Running startOnFreePort(MariaDbInstallation installation, String password)
            throws IOException, InterruptedException {
        installation.prepare();
        for (int tries = 1; ; tries++) {
            try {
                int port = freePort();
                return new Running(launch(installation, password, port), port);
            } catch (StartFailure failure) {
                if (failure.reason() != StartFailure.Reason.PORT_TAKEN || tries == PORTS_TO_TRY) {
                    throw failure;
                }
            }
        }
    }

    private static ProcessHandle launch(MariaDbInstallation installation, String password, int port)
            throws IOException, InterruptedException {
        Path logFile = installation.logFile();
        if (Files.exists(logFile) && Files.size(logFile) > LOG_LIMIT_BYTES) {
            Files.move(
                    logFile,
                    logFile.resolveSibling("server.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        long logStart = Files.exists(logFile) ? Files.size(logFile) : 0;
        installation.writeInitFile();
        Process process = installation.launch(port);
        try {
            RecordedProcess.of(
                            process.toHandle(),
                            installation.executable(),
                            port,
                            installation.argumentsDigest())
                    .write(installation.processFile());
            awaitReady(installation, process, password, port, logStart);
            installation.deleteInitFile();
            return process.toHandle();
        } catch (IOException | RuntimeException | InterruptedException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    private static void awaitReady(
            MariaDbInstallation installation,
            Process process,
            String password,
            int port,
            long logStart)
            throws InterruptedException, IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers(installation, port, password)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw startFailure(installation.logFile(), port, logStart);
            }
            if (System.nanoTime() > deadline) {
                throw failed(
                        "The embedded database did not answer within "
                                + START_LIMIT.toMinutes()
                                + " minutes.",
                        installation.logFile());
            }
        }
    }

    private static StartFailure startFailure(Path logFile, int port, long logStart)
            throws IOException {
        byte[] log = Files.readAllBytes(logFile);
        int from = (int) Math.min(logStart, log.length);
        String said = new String(log, from, log.length - from, StandardCharsets.UTF_8);
        if (said.contains("Address already in use")) {
            return new StartFailure(
                    StartFailure.Reason.PORT_TAKEN,
                    "The embedded database found no free port.",
                    "Port " + port + " of the loopback address was taken meanwhile.",
                    "Start again.");
        }
        return failed("The embedded database ended while it started.", logFile);
    }

    /** Whether our server, and no other, answers there with our password. */
    private static boolean answers(MariaDbInstallation installation, int port, String password) {
        Properties properties = SessionRules.driverProperties();
        properties.setProperty("user", MariaDbInstallation.USER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "1000");
        properties.setProperty("socketTimeout", "5000");
        try (Connection connection = DriverManager.getConnection(url(port), properties);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@datadir")) {
            return row.next() && Path.of(row.getString(1)).normalize().equals(installation.data());
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void watch() {
        while (!closing) {
            try {
                process.onExit().get();
                if (closing) {
                    return;
                }
                log.warn("The embedded database has ended unasked; starting it again");
                restart();
            } catch (InterruptedException closed) {
                return;
            } catch (ExecutionException failure) {
                log.error("The embedded database cannot be watched", failure);
                return;
            }
        }
    }

    private void restart() throws InterruptedException {
        Duration pause = Duration.ofMillis(250);
        while (!closing) {
            try {
                process = launch(installation, connection.password(), port);
                log.info("The embedded database runs again");
                return;
            } catch (IOException | StartFailure failure) {
                log.error("The embedded database does not start; next try in {}", pause, failure);
                Thread.sleep(pause);
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
            }
        }
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        if (!exited(process, STOP_LIMIT)) {
            log.warn("The database process {} does not end; ending it hard", process.pid());
            process.destroyForcibly();
            exited(process, STOP_LIMIT);
        }
    }

    private static boolean exited(ProcessHandle process, Duration limit)
            throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String url(int port) {
        return "jdbc:mariadb://%s:%d/%s"
                .formatted(MariaDbInstallation.HOST, port, MariaDbInstallation.SCHEMA);
    }

    private static int freePort() throws IOException {
        InetAddress loopback = InetAddress.ofLiteral(MariaDbInstallation.HOST);
        try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
            return socket.getLocalPort();
        }
    }

    private static String lastErrors(Path logFile) {
        try {
            List<String> lines = Files.readAllLines(logFile, StandardCharsets.UTF_8);
            List<String> tail = lines.subList(Math.max(0, lines.size() - 40), lines.size());
            List<String> errors =
                    tail.stream().filter(line -> line.contains("ERROR")).toList();
            return String.join("\n", errors.isEmpty() ? tail : errors);
        } catch (IOException unreadable) {
            return "(nothing: its log cannot be read)";
        }
    }

    private static void release(DataFolderLock lock) {
        try {
            lock.close();
        } catch (IOException failure) {
            log.warn("The data folder could not be released", failure);
        }
    }

    /** The server of another program: not ours to end. */
    record JoinedServer(ConnectionSettings connection) implements DatabaseServer {
        @Override
        public void close() {
            // It runs for somebody else.
        }
    }

    private record Running(ProcessHandle process, int port) {}
}

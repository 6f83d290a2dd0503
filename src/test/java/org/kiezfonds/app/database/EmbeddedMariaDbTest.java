package org.kiezfonds.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.database.StartFailure.Reason;

class EmbeddedMariaDbTest {

    // Kept between runs: the files need not be unpacked for each test.
    private static final DataFolder FOLDER = new DataFolder(Path.of("target/test-embedded"));
    private static final Path FILES = FOLDER.path().resolve("mariadb");
    private static final MariaDbBinaries BINARIES =
            MariaDbBinaries.onClassPath().orElseThrow();

    private @Nullable EmbeddedMariaDb server;

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void only_our_user_signs_in_and_sees_only_its_schema() throws Exception {
        EmbeddedMariaDb running = start();
        String anySchema = running.connection().url().replaceAll("/kiezfonds$", "/");
        for (String user : List.of("root", "", "mariadb.sys", "somebody")) {
            assertThatThrownBy(() -> DriverManager.getConnection(anySchema, user, ""))
                    .as("user \"%s\"", user)
                    .isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> DriverManager.getConnection(anySchema, "kiezfonds", "wrong"))
                .isInstanceOf(SQLException.class);
        try (Connection connection = connect(running);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM mysql.global_priv"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("CREATE DATABASE other"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("SET GLOBAL sql_mode = ''"))
                    .isInstanceOf(SQLException.class);
            Set<String> schemas = new HashSet<>();
            ResultSet rows = statement.executeQuery("SHOW DATABASES");
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
            assertThat(schemas).containsExactlyInAnyOrder("kiezfonds", "information_schema");
        }
    }

    @Test
    void the_password_is_for_us_alone_and_lies_nowhere_else() throws Exception {
        EmbeddedMariaDb running = start();
        assertThat(Files.getPosixFilePermissions(FILES.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(FILES.resolve("init.sql")).doesNotExist();
        assertThat(running.connection().password()).hasSizeGreaterThan(40);
        assertThat(running.process().info().commandLine().orElse(""))
                .doesNotContain(running.connection().password());
    }

    @Test
    void nobody_reaches_it_from_another_machine() throws Exception {
        int port = port(start());
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .filter(address -> !address.isLinkLocalAddress())
                .toList();
        for (InetAddress address : outside) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(
                                () -> socket.connect(new InetSocketAddress(address, port), 1_000))
                        .isInstanceOf(IOException.class);
            }
        }
        assertThat(Files.readString(Path.of("/proc/net/tcp")))
                .contains("0100007F:%04X".formatted(port))
                .doesNotContain("00000000:%04X".formatted(port));
    }

    @Test
    void a_second_start_on_the_folder_is_refused_naming_the_process() {
        start();
        StartFailure failure = catchThrowableOfType(
                StartFailure.class, () -> EmbeddedMariaDb.start(FOLDER, BINARIES));
        assertThat(failure.reason()).isEqualTo(Reason.DATA_FOLDER_IN_USE);
        assertThat(failure)
                .hasMessageContaining("Process " + ProcessHandle.current().pid() + " holds it");
    }

    @Test
    void closing_ends_the_server_and_frees_the_folder() {
        EmbeddedMariaDb first = start();
        ProcessHandle process = first.process();
        first.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(FILES.resolve("process")).doesNotExist();
        assertThat(start().process().pid()).isNotEqualTo(process.pid());
    }

    @Test
    void after_a_hard_end_of_the_server_every_acknowledged_row_is_there_on_the_same_port()
            throws Exception {
        EmbeddedMariaDb running = start();
        execute(running, "DROP TABLE IF EXISTS row_of_test");
        execute(running, "CREATE TABLE row_of_test (id INT NOT NULL PRIMARY KEY)");
        Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
        Thread writer = Thread.ofPlatform().start(() -> writeUntilItFails(running, acknowledged));
        Awaitility.await().until(() -> acknowledged.size() > 200);
        ProcessHandle killed = running.process();
        killed.destroyForcibly();
        writer.join(20_000);
        assertThat(writer.isAlive()).isFalse();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> running.process().pid() != killed.pid() && answers(running));
        Set<Integer> stored = new HashSet<>();
        try (Connection connection = connect(running);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM row_of_test")) {
            while (rows.next()) {
                stored.add(rows.getInt(1));
            }
        }
        assertThat(stored).containsAll(acknowledged);
        // One may have been stored without the writer hearing of it.
        assertThat(stored.size()).isBetween(acknowledged.size(), acknowledged.size() + 1);
    }

    @Test
    void what_a_killed_program_left_running_is_taken_over() throws Exception {
        Process program = startInAnotherProgram();
        long left = pidOfItsServer(program);
        program.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(left)).isPresent();

        EmbeddedMariaDb running = start();
        assertThat(running.process().pid()).isEqualTo(left);
        assertThat(answers(running)).isTrue();
        running.close();
        Awaitility.await().until(() -> ProcessHandle.of(left).isEmpty());
    }

    @Test
    void a_start_beside_a_running_program_is_refused_and_leaves_that_one_alone() throws Exception {
        Process program = startInAnotherProgram();
        try {
            long its = pidOfItsServer(program);
            StartFailure failure = catchThrowableOfType(
                    StartFailure.class, () -> EmbeddedMariaDb.start(FOLDER, BINARIES));
            assertThat(failure.reason()).isEqualTo(Reason.DATA_FOLDER_IN_USE);
            assertThat(failure).hasMessageContaining("Process " + program.pid());
            assertThat(ProcessHandle.of(its)).isPresent();
        } finally {
            program.destroy();
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_was_left_running_with_other_arguments_is_ended_and_started_anew() throws Exception {
        Process program = startInAnotherProgram();
        long left = pidOfItsServer(program);
        program.destroyForcibly().waitFor();
        Path file = FILES.resolve("process");
        RecordedProcess record = RecordedProcess.read(file).orElseThrow();
        new RecordedProcess(
                        record.pid(),
                        record.startTicks(),
                        record.executable(),
                        record.port(),
                        "others")
                .write(file);

        assertThat(start().process().pid()).isNotEqualTo(left);
        assertThat(ProcessHandle.of(left)).isEmpty();
    }

    @Test
    void a_foreign_process_that_has_the_recorded_number_is_left_alone() throws Exception {
        EmbeddedMariaDb first = start();
        RecordedProcess record = RecordedProcess.read(FILES.resolve("process")).orElseThrow();
        first.close();
        Process foreign = new ProcessBuilder("sleep", "60").start();
        try {
            new RecordedProcess(
                            foreign.pid(),
                            record.startTicks(),
                            record.executable(),
                            record.port(),
                            record.arguments())
                    .write(FILES.resolve("process"));
            start();
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void a_first_start_that_was_cut_off_leaves_nothing_that_harms_the_next(@TempDir Path folder)
            throws Exception {
        Path files = folder.resolve("a folder/mariadb");
        Files.createDirectories(files.resolve("base-11.4.5.unfinished/bin"));
        Files.writeString(files.resolve("base-11.4.5.unfinished/bin/mariadbd"), "half");
        Files.createDirectories(files.resolve("data.unfinished/mysql"));
        Files.writeString(files.resolve("process"), "pid=12");

        server = EmbeddedMariaDb.start(new DataFolder(folder.resolve("a folder")), BINARIES);
        assertThat(answers(server)).isTrue();
        server.close();
        server = null;
    }

    @Test
    void a_folder_that_cannot_be_made_is_named(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        StartFailure failure = catchThrowableOfType(
                StartFailure.class, () -> EmbeddedMariaDb.start(new DataFolder(file), BINARIES));
        assertThat(failure.reason()).isEqualTo(Reason.DATA_FOLDER_UNUSABLE);
        assertThat(failure).hasMessageContaining(file.toString());
        assertThat(failure.whatToDo()).contains("--data");
    }

    private EmbeddedMariaDb start() {
        server = EmbeddedMariaDb.start(FOLDER, BINARIES);
        return server;
    }

    private static Process startInAnotherProgram() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProgramToKill.class.getName(),
                        FOLDER.path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long pidOfItsServer(Process program) throws IOException {
        BufferedReader output = program.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(ProgramToKill.STARTED)) {
                return Long.parseLong(line.substring(ProgramToKill.STARTED.length()));
            }
        }
        throw new IOException("the program ended");
    }

    private static void writeUntilItFails(EmbeddedMariaDb server, Set<Integer> acknowledged) {
        try (Connection connection = connect(server);
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO row_of_test VALUES (?)")) {
            for (int id = 1; ; id++) {
                insert.setInt(1, id);
                insert.executeUpdate();
                acknowledged.add(id);
            }
        } catch (SQLException killed) {
            // As the test means it to be.
        }
    }

    private static boolean answers(EmbeddedMariaDb server) {
        try (Connection connection = connect(server)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void execute(EmbeddedMariaDb server, String statement) throws SQLException {
        try (Connection connection = connect(server);
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private static Connection connect(EmbeddedMariaDb server) throws SQLException {
        ConnectionSettings settings = server.connection();
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private static int port(EmbeddedMariaDb server) {
        return URI.create(server.connection().url().substring("jdbc:".length())).getPort();
    }
}

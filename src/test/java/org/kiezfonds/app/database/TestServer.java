package org.kiezfonds.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The one MariaDB of a test run. Its files are kept below target, so that only the first run ever
 * has to make them; its schema is new in each run.
 */
public final class TestServer {

    /** The folder of this run; runs that go on beside each other have each their own. */
    public static final Path DATA =
            Path.of("target/test-data-" + System.getProperty("kiezfonds.fork", "1"));

    private static final EmbeddedMariaDb SERVER = start();

    private TestServer() {}

    public static String url() {
        return SERVER.connection().url();
    }

    public static String user() {
        return SERVER.connection().user();
    }

    public static String password() {
        return SERVER.connection().password();
    }

    /** What holds on every connection of the program. */
    public static Properties driverProperties() {
        return SessionRules.driverProperties();
    }

    private static EmbeddedMariaDb start() {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(
                new DataFolder(DATA), MariaDbBinaries.onClassPath().orElseThrow());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        ConnectionSettings settings = server.connection();
        try (Connection connection = DriverManager.getConnection(
                        settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + MariaDbInstallation.SCHEMA);
            statement.execute("CREATE DATABASE "
                    + MariaDbInstallation.SCHEMA
                    + " CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return server;
    }
}

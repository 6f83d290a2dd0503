package org.kiezfonds.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.flywaydb.core.Flyway;

/**
 * A MariaDB of its own with an empty migrated schema, for tests that end it hard. It starts itself
 * again on the same port.
 */
public final class ServerToKill implements AutoCloseable {

    private final EmbeddedMariaDb server;

    private ServerToKill(EmbeddedMariaDb server) {
        this.server = server;
    }

    /** Its files are kept for the next run, its rows are not. */
    public static ServerToKill start(Path folder) throws SQLException {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(
                new DataFolder(folder), MariaDbBinaries.onClassPath().orElseThrow());
        try {
            ServerToKill fresh = new ServerToKill(server);
            fresh.makeSchema();
            return fresh;
        } catch (SQLException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private void makeSchema() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + MariaDbInstallation.SCHEMA);
            statement.execute("CREATE DATABASE "
                    + MariaDbInstallation.SCHEMA
                    + " CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");
        }
        Flyway.configure()
                .dataSource(url(), user(), password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    public String url() {
        return server.connection().url();
    }

    public String user() {
        return server.connection().user();
    }

    public String password() {
        return server.connection().password();
    }

    /** What holds on every connection of the program. */
    public static Properties driverProperties() {
        return SessionRules.driverProperties();
    }

    /** Which process it is now. */
    public long process() {
        return server.process().pid();
    }

    /** Ends it as a power cut would: no chance to write anything more. */
    public void kill() {
        server.process().destroyForcibly();
    }

    @Override
    public void close() {
        server.close();
    }
}

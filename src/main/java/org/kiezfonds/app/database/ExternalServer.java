package org.kiezfonds.app.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A MariaDB that somebody else runs.
 *
 * @param connection looked over and tried once
 */
record ExternalServer(ConnectionSettings connection) implements DatabaseServer {

    private static final String PREFIX = "jdbc:mariadb:";
    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;
    private static final String SETTINGS =
            "Set KIEZFONDS_DB_URL to jdbc:mariadb://HOST:PORT/SCHEMA, KIEZFONDS_DB_USER and"
                    + " KIEZFONDS_DB_PASSWORD.";

    /**
     * Tries the settings before anything is built on them.
     *
     * @throws StartFailure that says which of them is wrong
     */
    static ExternalServer of(ConnectionSettings settings) {
        String url = normalised(settings.url());
        ConnectionSettings connection =
                new ConnectionSettings(url, settings.user(), settings.password());
        Properties properties = SessionRules.driverProperties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.remove("sessionVariables");
        try (Connection tried = DriverManager.getConnection(url, properties)) {
            demandRightServer(tried.getMetaData());
        } catch (SQLException refused) {
            throw explain(connection, refused);
        }
        return new ExternalServer(connection);
    }

    @Override
    public void close() {
        // It is not ours to end.
    }

    /** The address without the options that are ours to set; they would contradict. */
    static String normalised(String url) {
        if (!url.startsWith(PREFIX)) {
            throw notUnderstood(url, "It does not begin with " + PREFIX);
        }
        int mark = url.indexOf('?');
        String address = mark < 0 ? url : url.substring(0, mark);
        int hosts = address.indexOf("//");
        int slash = hosts < 0 ? -1 : address.indexOf('/', hosts + 2);
        if (hosts < 0 || slash == hosts + 2) {
            throw notUnderstood(url, "It names no server.");
        }
        if (slash < 0 || slash == address.length() - 1) {
            throw notUnderstood(url, "It names no schema after the server.");
        }
        if (mark < 0) {
            return address;
        }
        Set<String> ours = SessionRules.driverProperties().stringPropertyNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String options = Arrays.stream(url.substring(mark + 1).split("&", -1))
                .filter(option -> !option.isEmpty())
                .filter(option -> !ours.contains(name(option)))
                .collect(Collectors.joining("&"));
        return options.isEmpty() ? address : address + "?" + options;
    }

    private static String name(String option) {
        return option.split("=", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static void demandRightServer(DatabaseMetaData server) throws SQLException {
        demandRightServer(
                server.getDatabaseProductName(),
                server.getDatabaseProductVersion(),
                server.getDatabaseMajorVersion(),
                server.getDatabaseMinorVersion());
    }

    static void demandRightServer(String product, String version, int major, int minor) {
        if (!product.toLowerCase(Locale.ROOT).contains("mariadb")) {
            throw new StartFailure(
                    StartFailure.Reason.NOT_MARIADB,
                    "The database server is not a MariaDB but a " + product + " " + version + ".",
                    "Kiezfonds uses what only MariaDB has.",
                    SETTINGS);
        }
        if (major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR)) {
            throw new StartFailure(
                    StartFailure.Reason.SERVER_TOO_OLD,
                    "The database server is MariaDB " + version + ", which is too old.",
                    "Kiezfonds needs MariaDB 10.11 or newer, best 11.4.",
                    "Upgrade the server, or name another one in KIEZFONDS_DB_URL.");
        }
    }

    private static StartFailure explain(ConnectionSettings settings, SQLException refused) {
        String server = shown(settings.url());
        String said = "It said: " + refused.getMessage();
        return switch (refused.getErrorCode()) {
            case 1045, 1698 ->
                new StartFailure(
                        StartFailure.Reason.SIGN_IN_REFUSED,
                        "The database server at %s refuses the user \"%s\"."
                                .formatted(server, settings.user()),
                        said,
                        "Check KIEZFONDS_DB_USER and KIEZFONDS_DB_PASSWORD, and that the user"
                                + " may sign in from this machine.");
            case 1049 ->
                new StartFailure(
                        StartFailure.Reason.SCHEMA_MISSING,
                        "The schema in " + server + " does not exist.",
                        said,
                        "Create it (CREATE DATABASE … CHARACTER SET utf8mb4 COLLATE"
                                + " utf8mb4_nopad_bin), or correct KIEZFONDS_DB_URL.");
            case 1044 ->
                new StartFailure(
                        StartFailure.Reason.RIGHTS_MISSING,
                        "The user \"%s\" has no right to the schema in %s, or there is none."
                                .formatted(settings.user(), server),
                        said,
                        "Create the schema and GRANT ALL PRIVILEGES on it to the user, or"
                                + " correct KIEZFONDS_DB_URL.");
            default ->
                new StartFailure(
                        StartFailure.Reason.SERVER_UNREACHABLE,
                        "No database server answers at " + server + ".",
                        said,
                        "Check the host and port in KIEZFONDS_DB_URL, that the server runs,"
                                + " and that no firewall is between.");
        };
    }

    private static StartFailure notUnderstood(String url, String why) {
        return new StartFailure(
                StartFailure.Reason.URL_NOT_UNDERSTOOD,
                "KIEZFONDS_DB_URL is not an address of a database: " + shown(url),
                why,
                SETTINGS);
    }

    /** Options may hold secrets. */
    private static String shown(String url) {
        int mark = url.indexOf('?');
        return mark < 0 ? url : url.substring(0, mark);
    }
}

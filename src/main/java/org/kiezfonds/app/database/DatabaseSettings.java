package org.kiezfonds.app.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code kiezfonds.db.*}.
 *
 * @param url of a server; without it the embedded one is used, where the program has one
 * @param connections kept at most
 */
@ConfigurationProperties("kiezfonds.db")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("20") int connections) {

    /**
     * The server that was named, if one was.
     *
     * @throws StartFailure where the settings name half a server
     */
    Optional<ConnectionSettings> connection() {
        if (isBlank(url) && isBlank(user) && isBlank(password)) {
            return Optional.empty();
        }
        return Optional.of(new ConnectionSettings(
                demand(url, "KIEZFONDS_DB_URL"),
                demand(user, "KIEZFONDS_DB_USER"),
                demand(password, "KIEZFONDS_DB_PASSWORD")));
    }

    static StartFailure nothingConfigured() {
        return new StartFailure(
                StartFailure.Reason.NO_DATABASE_CONFIGURED,
                "No database is configured.",
                "This program comes without an embedded database, and KIEZFONDS_DB_URL is not"
                        + " set.",
                "Set KIEZFONDS_DB_URL to jdbc:mariadb://HOST:PORT/SCHEMA, KIEZFONDS_DB_USER and"
                        + " KIEZFONDS_DB_PASSWORD.");
    }

    private static String demand(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new StartFailure(
                    StartFailure.Reason.SETTING_MISSING,
                    "The setting " + name + " is missing.",
                    "KIEZFONDS_DB_URL, KIEZFONDS_DB_USER and KIEZFONDS_DB_PASSWORD belong"
                            + " together; without all three the embedded database is used.",
                    "Set " + name + ", or remove the others.");
        }
        return value;
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}

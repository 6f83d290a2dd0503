package org.kiezfonds.app.database;

import java.util.Properties;

/** What holds on every connection, whoever runs the server. */
final class SessionRules {

    /** No silent cutting, no zero dates, no division by zero. */
    static final String SQL_MODE =
            "STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                    + "NO_ENGINE_SUBSTITUTION";

    private SessionRules() {}

    /** For the driver; they win over the same options in an address. */
    static Properties driverProperties() {
        Properties properties = new Properties();
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        properties.setProperty("allowMultiQueries", "false");
        properties.setProperty("allowLocalInfile", "false");
        properties.setProperty("connectTimeout", "5000");
        properties.setProperty("tcpKeepAlive", "true");
        // jOOQ builds nested rows with group_concat, which would be cut at a megabyte.
        properties.setProperty(
                "sessionVariables",
                "sql_mode='"
                        + SQL_MODE
                        + "',group_concat_max_len=4294967295,innodb_snapshot_isolation=ON,"
                        + "innodb_lock_wait_timeout=5");
        return properties;
    }
}

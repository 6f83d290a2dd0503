package org.kiezfonds.app.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.kiezfonds.app.database.TestServer;
import org.kiezfonds.db.DefaultSchema;

/** The migrated test database without Spring, and how it is emptied. */
public final class TestDatabase {

    private static final int TRIES = 20;
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final HikariDataSource DATA_SOURCE = connect();
    private static final DSLContext SQL = DSL.using(
            DATA_SOURCE,
            SQLDialect.MARIADB,
            new Settings()
                    .withRenderGroupConcatMaxLenSessionVariable(false)
                    .withRenderSchema(false)
                    .withRenderCatalog(false)
                    .withExecuteLogging(false));

    private TestDatabase() {}

    /** Each statement in a transaction of its own, unless one is opened. */
    public static DSLContext sql() {
        return SQL;
    }

    public static HikariDataSource dataSource() {
        return DATA_SOURCE;
    }

    /**
     * Deletes all rows; TRUNCATE does so also where triggers forbid DELETE. It waits for the server's
     * own threads, which gather statistics about the tables of the test before: on a slow disk longer
     * than the few seconds that an act may wait.
     */
    public static void clear() {
        SQL.connection(connection -> {
            DSLContext sql = DSL.using(connection, SQLDialect.MARIADB, SQL.settings());
            sql.execute("SET SESSION foreign_key_checks = 0, innodb_lock_wait_timeout = 120");
            try {
                for (Table<?> table : tablesWithRows(sql)) {
                    truncate(sql, table);
                }
            } finally {
                sql.execute(
                        "SET SESSION foreign_key_checks = 1, innodb_lock_wait_timeout = @@GLOBAL.innodb_lock_wait_timeout");
            }
        });
    }

    /** For the server's statistics it does not wait that long, whatever is set: then it is tried again. */
    private static void truncate(DSLContext sql, Table<?> table) {
        for (int tries = 1; ; tries++) {
            try {
                sql.truncate(table).execute();
                return;
            } catch (DataAccessException locked) {
                if (tries == TRIES
                        || !(locked.getCause() instanceof SQLException cause)
                        || cause.getErrorCode() != LOCK_WAIT_TIMEOUT) {
                    throw locked;
                }
            }
        }
    }

    private static List<Table<?>> tablesWithRows(DSLContext sql) {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> sql.fetchExists(table))
                .<Table<?>>map(table -> table)
                .toList();
    }

    private static HikariDataSource connect() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tests");
        config.setJdbcUrl(TestServer.url());
        config.setUsername(TestServer.user());
        config.setPassword(TestServer.password());
        config.setDataSourceProperties(TestServer.driverProperties());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        HikariDataSource dataSource = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return dataSource;
    }
}

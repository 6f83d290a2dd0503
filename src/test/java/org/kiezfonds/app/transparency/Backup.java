package org.kiezfonds.app.transparency;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.kiezfonds.app.support.TestDatabase;

/** A copy of the log's tables that can be put back, as the restore of an old dump would. */
final class Backup implements AutoCloseable {

    private static final List<String> TABLES = List.of(
            "log_head",
            "log_key",
            "log_entry",
            "log_disclosure",
            "log_tile",
            "log_checkpoint",
            "log_witness");

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final String prefix = "backup_" + TAKEN.incrementAndGet() + "_of_";

    private Backup() {}

    static Backup take() {
        Backup backup = new Backup();
        for (String table : TABLES) {
            TestDatabase.sql().execute("DROP TABLE IF EXISTS " + backup.prefix + table);
            TestDatabase.sql()
                    .execute(
                            "CREATE TABLE " + backup.prefix + table + " AS SELECT * FROM " + table);
        }
        return backup;
    }

    void restore() {
        TestDatabase.sql().connection(connection -> {
            DSLContext sql = DSL.using(connection, SQLDialect.MARIADB);
            sql.execute("SET SESSION foreign_key_checks = 0");
            try {
                for (String table : TABLES) {
                    sql.execute("TRUNCATE TABLE " + table);
                    sql.execute("INSERT INTO " + table + " SELECT * FROM " + prefix + table);
                }
            } finally {
                sql.execute("SET SESSION foreign_key_checks = 1");
            }
        });
    }

    @Override
    public void close() {
        TABLES.forEach(table -> TestDatabase.sql().execute("DROP TABLE " + prefix + table));
    }
}

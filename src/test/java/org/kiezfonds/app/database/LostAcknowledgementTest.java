package org.kiezfonds.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.PLANNING_AREA;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A commit can be stored although the sender never heard so. */
class LostAcknowledgementTest {

    private final LossyWire wire = wireToServer();
    private final HikariDataSource dataSource = connect(wire.port());
    private final DSLContext sql = DSL.using(new DefaultConfiguration()
            .set(new TransactionAwareDataSourceProxy(dataSource))
            .set(SQLDialect.MARIADB)
            .set(ExceptionTranslatorExecuteListener.DEFAULT));
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(dataSource));
    private final Once once = new Once(new ActStore(sql), new TestClock());

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @AfterEach
    void close() throws Exception {
        dataSource.close();
        wire.close();
    }

    @Test
    void an_act_that_is_sent_again_after_its_answer_was_lost_happens_once() {
        UUID key = Ids.next();
        wire.loseTheAnswerToTheNextCommit();
        assertThatThrownBy(() -> addArea(key, "one")).isInstanceOf(RuntimeException.class);
        assertThat(wire.hasLostIt()).isTrue();
        assertThat(stored())
                .as("stored, although the sender heard of a failure")
                .isEqualTo(1);

        assertThat(addArea(key, "one again")).isEqualTo("one");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void without_the_key_it_happens_twice() {
        wire.loseTheAnswerToTheNextCommit();
        assertThatThrownBy(() -> addArea(Ids.next(), "one")).isInstanceOf(RuntimeException.class);
        addArea(Ids.next(), "one again");
        assertThat(stored()).isEqualTo(2);
    }

    private String addArea(UUID key, String name) {
        return Objects.requireNonNull(transaction.execute(status ->
                once.once(key, "test", answer -> answer, answer -> answer, () -> {
                    sql.insertInto(PLANNING_AREA, PLANNING_AREA.ID, PLANNING_AREA.NAME)
                            .values(name, name)
                            .execute();
                    return name;
                })));
    }

    private static int stored() {
        return TestDatabase.sql().fetchCount(PLANNING_AREA);
    }

    private static LossyWire wireToServer() {
        try {
            return new LossyWire(URI.create(TestServer.url().substring(5)).getPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HikariDataSource connect(int port) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestServer.url().replaceFirst(":[0-9]+/", ":" + port + "/"));
        config.setUsername(TestServer.user());
        config.setPassword(TestServer.password());
        config.setDataSourceProperties(TestServer.driverProperties());
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }
}

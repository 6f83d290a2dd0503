package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.Origin;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** A node of the program that consists of the log alone, put together by hand. */
final class LogNode implements AutoCloseable {

    static final Origin ORIGIN = new Origin("example.org/log/1");

    final DSLContext sql;
    final TransactionTemplate transactions;
    final LogStore store;
    final LogQueries queries;
    final LogStanding standing = new LogStanding();
    final LogNudge nudge = new LogNudge();
    final LogKeys keys;
    final LogOpening opening;
    final Publisher publisher;
    final Policy policy;
    final Witnessing witnessing;
    final LogGuard guard;
    final LogKeeper keeper;
    final TransparencyLog log;
    final LogReading reading;
    final Disclosures disclosures;
    final LogChange change;
    final LogCheck check;
    /** What modules would compare; tests add to it. */
    final List<EntryAudit> audits = new ArrayList<>();

    LogNode(DataSource dataSource, Path folder, Clock clock) {
        this(dataSource, folder, clock, Policy.none(URI.create("https://example.org/log")));
    }

    LogNode(DataSource dataSource, Path folder, Clock clock, Policy policy) {
        this(dataSource, folder, clock, policy, Duration.ofMillis(50));
    }

    LogNode(DataSource dataSource, Path folder, Clock clock, Policy policy, Duration pace) {
        this(dataSource, folder, clock, policy, pace, ORIGIN);
    }

    LogNode(
            DataSource dataSource,
            Path folder,
            Clock clock,
            Policy policy,
            Duration pace,
            Origin origin) {
        this.policy = policy;
        transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        sql = DSL.using(new DefaultConfiguration()
                .set(new TransactionAwareDataSourceProxy(dataSource))
                .set(SQLDialect.MARIADB)
                .set(new DefaultExecuteListenerProvider(ExceptionTranslatorExecuteListener.DEFAULT))
                .set(new Settings()
                        .withRenderGroupConcatMaxLenSessionVariable(false)
                        .withRenderSchema(false)
                        .withRenderCatalog(false)
                        .withExecuteLogging(false)));
        store = new LogStore(sql);
        queries = new LogQueries(sql);
        keys = LogKeys.inFile(folder.resolve("key"));
        opening = new LogOpening(
                store, queries, keys, transactions, clock, standing, _ -> {}, origin, true);
        publisher = new Publisher(queries, folder.resolve("log"), policy, standing, clock);
        witnessing = new Witnessing(
                store, queries, policy, new WitnessClient(Duration.ofSeconds(1)), standing, clock);
        guard = new LogGuard(queries, publisher, standing);
        keeper = new LogKeeper(
                opening,
                new Integrator(store, queries, standing, transactions),
                witnessing,
                publisher,
                guard,
                store,
                queries,
                standing,
                nudge,
                clock,
                pace,
                true);
        log = new TransparencyLog(store, standing, nudge, clock);
        reading = new LogReading(queries, policy, standing);
        disclosures = new Disclosures(store, queries, log, clock);
        change = new LogChange(store, queries, keys, opening, standing, log, transactions, clock);
        check = new LogCheck(queries, store, reading, publisher, audits, clock);
    }

    /** Writes an entry in a transaction of its own. */
    UUID append(LogEntry entry) {
        UUID id = transactions.execute(_ -> log.append(entry));
        return Objects.requireNonNull(id);
    }

    /** All that the keeper does, once. */
    void turn() {
        try {
            keeper.turn();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    LogHead head() {
        return queries.head().orElseThrow();
    }

    Path folder() {
        return publisher.files(1).folder();
    }

    Checkpoint published() {
        try {
            return Checkpoint.parse(publisher.published(1).orElseThrow().text());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        keeper.stop();
    }
}

package org.kiezfonds.app.transparency;

import static org.kiezfonds.db.Tables.ACT;
import static org.kiezfonds.db.Tables.LOG_ENTRY;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.kiezfonds.app.database.ServerToKill;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;
import org.kiezfonds.app.transparency.entries.LogEntry.RoleGiven;
import org.kiezfonds.app.transparency.entries.Word;

/**
 * Puts the log's writer under load on a database of its own, each figure beside a reference of the
 * same run, and says whether the targets are met.
 */
public final class LogLoad {

    private static final int THREADS = 8;
    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final int ROUNDS = 3;
    private static final int BACKLOG = 50_000;
    private static final int STEADY_PER_SECOND = 200;
    private static final int STEADY_SECONDS = 30;

    private static final Table<?> ROW = DSL.table("row_of_load");
    private static final Field<UUID> ROW_ID = DSL.field("id", SQLDataType.UUID);
    private static final Field<String> ROW_WHAT = DSL.field("what", SQLDataType.VARCHAR(200));
    private static final Table<?> STATE = DSL.table("state_of_load");
    private static final Field<Integer> STATE_ID = DSL.field("id", SQLDataType.INTEGER);
    private static final Field<Long> STATE_VERSION = DSL.field("version", SQLDataType.BIGINT);

    private final LogNode node;
    private final List<Boolean> met = new ArrayList<>();

    private LogLoad(LogNode node) {
        this.node = node;
    }

    /** Measures; a folder for the database may be given. */
    public static void main(String[] arguments) throws Exception {
        LogProgram.logWarningsOnly();
        Path data = Path.of(arguments.length > 0 ? arguments[0] : "target/bench-log");
        Path folder = Files.createDirectories(data.resolve("published"));
        delete(folder);
        boolean met;
        try (ServerToKill server = ServerToKill.start(data);
                HikariDataSource dataSource =
                        LogProgram.connect(server.url(), server.user(), server.password())) {
            LogNode node = new LogNode(
                    dataSource,
                    folder,
                    Clock.systemUTC(),
                    Policy.none(URI.create("https://example.org/log")),
                    PACE);
            met = new LogLoad(node).run();
            node.close();
        }
        if (!met) {
            System.exit(1);
        }
    }

    private boolean run() throws Exception {
        node.sql.execute("CREATE TABLE row_of_load (id UUID NOT NULL PRIMARY KEY,"
                + " what VARCHAR(200) NOT NULL)");
        node.sql.execute("CREATE TABLE state_of_load (id INT NOT NULL PRIMARY KEY,"
                + " version BIGINT NOT NULL)");
        for (int id = 0; id < THREADS; id++) {
            node.sql.insertInto(STATE, STATE_ID, STATE_VERSION).values(id, 0L).execute();
        }
        backlog();
        node.keeper.start();
        acts();
        steady();
        return met.stream().allMatch(each -> each);
    }

    /** Acts at full load, with their entries and without, in turns. */
    private void acts() throws InterruptedException {
        load(WARM_UP, false);
        load(WARM_UP, true);
        double without = 0;
        double with = 0;
        for (int round = 0; round < ROUNDS; round++) {
            without += load(MEASURED, false) / ROUNDS;
            with += load(MEASURED, true) / ROUNDS;
        }
        line("acts without entry, %d threads", without, THREADS);
        line("acts, each with its entry: %.2f of these", with, with / without);
        check("acts with entry, a second", with, 500, true);
        check("ratio", with / without, 0.6, true);
    }

    private double load(Duration time, boolean entries) throws InterruptedException {
        LongAdder done = new LongAdder();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        act(number, entries);
                        done.increment();
                    }
                });
            }
        }
        return done.sum() / (time.toNanos() / 1e9);
    }

    /**
     * What an act of the program does at least: takes its key, so that a retry does not act twice,
     * reads a state, changes it, writes a row, keeps its answer.
     */
    private UUID act(int state, boolean entry) {
        UUID id = Ids.next();
        node.transactions.executeWithoutResult(_ -> {
            node.sql
                    .insertInto(ACT, ACT.ID, ACT.KIND, ACT.ANSWER, ACT.DONE_AT)
                    .values(id, "role.give", "", Instant.now())
                    .execute();
            long version = node.sql
                    .select(STATE_VERSION)
                    .from(STATE)
                    .where(STATE_ID.eq(state))
                    .forUpdate()
                    .fetchSingle()
                    .value1();
            node.sql
                    .update(STATE)
                    .set(STATE_VERSION, version + 1)
                    .where(STATE_ID.eq(state))
                    .execute();
            node.sql
                    .insertInto(ROW, ROW_ID, ROW_WHAT)
                    .values(id, "x".repeat(150))
                    .execute();
            if (entry) {
                node.log.append(id, roleGiven(id));
            }
            node.sql.update(ACT).set(ACT.ANSWER, "given").where(ACT.ID.eq(id)).execute();
        });
        return id;
    }

    private static RoleGiven roleGiven(UUID grant) {
        PersonId person = new PersonId(Ids.next());
        return new RoleGiven(
                new AreaId(Ids.next()),
                grant,
                new Word("jury-member"),
                LocalDate.EPOCH,
                null,
                new Word("area-team"),
                Disclosed.who(person),
                Disclosed.who(person));
    }

    /** Gives places to a backlog; the reference inserts as many rows in batches of that size. */
    private void backlog() {
        for (int written = 0; written < BACKLOG; written += 500) {
            node.transactions.executeWithoutResult(_ -> {
                for (int i = 0; i < 500; i++) {
                    node.log.append(new LogReimported(i, i + 1));
                }
            });
        }
        node.opening.running();
        Integrator integrator =
                new Integrator(node.store, node.queries, node.standing, node.transactions);
        double reference = perSecond(BACKLOG, this::insertBatches);
        double placed = perSecond(BACKLOG, () -> {
            while (integrator.placeSome()) {
                // Until none is left.
            }
        });
        if (node.head().size() != BACKLOG) {
            throw new IllegalStateException("placed " + node.head().size());
        }
        line("rows inserted in batches of %d", reference, Integrator.BATCH);
        line("entries given places from a backlog: %.2f of these", placed, placed / reference);
        check("entries placed, a second", placed, 2_000, true);
    }

    private void insertBatches() {
        for (int first = 0; first < BACKLOG; first += Integrator.BATCH) {
            int count = Math.min(Integrator.BATCH, BACKLOG - first);
            node.transactions.executeWithoutResult(_ -> {
                var batch = node.sql.batch(
                        node.sql.insertInto(ROW, ROW_ID, ROW_WHAT).values((UUID) null, (String)
                                null));
                for (int i = 0; i < count; i++) {
                    batch = batch.bind(Ids.next(), "x".repeat(150));
                }
                batch.execute();
            });
        }
    }

    private static double perSecond(int count, Runnable work) {
        long began = System.nanoTime();
        work.run();
        return count * 1e9 / (System.nanoTime() - began);
    }

    /** From the commit of an act to the head that covers it, seen in the folder by a stranger. */
    private void steady() throws IOException, InterruptedException {
        Map<UUID, Long> committed = new ConcurrentHashMap<>();
        LongAdder actNanos = new LongAdder();
        List<Seen> seen;
        try (Watch watch = new Watch(node.folder().resolve(LogFiles.CHECKPOINT))) {
            try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                long next = System.nanoTime();
                for (int i = 0; i < STEADY_PER_SECOND * STEADY_SECONDS; i++) {
                    next += 1_000_000_000 / STEADY_PER_SECOND;
                    while (System.nanoTime() < next) {
                        LockSupport.parkNanos(next - System.nanoTime());
                    }
                    int state = i % THREADS;
                    threads.execute(() -> {
                        long began = System.nanoTime();
                        UUID id = act(state, true);
                        committed.put(id, System.nanoTime());
                        actNanos.add(System.nanoTime() - began);
                    });
                }
            }
            watch.awaitSize(node);
            seen = watch.seen();
        }
        long[] waits = waits(committed, seen);
        double p50 = waits[waits.length / 2] / 1e6;
        double p99 = waits[waits.length * 99 / 100] / 1e6;
        double act = actNanos.sum() / 1e6 / waits.length;
        line("milliseconds an act takes at %d a second", act, STEADY_PER_SECOND);
        line("milliseconds from commit to published head, p50: %.1f of these", p50, p50 / act);
        line("milliseconds from commit to published head, p99: %.1f of these", p99, p99 / act);
        check("commit to published head, p99 ms", p99, 2_000, false);
    }

    private long[] waits(Map<UUID, Long> committed, List<Seen> seen) {
        Map<UUID, Long> places = new HashMap<>();
        node.sql
                .select(LOG_ENTRY.ID, LOG_ENTRY.SEQ)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.SEQ.isNotNull())
                .fetch()
                .forEach(row -> places.put(row.value1(), row.value2()));
        long[] waits = new long[committed.size()];
        int count = 0;
        for (Map.Entry<UUID, Long> act : committed.entrySet()) {
            long place = Objects.requireNonNull(places.get(act.getKey()));
            Seen first = seen.stream()
                    .filter(head -> head.size() > place)
                    .min(Comparator.comparingLong(Seen::size))
                    .orElseThrow();
            waits[count++] = Math.max(0, first.at() - act.getValue());
        }
        Arrays.sort(waits);
        return waits;
    }

    private static void line(String what, double figure, Object value) {
        System.out.printf(
                Locale.ROOT, "%,10.1f  %s%n", figure, String.format(Locale.ROOT, what, value));
    }

    private void check(String what, double figure, double target, boolean atLeast) {
        boolean good = atLeast ? figure >= target : figure <= target;
        System.out.printf(
                Locale.ROOT,
                "%s: %,.2f (%s %,.1f) %s%n",
                what,
                figure,
                atLeast ? "at least" : "at most",
                target,
                good ? "met" : "MISSED");
        met.add(good);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A head, and when it was seen. */
    private record Seen(long size, long at) {}

    /** Reads the published head every two milliseconds. */
    private static final class Watch implements AutoCloseable {

        private final Path file;
        private final List<Seen> seen = new ArrayList<>();
        private final Thread thread;
        private volatile long size;
        private volatile boolean closing;

        Watch(Path file) {
            this.file = file;
            this.thread = Thread.ofPlatform().start(this::read);
        }

        private void read() {
            while (!closing) {
                try {
                    long now = Checkpoint.parse(
                                    Note.parse(Files.readString(file)).text())
                            .size();
                    if (now > size) {
                        seen.add(new Seen(now, System.nanoTime()));
                        size = now;
                    }
                } catch (IOException notYet) {
                    // The first head is still to come.
                }
                LockSupport.parkNanos(2_000_000);
            }
        }

        void awaitSize(LogNode node) {
            long entries = node.sql.fetchCount(LOG_ENTRY);
            while (size < entries) {
                LockSupport.parkNanos(10_000_000);
            }
        }

        List<Seen> seen() {
            close();
            return seen;
        }

        @Override
        public void close() {
            closing = true;
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

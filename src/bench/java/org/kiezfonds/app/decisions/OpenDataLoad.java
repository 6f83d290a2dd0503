package org.kiezfonds.app.decisions;

import static org.kiezfonds.db.Tables.DECISION;
import static org.kiezfonds.db.Tables.DECISION_COST;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.VOTE;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.kiezfonds.app.Application;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.database.TestServer;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.support.TestHands;
import org.kiezfonds.db.tables.records.DecisionCostRecord;
import org.kiezfonds.db.tables.records.DecisionRecord;
import org.kiezfonds.db.tables.records.IdeaRecord;
import org.kiezfonds.db.tables.records.VoteRecord;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Writes the open data of areas with 1,000 and 100,000 decisions, and says what it took and
 * how much memory was in use at most. The target: what 100,000 need beyond 1,000 is no more than a few
 * megabytes.
 */
public final class OpenDataLoad {

    private static final int[] DECISIONS = {1_000, 100_000};
    private static final int BATCH = 4_000;
    private static final long TARGET_MORE_MB = 24;

    private final OpenWriting writing;
    private final OpenDays days;
    private final DSLContext db;
    private final Area area;
    private final Decision sample;
    private int there = 1;

    private OpenDataLoad(
            OpenWriting writing, OpenDays days, DSLContext db, Area area, Decision sample) {
        this.writing = writing;
        this.days = days;
        this.db = db;
        this.area = area;
        this.sample = sample;
    }

    /** Measures, on the database of the tests. */
    public static void main(String[] arguments) throws Exception {
        TestDatabase.sql();
        TestDatabase.clear();
        boolean met;
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(
                        Application.class, TestHands.class)
                .profiles("test")
                // The clock of the tests stands where the round is open.
                .properties("spring.main.allow-bean-definition-overriding=true")
                .initializers(OpenDataLoad::useTestDatabase)
                .run()) {
            TestDecisions test = program.getBean(TestDecisions.class);
            Open open = test.round();
            Decision sample = test.decided(
                    test.begun(open),
                    test.admitted(open).idea(),
                    MotionData.of(Motion.Kind.FULL, ""),
                    "NNNY");
            met = new OpenDataLoad(
                            program.getBean(OpenWriting.class),
                            program.getBean(OpenDays.class),
                            program.getBean(DSLContext.class),
                            program.getBean(Areas.class).byId(open.area()).orElseThrow(),
                            sample)
                    .run();
        }
        TestDatabase.clear();
        System.exit(met ? 0 : 1);
    }

    private static void useTestDatabase(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "load",
                        Map.of(
                                "kiezfonds.db.url",
                                TestServer.url(),
                                "kiezfonds.db.user",
                                TestServer.user(),
                                "kiezfonds.db.password",
                                TestServer.password(),
                                "kiezfonds.data",
                                "target/bench-data",
                                "server.port",
                                "0",
                                "management.server.port",
                                "0")));
    }

    /** Something to be written, and how many bytes it has unpacked. */
    private interface Writing {

        long write(Path path) throws Exception;
    }

    private boolean run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "heap of %d MB at most%n| decisions | written | seconds | file KB | peak heap MB |"
                        + " kept heap MB |%n| ---: | --- | ---: | ---: | ---: | ---: |%n",
                Runtime.getRuntime().maxMemory() >> 20);
        Writing json = path ->
                writing.write(path, area, OpenKind.DECISIONS, OpenForm.JSON).bytes();
        Writing csv = path ->
                writing.write(path, area, OpenKind.DECISIONS, OpenForm.CSV).bytes();
        Writing votes =
                path -> writing.write(path, area, OpenKind.VOTES, OpenForm.JSON).bytes();
        Writing day = path -> {
            days.publish();
            return 0;
        };
        // Once before, for classes and compiled code.
        for (Writing each : List.of(json, csv, votes)) {
            write(each);
        }
        List<Long> kept = new ArrayList<>();
        for (int decisions : DECISIONS) {
            fill(decisions);
            kept.add(Stream.of(
                            measure(decisions, "decisions as JSON", json),
                            measure(decisions, "decisions as CSV", csv),
                            measure(decisions, "votes as JSON", votes))
                    .max(Long::compare)
                    .orElseThrow());
        }
        kept.add(measure(there, "all files of a day, kept", day));
        long more = kept.stream().max(Long::compare).orElseThrow() - kept.getFirst();
        boolean met = more <= TARGET_MORE_MB;
        System.out.printf(Locale.ROOT, "%d MB more for 100,000 than for 1,000: ", more);
        System.out.println(met ? "met" : "NOT MET");
        return met;
    }

    private long measure(int decisions, String what, Writing each) throws Exception {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        KeptHeap watch = new KeptHeap();
        watch.start();
        long begin = System.nanoTime();
        long bytes = write(each);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long most = watch.end();
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.1f | %,d | %d | %d |%n",
                decisions,
                what,
                seconds,
                bytes >> 10,
                peak >> 20,
                most >> 20);
        return most >> 20;
    }

    private static long write(Writing each) throws Exception {
        Path path = Files.createTempFile("kiezfonds-load", ".gz");
        try {
            return each.write(path);
        } finally {
            Files.delete(path);
        }
    }

    /** Looks at what is in use right after full collections, once a second at most. */
    private static final class KeptHeap extends Thread {

        private static final long PAUSE_MILLIS = 1_000;

        private volatile boolean isOver;
        private long most;

        @Override
        public void run() {
            do {
                System.gc();
                most = Math.max(
                        most,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
                try {
                    Thread.sleep(PAUSE_MILLIS);
                } catch (InterruptedException over) {
                    return;
                }
            } while (!isOver);
        }

        long end() throws InterruptedException {
            isOver = true;
            join();
            return most;
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Copies of the decision with its idea, vote and costs, by nobody. */
    private void fill(int decisions) {
        IdeaRecord idea = db.fetchSingle(IDEA, IDEA.ID.eq(sample.idea()));
        VoteRecord vote = db.fetchSingle(VOTE, VOTE.ID.eq(sample.vote()));
        DecisionRecord decision = db.fetchSingle(DECISION, DECISION.ID.eq(sample.id()));
        DecisionCostRecord cost = db.fetchSingle(
                DECISION_COST,
                DECISION_COST.DECISION_ID.eq(sample.id()).and(DECISION_COST.POSITION.eq(0)));
        List<TableRecord<?>> batch = new ArrayList<>();
        while (there < decisions) {
            there++;
            IdeaId key = new IdeaId(Ids.next());
            UUID voted = Ids.next();
            UUID decided = Ids.next();
            batch.add(copy(idea, Map.of(IDEA.ID, key, IDEA.NUMBER, there)));
            batch.add(copy(vote, Map.of(VOTE.ID, voted, VOTE.ATTEMPT, there)));
            batch.add(copy(
                    decision,
                    Map.of(
                            DECISION.ID,
                            decided,
                            DECISION.NUMBER,
                            there,
                            DECISION.IDEA_ID,
                            key,
                            DECISION.VOTE_ID,
                            voted,
                            DECISION.ENTRY_ID,
                            Ids.next(),
                            DECISION.STANDS_FOR,
                            key.value())));
            batch.add(copy(
                    cost, Map.of(DECISION_COST.DECISION_ID, decided, DECISION_COST.POSITION, 0)));
            if (batch.size() >= BATCH || there == decisions) {
                List<TableRecord<?>> ready = batch.stream()
                        .sorted(Comparator.comparingInt(OpenDataLoad::order))
                        .toList();
                db.transaction(inside -> inside.dsl().batchInsert(ready).execute());
                batch.clear();
            }
        }
    }

    /** Rows of a table one after the other, those that others point to first. */
    private static int order(TableRecord<?> row) {
        return List.of("idea", "vote", "decision", "decision_cost")
                .indexOf(row.getTable().getName());
    }

    /** The row with other values; what the server makes itself is left to it. */
    private static TableRecord<?> copy(UpdatableRecord<?> row, Map<Field<?>, Object> other) {
        UpdatableRecord<?> copy = row.copy();
        other.forEach((field, value) -> copy.from(Map.of(field.getName(), value)));
        for (Field<?> field : copy.fields()) {
            if (field.getName().equals("open_in")) {
                copy.touched(field, false);
            }
        }
        return copy;
    }
}

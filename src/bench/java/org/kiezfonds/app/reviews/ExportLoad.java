package org.kiezfonds.app.reviews;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_CONTENT;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.kiezfonds.app.Application;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.database.TestServer;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.RoundExport.Kind;
import org.kiezfonds.app.reviews.RoundExport.Table;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.support.TestHands;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes rounds of 1,000, 10,000 and 100,000 ideas along as CSV and XLSX, as the area team does, and
 * says what it took and how much memory was in use at most. The target: what 100,000 need beyond
 * 1,000 is no more than a few megabytes.
 */
public final class ExportLoad {

    private static final int[] ROUNDS = {1_000, 10_000, 100_000};
    private static final int BATCH = 1_000;
    private static final long TARGET_MORE_MB = 24;

    private final RoundExport export;
    private final DSLContext db;
    private final Open open;
    private final Idea sample;
    private int written = 1;

    private ExportLoad(RoundExport export, DSLContext db, Open open, Idea sample) {
        this.export = export;
        this.db = db;
        this.open = open;
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
                .initializers(ExportLoad::useTestDatabase)
                .run()) {
            TestPeople people = program.getBean(TestPeople.class);
            TestIdeas ideas = program.getBean(TestIdeas.class);
            Open open = ideas.round("lindenkiez", rules());
            people.signIn(people.resident("amina@example.org"));
            Idea sample = ideas.sent(open, TestIdeas.party());
            people.be(open.team());
            met = new ExportLoad(
                            program.getBean(RoundExport.class),
                            program.getBean(DSLContext.class),
                            open,
                            sample)
                    .run();
        }
        TestDatabase.clear();
        System.exit(met ? 0 : 1);
    }

    private static RuleDraft[] rules() {
        return new RuleDraft[] {
            TestFunds.rule(RuleKind.PER_ROUND, "most", 3),
            new RuleDraft(
                    "for-all",
                    RuleKind.QUESTION,
                    Severity.BLOCKS,
                    Map.of(),
                    LocalText.of("Für alle offen?", "Open to all?"),
                    LocalText.NONE)
        };
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

    private boolean run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "heap of %d MB at most%n| ideas | as | seconds | file KB | peak heap MB |"
                        + " peak of kept heap MB |%n| ---: | --- | ---: | ---: | ---: | ---: |%n",
                Runtime.getRuntime().maxMemory() >> 20);
        // Once before, for classes and compiled code.
        write(Kind.CSV);
        write(Kind.XLSX);
        List<Long> kept = new ArrayList<>();
        for (int round : ROUNDS) {
            fill(round);
            long most = 0;
            for (Kind kind : Kind.values()) {
                most = Math.max(most, measure(round, kind));
            }
            kept.add(most);
        }
        long more = kept.getLast() - kept.getFirst();
        boolean met = more <= TARGET_MORE_MB;
        System.out.printf(Locale.ROOT, "%d MB more for 100,000 than for 1,000: ", more);
        System.out.println(met ? "met" : "NOT MET");
        return met;
    }

    private long measure(int ideas, Kind kind) throws Exception {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        KeptHeap watch = new KeptHeap();
        watch.start();
        long begin = System.nanoTime();
        long bytes = write(kind);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long most = watch.end();
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %.1f | %d | %d | %d |%n",
                ideas,
                kind,
                seconds,
                bytes >> 10,
                peak >> 20,
                most >> 20);
        return most >> 20;
    }

    /** Looks at what is in use right after full collections, ten times a second at most. */
    private static final class KeptHeap extends Thread {

        private static final long PAUSE_MILLIS = 100;

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

    private long write(Kind kind) throws Exception {
        try (Table table = export.write(open.area(), open.round().id(), kind, Locale.GERMAN)
                .orElseThrow()) {
            return Files.size(table.file());
        }
    }

    /** Copies of one idea, by nobody: only what the export reads has to be there. */
    private void fill(int ideas) {
        String content = db.select(IDEA_CONTENT.CONTENT)
                .from(IDEA_CONTENT)
                .where(IDEA_CONTENT.IDEA_ID.eq(sample.id()))
                .fetchSingle(IDEA_CONTENT.CONTENT);
        List<Query> batch = new ArrayList<>();
        while (written < ideas) {
            written++;
            IdeaId id = new IdeaId(Ids.next());
            Instant now = Instant.parse("2027-03-01T09:00:00Z");
            batch.add(db.insertInto(IDEA)
                    .set(IDEA.ID, id)
                    .set(IDEA.AREA_ID, open.area())
                    .set(IDEA.ROUND_ID, open.round().id())
                    .set(IDEA.PERSON_ID, sample.author())
                    .set(IDEA.STATE, "RECEIVED")
                    .set(IDEA.NUMBER, written)
                    .set(IDEA.SENDINGS, 1)
                    .set(IDEA.TITLE, "Hoffest")
                    .set(IDEA.SUMMARY, "")
                    .set(IDEA.LANGUAGE, "de")
                    .set(IDEA.ORGANISATION, "")
                    .set(IDEA.IS_HIDDEN, false)
                    .set(IDEA.BEGUN_AT, now)
                    .set(IDEA.SAVED_AT, now)
                    .set(IDEA.SENT_AT, now)
                    .set(IDEA.STATE_AT, now)
                    .set(IDEA.VERSION, 1));
            batch.add(db.insertInto(IDEA_CONTENT)
                    .set(IDEA_CONTENT.IDEA_ID, id)
                    .set(IDEA_CONTENT.SENDING, 1)
                    .set(IDEA_CONTENT.CONTENT, content)
                    .set(IDEA_CONTENT.DIGEST, "0".repeat(64))
                    .set(IDEA_CONTENT.FORM_VERSION, 0)
                    .set(IDEA_CONTENT.SENT_AT, now)
                    .set(IDEA_CONTENT.ENTRY_ID, Ids.next()));
            if (batch.size() >= BATCH || written == ideas) {
                List<Query> ready = List.copyOf(batch);
                db.transaction(inside -> inside.dsl().batch(ready).execute());
                batch.clear();
            }
        }
    }
}

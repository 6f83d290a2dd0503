package org.kiezfonds.app.reviews;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_CONTENT;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.kiezfonds.app.accounts.TestPeople;
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
import org.kiezfonds.app.support.BenchProgram;
import org.kiezfonds.app.support.HeapUse;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes rounds of 1,000, 10,000 and 100,000 ideas along as CSV and XLSX, as the area team does, and
 * says what it took and how much memory was in use at most. The target: what 100,000 need beyond
 * 1,000 is no more than a few megabytes.
 */
public final class ExportLoad {

    private static final int[] ROUNDS = {1_000, 10_000, 100_000};
    private static final int BATCH = 1_000;
    private static final long TARGET_MORE_MB = 24;
    private static final Duration PAUSE = Duration.ofMillis(100);

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
        boolean met;
        try (ConfigurableApplicationContext program = BenchProgram.start()) {
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
        BenchProgram.exit(met);
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
        System.out.printf(Locale.ROOT, "%d MB more for 100,000 than for 1,000%n", more);
        return met;
    }

    private long measure(int ideas, Kind kind) throws Exception {
        HeapUse use = HeapUse.of(() -> write(kind), PAUSE);
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %.1f | %d | %d | %d |%n",
                ideas,
                kind,
                use.seconds(),
                use.bytes() >> 10,
                use.peakMb(),
                use.keptMb());
        return use.keptMb();
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

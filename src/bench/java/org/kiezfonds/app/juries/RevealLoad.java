package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.BODY;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.SCORE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.ScoreCriteria.Whole;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.BenchProgram;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.db.tables.records.ScoreRecord;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reveals 200 ideas × 12 members × 6 criteria, and reads the results, in a row of areas. The target:
 * the act of the reveal takes 200 ms at most in the middle of its runs.
 */
public final class RevealLoad {

    private static final int IDEAS = 200;
    private static final int MEMBERS = 12;
    private static final int CRITERIA = 6;
    private static final int RUNS = 5;
    private static final int WARM_UP = 3;
    private static final double TARGET_MS = 200;

    private final ConfigurableApplicationContext program;
    private final TestScores test;
    private final DSLContext db;

    private RevealLoad(ConfigurableApplicationContext program) {
        this.program = program;
        this.test = program.getBean(TestScores.class);
        this.db = program.getBean(DSLContext.class);
    }

    /** Measures, on the database of the tests. */
    public static void main(String[] arguments) {
        boolean met;
        try (ConfigurableApplicationContext program = BenchProgram.start()) {
            met = new RevealLoad(program).run();
        }
        BenchProgram.exit(met);
    }

    private boolean run() {
        double[] reveals = new double[RUNS];
        double[] readings = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            TestDatabase.clear();
            Scoring scoring = scored();
            Scorings scorings = program.getBean(Scorings.class);
            long begin = System.nanoTime();
            TestScores.done(scorings.reveal(scoring.round(), scoring.version()));
            long revealed = System.nanoTime();
            int shown = program.getBean(ScoreResults.class)
                    .of(scoring.round(), Scoring.FIRST)
                    .orElseThrow()
                    .points()
                    .size();
            long read = System.nanoTime();
            if (shown != IDEAS * MEMBERS * CRITERIA) {
                throw new IllegalStateException("scores: " + shown);
            }
            if (run >= 0) {
                reveals[run] = (revealed - begin) / 1e6;
                readings[run] = (read - revealed) / 1e6;
            }
        }
        Arrays.sort(reveals);
        Arrays.sort(readings);
        boolean met = reveals[RUNS / 2] <= TARGET_MS;
        System.out.printf(
                Locale.ROOT,
                "| | middle ms | longest ms |%n| --- | ---: | ---: |%n| reveal | %.0f | %.0f |%n"
                        + "| results read | %.0f | %.0f |%n",
                reveals[RUNS / 2],
                reveals[RUNS - 1],
                readings[RUNS / 2],
                readings[RUNS - 1]);
        return met;
    }

    /** A round in which everybody is done, and its chair behind the request. */
    private Scoring scored() {
        Criterion[] criteria = new Criterion[CRITERIA];
        for (int i = 0; i < CRITERIA; i++) {
            criteria[i] = TestScores.criterion("k" + i, "Kriterium " + i, 1 + i, null);
        }
        Open open = test.round("lindenkiez", Whole.PLAIN, criteria);
        Idea sample = test.admitted(open, "Hoffest");
        List<IdeaId> ideas = copies(open, sample);
        // The jury of the tests is one seat smaller.
        db.update(BODY)
                .set(BODY.SEATS_RESIDENTS, MEMBERS)
                .set(BODY.MAX_SIZE, MEMBERS)
                .execute();
        TestPanels panels = program.getBean(TestPanels.class);
        Panel panel = panels.open(open, MEMBERS);
        Scoring scoring = test.opened(open);
        score(panel, ideas, criteria);
        program.getBean(TestPeople.class).be(open.team());
        return scoring;
    }

    private List<IdeaId> copies(Open open, Idea sample) {
        List<IdeaId> ideas = new ArrayList<>(List.of(sample.id()));
        List<Query> batch = new ArrayList<>();
        Instant now = TestClock.START;
        for (int number = 2; number <= IDEAS; number++) {
            IdeaId id = new IdeaId(Ids.next());
            ideas.add(id);
            batch.add(db.insertInto(IDEA)
                    .set(IDEA.ID, id)
                    .set(IDEA.AREA_ID, open.area())
                    .set(IDEA.ROUND_ID, open.round().id())
                    .set(IDEA.PERSON_ID, sample.author())
                    .set(IDEA.STATE, "ADMITTED")
                    .set(IDEA.NUMBER, number)
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
        }
        db.batch(batch).execute();
        return ideas;
    }

    private void score(Panel panel, List<IdeaId> ideas, Criterion[] criteria) {
        Instant now = TestClock.START.plus(Duration.ofMinutes(1));
        for (PanelMember member : panel.acting()) {
            List<ScoreRecord> rows = new ArrayList<>();
            for (IdeaId idea : ideas) {
                for (Criterion criterion : criteria) {
                    int lot = Math.floorMod(
                            member.id().hashCode()
                                    + idea.hashCode()
                                    + criterion.id().hashCode(),
                            6);
                    rows.add(new ScoreRecord(
                            member.id(),
                            idea,
                            Scoring.FIRST,
                            criterion.id(),
                            1,
                            lot == 0 ? null : lot,
                            now));
                }
            }
            db.insertInto(SCORE).set(rows).execute();
        }
    }
}

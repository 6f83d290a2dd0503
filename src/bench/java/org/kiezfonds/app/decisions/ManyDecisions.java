package org.kiezfonds.app.decisions;

import static org.kiezfonds.db.Tables.DECISION;
import static org.kiezfonds.db.Tables.DECISION_COST;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.VOTE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.search.GeneratedIdeas;
import org.kiezfonds.app.search.SearchKind;
import org.kiezfonds.app.search.SearchTexts;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.db.tables.records.DecisionCostRecord;
import org.kiezfonds.db.tables.records.DecisionRecord;
import org.kiezfonds.db.tables.records.IdeaRecord;
import org.kiezfonds.db.tables.records.VoteRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An area with one decision made by the services, an idea turned down by four jurors, and as many
 * copies of its rows as wanted, by nobody.
 */
public final class ManyDecisions {

    private static final int BATCH = 4_000;
    private static final int TEXTS = 500;
    private static final int TITLE = 80;
    private static final int TEXT = 300;
    private static final SearchKind KIND = new SearchKind("idea");

    private final ApplicationContext program;
    private final DSLContext db;
    private final Area area;
    private final Decision sample;
    private final List<Copy> copies = new ArrayList<>();

    private ManyDecisions(ApplicationContext program, Area area, Decision sample) {
        this.program = program;
        this.db = program.getBean(DSLContext.class);
        this.area = area;
        this.sample = sample;
    }

    private record Copy(UUID idea, UUID decision) {}

    /** The first decision. */
    public static ManyDecisions first(ApplicationContext program) {
        TestDecisions test = program.getBean(TestDecisions.class);
        Open open = test.round();
        Decision sample = test.decided(
                test.begun(open),
                test.admitted(open).idea(),
                MotionData.of(Motion.Kind.FULL, ""),
                "NNNY");
        return new ManyDecisions(
                program, program.getBean(Areas.class).byId(open.area()).orElseThrow(), sample);
    }

    public Area area() {
        return area;
    }

    /** How many there are. */
    public int count() {
        return 1 + copies.size();
    }

    /** Copies of the decision with its idea, vote and a row of costs, until there are so many. */
    public void fill(int decisions) {
        IdeaRecord idea = db.fetchSingle(IDEA, IDEA.ID.eq(sample.idea()));
        VoteRecord vote = db.fetchSingle(VOTE, VOTE.ID.eq(sample.vote()));
        DecisionRecord decision = db.fetchSingle(DECISION, DECISION.ID.eq(sample.id()));
        DecisionCostRecord cost = db.fetchSingle(
                DECISION_COST,
                DECISION_COST.DECISION_ID.eq(sample.id()).and(DECISION_COST.POSITION.eq(0)));
        List<TableRecord<?>> batch = new ArrayList<>();
        while (count() < decisions) {
            Copy copy = new Copy(Ids.next(), Ids.next());
            copies.add(copy);
            UUID voted = Ids.next();
            batch.add(copy(idea, Map.of(IDEA.ID, new IdeaId(copy.idea()), IDEA.NUMBER, count())));
            batch.add(copy(vote, Map.of(VOTE.ID, voted, VOTE.ATTEMPT, count())));
            batch.add(copy(
                    decision,
                    Map.of(
                            DECISION.ID,
                            copy.decision(),
                            DECISION.NUMBER,
                            count(),
                            DECISION.IDEA_ID,
                            new IdeaId(copy.idea()),
                            DECISION.VOTE_ID,
                            voted,
                            DECISION.ENTRY_ID,
                            Ids.next(),
                            DECISION.STANDS_FOR,
                            copy.idea())));
            batch.add(copy(
                    cost,
                    Map.of(DECISION_COST.DECISION_ID, copy.decision(), DECISION_COST.POSITION, 0)));
            if (batch.size() >= BATCH || count() == decisions) {
                List<TableRecord<?>> ready = batch.stream()
                        .sorted(Comparator.comparingInt(ManyDecisions::order))
                        .toList();
                db.transaction(inside -> inside.dsl().batchInsert(ready).execute());
                batch.clear();
            }
        }
    }

    /**
     * Gives the copies titles and texts that can be searched, and days of three years before the
     * first.
     */
    public void tell() {
        List<GeneratedIdeas.Idea> drawn = GeneratedIdeas.draw(copies.size(), 1);
        TransactionTemplate transaction = program.getBean(TransactionTemplate.class);
        Duration apart = Duration.ofDays(3 * 365L).dividedBy(copies.size());
        for (int from = 0; from < copies.size(); from += TEXTS) {
            int first = from;
            transaction.executeWithoutResult(_ -> {
                for (int i = first; i < Math.min(first + TEXTS, copies.size()); i++) {
                    tell(copies.get(i), drawn.get(i), apart.multipliedBy(i));
                }
            });
        }
        db.execute("ANALYZE TABLE decision, idea, search_text");
    }

    private void tell(Copy copy, GeneratedIdeas.Idea text, Duration before) {
        String title = cut(text.title(), TITLE);
        db.update(IDEA)
                .set(IDEA.TITLE, title)
                .where(IDEA.ID.eq(new IdeaId(copy.idea())))
                .execute();
        db.update(DECISION)
                .set(DECISION.TAKEN_AT, sample.at().minus(before))
                .where(DECISION.ID.eq(copy.decision()))
                .execute();
        program.getBean(SearchTexts.class)
                .put(KIND, copy.idea(), area.id(), title, cut(text.body(), TEXT));
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
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

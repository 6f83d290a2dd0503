package org.kiezfonds.app.decisions;

import static org.kiezfonds.db.Tables.DECISION;
import static org.kiezfonds.db.Tables.DECISION_COST;
import static org.kiezfonds.db.Tables.FUND_ROUND;
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
import org.kiezfonds.app.funds.RoundId;
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
import org.kiezfonds.db.tables.records.FundRoundRecord;
import org.kiezfonds.db.tables.records.IdeaRecord;
import org.kiezfonds.db.tables.records.VoteRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An area with one decision made by the services, an idea turned down by four jurors, and as many
 * copies of its rows as wanted, by nobody: 40 in each
 * round, an hour apart in the three years before it.
 */
public final class ManyDecisions {

    private static final int BATCH = 4_000;
    private static final int IN_A_ROUND = 40;
    private static final int TEXTS = 500;
    private static final Duration APART = Duration.ofHours(1);
    private static final int HOURS = 3 * 365 * 24;
    private static final int TITLE = 80;
    private static final int TEXT = 300;
    private static final SearchKind KIND = new SearchKind("idea");

    private final ApplicationContext program;
    private final DSLContext db;
    private final Area area;
    private final Decision sample;
    private RoundId in;
    private final List<UUID> copies = new ArrayList<>();

    private ManyDecisions(ApplicationContext program, Area area, Decision sample) {
        this.program = program;
        this.db = program.getBean(DSLContext.class);
        this.area = area;
        this.sample = sample;
        this.in = sample.round();
    }

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
        FundRoundRecord round = db.fetchSingle(FUND_ROUND, FUND_ROUND.ID.eq(sample.round()));
        IdeaRecord idea = db.fetchSingle(IDEA, IDEA.ID.eq(sample.idea()));
        VoteRecord vote = db.fetchSingle(VOTE, VOTE.ID.eq(sample.vote()));
        DecisionRecord decision = db.fetchSingle(DECISION, DECISION.ID.eq(sample.id()));
        DecisionCostRecord cost = db.fetchSingle(
                DECISION_COST,
                DECISION_COST.DECISION_ID.eq(sample.id()).and(DECISION_COST.POSITION.eq(0)));
        List<TableRecord<?>> batch = new ArrayList<>();
        while (count() < decisions) {
            UUID key = Ids.next();
            copies.add(key);
            UUID decided = Ids.next();
            if (copies.size() % IN_A_ROUND == 1) {
                in = new RoundId(Ids.next());
                batch.add(copy(
                        round,
                        Map.of(
                                FUND_ROUND.ID,
                                in,
                                FUND_ROUND.NUMBER,
                                round.getNumber() + 1 + copies.size() / IN_A_ROUND)));
            }
            UUID voted = Ids.next();
            batch.add(copy(
                    idea,
                    Map.of(IDEA.ID, new IdeaId(key), IDEA.NUMBER, count(), IDEA.ROUND_ID, in)));
            batch.add(copy(vote, Map.of(VOTE.ID, voted, VOTE.ATTEMPT, count())));
            batch.add(copy(
                    decision,
                    Map.of(
                            DECISION.ID,
                            decided,
                            DECISION.NUMBER,
                            count(),
                            DECISION.ROUND_ID,
                            in,
                            DECISION.IDEA_ID,
                            new IdeaId(key),
                            DECISION.VOTE_ID,
                            voted,
                            DECISION.ENTRY_ID,
                            Ids.next(),
                            DECISION.STANDS_FOR,
                            key,
                            DECISION.TAKEN_AT,
                            sample.at().minus(APART.multipliedBy(count() % HOURS)))));
            batch.add(copy(
                    cost, Map.of(DECISION_COST.DECISION_ID, decided, DECISION_COST.POSITION, 0)));
            if (batch.size() >= BATCH || count() == decisions) {
                List<TableRecord<?>> ready = batch.stream()
                        .sorted(Comparator.comparingInt(ManyDecisions::order))
                        .toList();
                db.transaction(inside -> inside.dsl().batchInsert(ready).execute());
                batch.clear();
            }
        }
    }

    /** Gives the copies titles and texts that can be searched. */
    public void tell() {
        List<GeneratedIdeas.Idea> drawn = GeneratedIdeas.draw(copies.size(), 1);
        TransactionTemplate transaction = program.getBean(TransactionTemplate.class);
        for (int from = 0; from < copies.size(); from += TEXTS) {
            int first = from;
            transaction.executeWithoutResult(_ -> {
                for (int i = first; i < Math.min(first + TEXTS, copies.size()); i++) {
                    tell(copies.get(i), drawn.get(i));
                }
            });
        }
        db.execute("ANALYZE TABLE decision, idea, search_text");
    }

    private void tell(UUID idea, GeneratedIdeas.Idea text) {
        String title = cut(text.title(), TITLE);
        db.update(IDEA)
                .set(IDEA.TITLE, title)
                .where(IDEA.ID.eq(new IdeaId(idea)))
                .execute();
        program.getBean(SearchTexts.class)
                .put(KIND, idea, area.id(), title, cut(text.body(), TEXT));
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    /** Rows of a table one after the other, those that others point to first. */
    private static int order(TableRecord<?> row) {
        return List.of("fund_round", "idea", "vote", "decision", "decision_cost")
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

package org.kiezfonds.app.decisions;

import static org.kiezfonds.db.Tables.DECISION;
import static org.kiezfonds.db.Tables.DECISION_ACT;
import static org.kiezfonds.db.Tables.DECISION_COST;
import static org.kiezfonds.db.Tables.DECISION_HELD;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.decisions.Decision.Cost;
import org.kiezfonds.app.decisions.Decision.Occasion;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.Refusal;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Reads decisions and what became of them. */
@Component
class DecisionQueries {

    private static final List<SortField<?>> LATEST_FIRST =
            List.of(DECISION.TAKEN_AT.desc(), DECISION.NUMBER.desc());

    private final DSLContext db;

    DecisionQueries(DSLContext db) {
        this.db = db;
    }

    Optional<Decision> find(UUID id) {
        return one(DECISION.ID.eq(id));
    }

    Optional<Decision> find(AreaId area, int number) {
        return one(DECISION.AREA_ID.eq(area).and(DECISION.NUMBER.eq(number)));
    }

    Optional<Decision> ofVote(UUID vote) {
        return one(DECISION.VOTE_ID.eq(vote));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Decision> lock(UUID id) {
        db.select(DECISION.ID)
                .from(DECISION)
                .where(DECISION.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** The decisions on an idea, the first one first. */
    List<Decision> of(IdeaId idea) {
        return list(DECISION.IDEA_ID.eq(idea));
    }

    /** The latest decision on an idea, whether it stands or not. */
    Optional<Decision> last(IdeaId idea) {
        return of(idea).stream().reduce((_, later) -> later);
    }

    /** The decision on an idea that stands. */
    Optional<Decision> standing(IdeaId idea) {
        return one(DECISION.STANDS_FOR.eq(idea.value()));
    }

    List<Decision> of(RoundId round) {
        return list(DECISION.ROUND_ID.eq(round));
    }

    List<Decision> of(NeedId need) {
        return list(DECISION.NEED_ID.eq(need));
    }

    /** The latest decisions of an area, the latest first. */
    List<Decision> latest(AreaId area, int most) {
        List<Integer> numbers = db.select(DECISION.NUMBER)
                .from(DECISION)
                .where(DECISION.AREA_ID.eq(area))
                .orderBy(DECISION.NUMBER.desc())
                .limit(most)
                .fetch(DECISION.NUMBER);
        return list(DECISION.AREA_ID.eq(area).and(DECISION.NUMBER.in(numbers))).reversed();
    }

    List<Decision> all() {
        return list(DSL.noCondition());
    }

    boolean isUsed(NeedId need) {
        return db.fetchExists(DECISION, DECISION.NEED_ID.eq(need));
    }

    boolean isDecided(IdeaId idea) {
        return db.fetchExists(DECISION, DECISION.IDEA_ID.eq(idea));
    }

    /** Decisions whose lower sum was to be accepted until before the day. */
    List<Decision> unanswered(LocalDate today) {
        return list(DECISION.STATE.eq(State.WAITS.name()).and(DECISION.ANSWER_UNTIL.lt(today)));
    }

    /** What is held in an area, the oldest first. */
    List<Held> held(AreaId area) {
        return held(DECISION_HELD.AREA_ID.eq(area).and(DECISION_HELD.SETTLED_AT.isNull()));
    }

    Optional<Held> held(UUID vote) {
        return held(DECISION_HELD.VOTE_ID.eq(vote).and(DECISION_HELD.SETTLED_AT.isNull())).stream()
                .findFirst();
    }

    /** The same, and nobody else settles it until the transaction ends. */
    Optional<Held> lockHeld(UUID vote) {
        db.select(DECISION_HELD.VOTE_ID)
                .from(DECISION_HELD)
                .where(DECISION_HELD.VOTE_ID.eq(vote))
                .forUpdate()
                .fetch();
        return held(vote);
    }

    /** All that is or was held, for the audit. */
    List<Held> everHeld() {
        return held(DSL.noCondition());
    }

    private List<Held> held(Condition which) {
        return db.select(
                        DECISION_HELD.VOTE_ID,
                        DECISION_HELD.AREA_ID,
                        DECISION_HELD.IDEA_ID,
                        DECISION_HELD.SESSION_ID,
                        DECISION_HELD.OBSTACLES,
                        DECISION_HELD.HELD_AT,
                        DECISION_HELD.ENTRY_ID)
                .from(DECISION_HELD)
                .where(which)
                .orderBy(DECISION_HELD.HELD_AT, DECISION_HELD.VOTE_ID)
                .fetch(row -> new Held(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Obstacle.read(row.value5()),
                        row.value6(),
                        row.value7()));
    }

    /** What came after a decision, the first one first. */
    List<DecisionAct> acts(UUID decision) {
        return acts(DECISION_ACT.DECISION_ID.eq(decision));
    }

    List<DecisionAct> allActs() {
        return acts(DSL.noCondition());
    }

    private List<DecisionAct> acts(Condition which) {
        return db.select(
                        DECISION_ACT.ENTRY_ID,
                        DECISION_ACT.DECISION_ID,
                        DECISION_ACT.KIND.convertFrom(DecisionAct.Kind::valueOf),
                        DECISION_ACT.ABOUT_ID,
                        DECISION_ACT.WORD,
                        DECISION_ACT.BOOKING_ID,
                        DECISION_ACT.SAID,
                        DECISION_ACT.REASON,
                        DECISION_ACT.DONE_AT)
                .from(DECISION_ACT)
                .where(which)
                .orderBy(DECISION_ACT.DONE_AT, DECISION_ACT.ENTRY_ID)
                .fetch(org.jooq.Records.mapping(DecisionAct::new));
    }

    private Optional<Decision> one(Condition which) {
        return list(which).stream().findFirst();
    }

    private List<Decision> list(Condition which) {
        return decisions(
                select(which).orderBy(DECISION.AREA_ID, DECISION.NUMBER).fetch());
    }

    /**
     * Some of them, the latest first. Which ones is read from an index alone, so that not all that
     * match are put in order with everything that they hold.
     */
    List<Decision> latest(Condition which, int offset, int most) {
        List<UUID> keys = db.select(DECISION.ID)
                .from(DECISION)
                .where(which)
                .orderBy(LATEST_FIRST)
                .limit(most)
                .offset(offset)
                .fetch(DECISION.ID);
        return decisions(select(DECISION.ID.in(keys)).orderBy(LATEST_FIRST).fetch());
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        return db.select(
                        DECISION.ID,
                        DECISION.AREA_ID,
                        DECISION.NUMBER,
                        DECISION.IDEA_ID,
                        DECISION.ROUND_ID,
                        DECISION.SESSION_ID,
                        DECISION.VOTE_ID,
                        DECISION.OCCASION,
                        DECISION.AFTER_ID,
                        DECISION.OUTCOME,
                        DECISION.IS_CONDITIONAL,
                        DECISION.REFUSAL,
                        DECISION.ASKED_CENTS,
                        DECISION.GRANTED_CENTS,
                        DECISION.SENDING,
                        DECISION.CONTENT_DIGEST,
                        DECISION.NEED_ID,
                        DECISION.CONCEPT_ID,
                        DECISION.WORDS,
                        DECISION.LEGAL_NOTICE,
                        DECISION.BOOKING_ID,
                        DECISION.TAKEN_AT,
                        DECISION.ANSWER_UNTIL,
                        DECISION.APPEAL_UNTIL,
                        DECISION.ENTRY_ID,
                        DECISION.STATE,
                        DECISION.STATE_AT,
                        DECISION.VERSION)
                .from(DECISION)
                .where(which);
    }

    private List<Decision> decisions(List<? extends Record> rows) {
        Map<UUID, List<Cost>> costs =
                costs(rows.stream().map(row -> row.get(DECISION.ID)).toList());
        return rows.stream().map(row -> decision(row, costs)).toList();
    }

    private Map<UUID, List<Cost>> costs(Collection<UUID> decisions) {
        if (decisions.isEmpty()) {
            return new HashMap<>();
        }
        return db
                .select(
                        DECISION_COST.DECISION_ID,
                        DECISION_COST.KIND,
                        DECISION_COST.ASKED_CENTS,
                        DECISION_COST.GRANTED_CENTS)
                .from(DECISION_COST)
                .where(DECISION_COST.DECISION_ID.in(decisions))
                .orderBy(DECISION_COST.DECISION_ID, DECISION_COST.POSITION)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(
                                row -> new Cost(
                                        CostKind.valueOf(row.value2()),
                                        new Money(row.value3()),
                                        new Money(row.value4())),
                                Collectors.toList())));
    }

    private static Decision decision(Record row, Map<UUID, List<Cost>> costs) {
        String refusal = row.get(DECISION.REFUSAL);
        return new Decision(
                row.get(DECISION.ID),
                row.get(DECISION.AREA_ID),
                row.get(DECISION.NUMBER),
                row.get(DECISION.IDEA_ID),
                row.get(DECISION.ROUND_ID),
                row.get(DECISION.SESSION_ID),
                row.get(DECISION.VOTE_ID),
                Occasion.valueOf(row.get(DECISION.OCCASION)),
                row.get(DECISION.AFTER_ID),
                Outcome.valueOf(row.get(DECISION.OUTCOME)),
                row.get(DECISION.IS_CONDITIONAL),
                refusal == null ? null : Refusal.valueOf(refusal),
                new Money(row.get(DECISION.ASKED_CENTS)),
                new Money(row.get(DECISION.GRANTED_CENTS)),
                costs.getOrDefault(row.get(DECISION.ID), List.of()),
                row.get(DECISION.SENDING),
                row.get(DECISION.CONTENT_DIGEST),
                row.get(DECISION.NEED_ID),
                row.get(DECISION.CONCEPT_ID),
                row.get(DECISION.WORDS),
                row.get(DECISION.LEGAL_NOTICE),
                row.get(DECISION.BOOKING_ID),
                row.get(DECISION.TAKEN_AT),
                row.get(DECISION.ANSWER_UNTIL),
                row.get(DECISION.APPEAL_UNTIL),
                row.get(DECISION.ENTRY_ID),
                State.valueOf(row.get(DECISION.STATE)),
                row.get(DECISION.STATE_AT),
                row.get(DECISION.VERSION));
    }
}

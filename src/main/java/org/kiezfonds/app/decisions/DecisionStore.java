package org.kiezfonds.app.decisions;

import static org.kiezfonds.db.Tables.DECISION;
import static org.kiezfonds.db.Tables.DECISION_ACT;
import static org.kiezfonds.db.Tables.DECISION_COST;
import static org.kiezfonds.db.Tables.DECISION_COUNTER;
import static org.kiezfonds.db.Tables.DECISION_HELD;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.decisions.Decision.Cost;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes decisions and what becomes of them. */
@Component
class DecisionStore {

    private final DSLContext db;

    DecisionStore(DSLContext db) {
        this.db = db;
    }

    /** The next number of the area; who takes it holds the counter until the transaction ends. */
    int nextNumber(AreaId area) {
        db.insertInto(DECISION_COUNTER)
                .set(DECISION_COUNTER.AREA_ID, area)
                .set(DECISION_COUNTER.LAST_NUMBER, 1)
                .onDuplicateKeyUpdate()
                .set(DECISION_COUNTER.LAST_NUMBER, DECISION_COUNTER.LAST_NUMBER.plus(1))
                .execute();
        return db.select(DECISION_COUNTER.LAST_NUMBER)
                .from(DECISION_COUNTER)
                .where(DECISION_COUNTER.AREA_ID.eq(area))
                .forUpdate()
                .fetchSingle(row -> row.value1());
    }

    void add(Decision decision) {
        db.insertInto(DECISION)
                .set(DECISION.ID, decision.id())
                .set(DECISION.AREA_ID, decision.area())
                .set(DECISION.NUMBER, decision.number())
                .set(DECISION.IDEA_ID, decision.idea())
                .set(DECISION.ROUND_ID, decision.round())
                .set(DECISION.SESSION_ID, decision.session())
                .set(DECISION.VOTE_ID, decision.vote())
                .set(DECISION.OCCASION, decision.occasion().name())
                .set(DECISION.AFTER_ID, decision.after())
                .set(DECISION.OUTCOME, decision.outcome().name())
                .set(DECISION.IS_CONDITIONAL, decision.isConditional())
                .set(
                        DECISION.REFUSAL,
                        decision.refusal() == null ? null : decision.refusal().name())
                .set(DECISION.ASKED_CENTS, decision.asked().cents())
                .set(DECISION.GRANTED_CENTS, decision.granted().cents())
                .set(DECISION.SENDING, decision.sending())
                .set(DECISION.CONTENT_DIGEST, decision.contentDigest())
                .set(DECISION.NEED_ID, decision.need())
                .set(DECISION.CONCEPT_ID, decision.concept())
                .set(DECISION.WORDS, decision.words())
                .set(DECISION.LEGAL_NOTICE, decision.legalNotice())
                .set(DECISION.BOOKING_ID, decision.booking())
                .set(DECISION.TAKEN_AT, decision.at())
                .set(DECISION.ANSWER_UNTIL, decision.answerUntil())
                .set(DECISION.APPEAL_UNTIL, decision.appealUntil())
                .set(DECISION.ENTRY_ID, decision.entry())
                .set(DECISION.STATE, decision.state().name())
                .set(DECISION.STATE_AT, decision.stateAt())
                .set(
                        DECISION.STANDS_FOR,
                        decision.state().stands() ? decision.idea().value() : null)
                .set(DECISION.VERSION, decision.version())
                .execute();
        for (int position = 0; position < decision.costs().size(); position++) {
            Cost cost = decision.costs().get(position);
            db.insertInto(DECISION_COST)
                    .set(DECISION_COST.DECISION_ID, decision.id())
                    .set(DECISION_COST.POSITION, position)
                    .set(DECISION_COST.KIND, cost.kind().name())
                    .set(DECISION_COST.ASKED_CENTS, cost.asked().cents())
                    .set(DECISION_COST.GRANTED_CENTS, cost.granted().cents())
                    .execute();
        }
    }

    /** Says what became of a locked decision. */
    void step(Decision decision, State to, Instant now) {
        var update = db.update(DECISION)
                .set(DECISION.STATE, to.name())
                .set(DECISION.STATE_AT, now)
                .set(DECISION.VERSION, DECISION.VERSION.plus(1));
        if (!to.stands()) {
            update = update.setNull(DECISION.STANDS_FOR);
        }
        int changed = update.where(DECISION.ID.eq(decision.id()))
                .and(DECISION.VERSION.eq(decision.version()))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("changed without its lock: " + decision.id());
        }
    }

    void add(DecisionAct act, @Nullable PersonId by) {
        db.insertInto(DECISION_ACT)
                .set(DECISION_ACT.ENTRY_ID, act.entry())
                .set(DECISION_ACT.DECISION_ID, act.decision())
                .set(DECISION_ACT.KIND, act.kind().name())
                .set(DECISION_ACT.ABOUT_ID, act.about())
                .set(DECISION_ACT.WORD, act.word())
                .set(DECISION_ACT.BOOKING_ID, act.booking())
                .set(DECISION_ACT.SAID, act.said())
                .set(DECISION_ACT.REASON, act.reason())
                .set(DECISION_ACT.DONE_AT, act.at())
                .set(DECISION_ACT.DONE_BY, by)
                .execute();
    }

    void hold(Held held) {
        db.insertInto(DECISION_HELD)
                .set(DECISION_HELD.VOTE_ID, held.vote())
                .set(DECISION_HELD.AREA_ID, held.area())
                .set(DECISION_HELD.IDEA_ID, held.idea())
                .set(DECISION_HELD.SESSION_ID, held.session())
                .set(DECISION_HELD.OBSTACLES, Obstacle.write(held.obstacles()))
                .set(DECISION_HELD.HELD_AT, held.at())
                .set(DECISION_HELD.ENTRY_ID, held.entry())
                .onDuplicateKeyUpdate()
                .set(DECISION_HELD.OBSTACLES, Obstacle.write(held.obstacles()))
                .set(DECISION_HELD.HELD_AT, held.at())
                .set(DECISION_HELD.ENTRY_ID, held.entry())
                .execute();
    }

    /** What was held took effect, or became void. */
    void settle(UUID vote, Instant now) {
        db.update(DECISION_HELD)
                .set(DECISION_HELD.SETTLED_AT, now)
                .where(DECISION_HELD.VOTE_ID.eq(vote))
                .and(DECISION_HELD.SETTLED_AT.isNull())
                .execute();
    }
}

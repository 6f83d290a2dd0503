package org.kiezfonds.app.decisions;

import static org.kiezfonds.db.Tables.DECISION;
import static org.kiezfonds.db.Tables.DECISION_APPEAL;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kiezfonds.app.decisions.Appeal.Answer;
import org.kiezfonds.app.decisions.Appeal.Heard;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads appeals. */
@Component
class AppealQueries {

    private final DSLContext db;

    AppealQueries(DSLContext db) {
        this.db = db;
    }

    Optional<Appeal> find(UUID id) {
        return list(DECISION_APPEAL.ID.eq(id)).stream().findFirst();
    }

    /** The appeals against a decision, the first one first. */
    List<Appeal> of(UUID decision) {
        return list(DECISION_APPEAL.DECISION_ID.eq(decision));
    }

    /** The appeals of an area that wait for an answer. */
    List<Appeal> waiting(AreaId area) {
        return list(DECISION_APPEAL
                .OPEN_FOR
                .isNotNull()
                .and(DECISION_APPEAL.DECISION_ID.in(
                        db.select(DECISION.ID).from(DECISION).where(DECISION.AREA_ID.eq(area)))));
    }

    /** Whether the body is to decide again. */
    boolean isSentToBody(UUID decision) {
        return of(decision).stream().anyMatch(appeal -> appeal.answer() == Answer.TO_BODY);
    }

    List<Appeal> all() {
        return list(DSL.noCondition());
    }

    List<Appeal> by(PersonId person) {
        return list(DECISION_APPEAL.MADE_BY.eq(person));
    }

    private List<Appeal> list(Condition which) {
        return db.select(
                        DECISION_APPEAL.ID,
                        DECISION_APPEAL.DECISION_ID,
                        DECISION_APPEAL.SAID,
                        DECISION_APPEAL.IS_IN_TIME,
                        DECISION_APPEAL.SAID_HOW,
                        DECISION_APPEAL.MADE_AT,
                        DECISION_APPEAL.MADE_ENTRY,
                        DECISION_APPEAL.ANSWER,
                        DECISION_APPEAL.REASON,
                        DECISION_APPEAL.SESSION_ID,
                        DECISION_APPEAL.ANSWERED_AT,
                        DECISION_APPEAL.ANSWERED_ENTRY)
                .from(DECISION_APPEAL)
                .where(which)
                .orderBy(DECISION_APPEAL.MADE_AT, DECISION_APPEAL.ID)
                .fetch(row -> new Appeal(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5() == null ? null : Heard.valueOf(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8() == null ? null : Answer.valueOf(row.value8()),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12()));
    }
}

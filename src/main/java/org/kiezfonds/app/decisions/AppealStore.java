package org.kiezfonds.app.decisions;

import static org.kiezfonds.db.Tables.DECISION_APPEAL;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.decisions.Appeal.Answer;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes appeals and their answers. */
@Component
class AppealStore {

    private final DSLContext db;

    AppealStore(DSLContext db) {
        this.db = db;
    }

    /** Writes one that waits; another one that waits for the same decision makes it fail. */
    void add(Appeal appeal, PersonId by) {
        db.insertInto(DECISION_APPEAL)
                .set(DECISION_APPEAL.ID, appeal.id())
                .set(DECISION_APPEAL.DECISION_ID, appeal.decision())
                .set(DECISION_APPEAL.OPEN_FOR, appeal.decision())
                .set(DECISION_APPEAL.SAID, appeal.said())
                .set(DECISION_APPEAL.IS_IN_TIME, appeal.isInTime())
                .set(
                        DECISION_APPEAL.SAID_HOW,
                        appeal.heard() == null ? null : appeal.heard().name())
                .set(DECISION_APPEAL.MADE_BY, by)
                .set(DECISION_APPEAL.MADE_AT, appeal.at())
                .set(DECISION_APPEAL.MADE_ENTRY, appeal.entry())
                .set(DECISION_APPEAL.REASON, "")
                .execute();
    }

    void answer(
            UUID id,
            Answer answer,
            String reason,
            @Nullable UUID session,
            PersonId by,
            Instant now,
            UUID entry) {
        db.update(DECISION_APPEAL)
                .setNull(DECISION_APPEAL.OPEN_FOR)
                .set(DECISION_APPEAL.ANSWER, answer.name())
                .set(DECISION_APPEAL.REASON, reason)
                .set(DECISION_APPEAL.SESSION_ID, session)
                .set(DECISION_APPEAL.ANSWERED_BY, by)
                .set(DECISION_APPEAL.ANSWERED_AT, now)
                .set(DECISION_APPEAL.ANSWERED_ENTRY, entry)
                .where(DECISION_APPEAL.ID.eq(id))
                .execute();
    }

    /** Empties what somebody said: the account is erased. */
    void forget(PersonId person) {
        db.update(DECISION_APPEAL)
                .set(DECISION_APPEAL.SAID, "")
                .where(DECISION_APPEAL.MADE_BY.eq(person))
                .execute();
    }
}

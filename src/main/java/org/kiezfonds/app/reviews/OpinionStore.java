package org.kiezfonds.app.reviews;

import static org.kiezfonds.db.Tables.OPINION;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes what departments are asked and say. */
@Component
class OpinionStore {

    private final DSLContext db;

    OpinionStore(DSLContext db) {
        this.db = db;
    }

    void ask(Opinion asked, PersonId by) {
        db.insertInto(OPINION)
                .set(OPINION.ID, asked.id())
                .set(OPINION.IDEA_ID, asked.idea())
                .set(OPINION.PERSON_ID, asked.department())
                .set(OPINION.OFFICE, asked.office())
                .set(OPINION.QUESTION, asked.question())
                .set(OPINION.DUE_ON, asked.dueOn())
                .set(OPINION.ASKED_BY, by)
                .set(OPINION.ASKED_AT, asked.askedAt())
                .set(OPINION.ASKED_ENTRY, asked.askedEntry())
                .set(OPINION.ANSWER, "")
                .set(OPINION.VERSION, 1)
                .execute();
    }

    /** False where it has another version, or is given; nothing is written then. */
    boolean save(UUID id, int version, String answer, @Nullable Money cost) {
        return db.update(OPINION)
                        .set(OPINION.ANSWER, answer)
                        .set(OPINION.COST_CENTS, cost == null ? null : cost.cents())
                        .set(OPINION.VERSION, OPINION.VERSION.plus(1))
                        .where(OPINION.ID.eq(id))
                        .and(OPINION.VERSION.eq(version))
                        .and(OPINION.ANSWERED_AT.isNull())
                        .execute()
                == 1;
    }

    void give(UUID id, UUID entry, Instant now) {
        db.update(OPINION)
                .set(OPINION.ANSWERED_AT, now)
                .set(OPINION.ANSWERED_ENTRY, entry)
                .set(OPINION.VERSION, OPINION.VERSION.plus(1))
                .where(OPINION.ID.eq(id))
                .execute();
    }

    /** False where somebody else reminds of it, or it needs no reminder any more. */
    boolean remindedBefore(UUID id, Instant now) {
        return reminded(id, OPINION.REMINDED_BEFORE_AT, now);
    }

    /** False where somebody else reminds of it, or it needs no reminder any more. */
    boolean remindedAfter(UUID id, Instant now) {
        return reminded(id, OPINION.REMINDED_AFTER_AT, now);
    }

    private boolean reminded(UUID id, Field<Instant> when, Instant now) {
        return db.update(OPINION)
                        .set(when, now)
                        .where(OPINION.ID.eq(id))
                        .and(when.isNull())
                        .and(OPINION.ANSWERED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Forgets what somebody wrote and did not give; what a department said stays. */
    void forgetDrafts(PersonId person) {
        db.update(OPINION)
                .set(OPINION.ANSWER, "")
                .setNull(OPINION.COST_CENTS)
                .where(OPINION.PERSON_ID.eq(person))
                .and(OPINION.ANSWERED_AT.isNull())
                .execute();
    }
}

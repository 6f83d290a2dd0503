package org.kiezfonds.app.concepts;

import static org.kiezfonds.db.Tables.CONCEPT_COMMENT;
import static org.kiezfonds.db.Tables.CONCEPT_SUPPORT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes what is said about versions. */
@Component
class DiscussionStore {

    private final DSLContext db;

    DiscussionStore(DSLContext db) {
        this.db = db;
    }

    void add(
            UUID id,
            UUID version,
            @Nullable NeedId need,
            boolean isProposal,
            PersonId person,
            String title,
            String body,
            Instant now) {
        db.insertInto(CONCEPT_COMMENT)
                .set(CONCEPT_COMMENT.ID, id)
                .set(CONCEPT_COMMENT.VERSION_ID, version)
                .set(CONCEPT_COMMENT.NEED_ID, need)
                .set(CONCEPT_COMMENT.IS_PROPOSAL, isProposal)
                .set(CONCEPT_COMMENT.PERSON_ID, person)
                .set(CONCEPT_COMMENT.TITLE, title)
                .set(CONCEPT_COMMENT.BODY, body)
                .set(CONCEPT_COMMENT.WRITTEN_AT, now)
                .set(CONCEPT_COMMENT.VERSION, 1)
                .execute();
    }

    /** False where it is withdrawn already. */
    boolean withdraw(UUID id, Instant now) {
        return db.update(CONCEPT_COMMENT)
                        .set(CONCEPT_COMMENT.WITHDRAWN_AT, now)
                        .set(CONCEPT_COMMENT.VERSION, CONCEPT_COMMENT.VERSION.plus(1))
                        .where(CONCEPT_COMMENT.ID.eq(id))
                        .and(CONCEPT_COMMENT.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    boolean hide(UUID id, int version, String reason, PersonId by, Instant now) {
        return db.update(CONCEPT_COMMENT)
                        .set(CONCEPT_COMMENT.HIDDEN_AT, now)
                        .set(CONCEPT_COMMENT.HIDDEN_REASON, reason)
                        .set(CONCEPT_COMMENT.HIDDEN_BY, by)
                        .set(CONCEPT_COMMENT.VERSION, version + 1)
                        .where(CONCEPT_COMMENT.ID.eq(id))
                        .and(CONCEPT_COMMENT.VERSION.eq(version))
                        .and(CONCEPT_COMMENT.HIDDEN_AT.isNull())
                        .execute()
                == 1;
    }

    boolean show(UUID id, int version) {
        return db.update(CONCEPT_COMMENT)
                        .setNull(CONCEPT_COMMENT.HIDDEN_AT)
                        .setNull(CONCEPT_COMMENT.HIDDEN_REASON)
                        .setNull(CONCEPT_COMMENT.HIDDEN_BY)
                        .set(CONCEPT_COMMENT.VERSION, version + 1)
                        .where(CONCEPT_COMMENT.ID.eq(id))
                        .and(CONCEPT_COMMENT.VERSION.eq(version))
                        .and(CONCEPT_COMMENT.HIDDEN_AT.isNotNull())
                        .execute()
                == 1;
    }

    /** An answer can be made better, but what became a need stays one. */
    boolean answer(
            UUID id,
            int version,
            Comment.Verdict verdict,
            String text,
            @Nullable NeedId takenUp,
            PersonId by,
            Instant now) {
        return db.update(CONCEPT_COMMENT)
                        .set(CONCEPT_COMMENT.ANSWER, verdict.name())
                        .set(CONCEPT_COMMENT.ANSWER_TEXT, text)
                        .set(CONCEPT_COMMENT.ANSWERED_AT, now)
                        .set(CONCEPT_COMMENT.ANSWERED_BY, by)
                        .set(CONCEPT_COMMENT.TAKEN_UP_NEED_ID, takenUp)
                        .set(CONCEPT_COMMENT.VERSION, version + 1)
                        .where(CONCEPT_COMMENT.ID.eq(id))
                        .and(CONCEPT_COMMENT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Once; a second time changes nothing. */
    void support(UUID version, NeedId need, PersonId person, Instant now) {
        db.insertInto(CONCEPT_SUPPORT)
                .set(CONCEPT_SUPPORT.ID, Ids.next())
                .set(CONCEPT_SUPPORT.VERSION_ID, version)
                .set(CONCEPT_SUPPORT.NEED_ID, need)
                .set(CONCEPT_SUPPORT.PERSON_ID, person)
                .set(CONCEPT_SUPPORT.GIVEN_AT, now)
                .onDuplicateKeyUpdate()
                .set(CONCEPT_SUPPORT.PERSON_ID, person)
                .execute();
    }

    void unsupport(UUID version, NeedId need, PersonId person) {
        db.deleteFrom(CONCEPT_SUPPORT)
                .where(CONCEPT_SUPPORT.VERSION_ID.eq(version))
                .and(CONCEPT_SUPPORT.NEED_ID.eq(need))
                .and(CONCEPT_SUPPORT.PERSON_ID.eq(person))
                .execute();
    }

    /** Forgets the person; the numbers and the answers of the team stay. */
    void erase(PersonId person, Instant now) {
        db.update(CONCEPT_COMMENT)
                .setNull(CONCEPT_COMMENT.PERSON_ID)
                .set(CONCEPT_COMMENT.TITLE, "")
                .set(CONCEPT_COMMENT.BODY, "")
                .set(CONCEPT_COMMENT.ERASED_AT, now)
                .where(CONCEPT_COMMENT.PERSON_ID.eq(person))
                .execute();
        db.update(CONCEPT_SUPPORT)
                .setNull(CONCEPT_SUPPORT.PERSON_ID)
                .where(CONCEPT_SUPPORT.PERSON_ID.eq(person))
                .execute();
    }
}

package org.kiezfonds.app.concepts;

import static org.kiezfonds.db.Tables.CONCEPT_EDITING;
import static org.kiezfonds.db.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Keeps who has which part of a draft open, over all nodes. */
@Component
class EditingStore {

    private final DSLContext db;

    EditingStore(DSLContext db) {
        this.db = db;
    }

    void renew(UUID version, UUID part, PersonId person, Instant now) {
        db.insertInto(CONCEPT_EDITING)
                .set(CONCEPT_EDITING.VERSION_ID, version)
                .set(CONCEPT_EDITING.PART, part)
                .set(CONCEPT_EDITING.PERSON_ID, person)
                .set(CONCEPT_EDITING.SEEN_AT, now)
                .onDuplicateKeyUpdate()
                .set(CONCEPT_EDITING.SEEN_AT, now)
                .execute();
    }

    /** A second tab of the same person at the same part renews the row a moment later. */
    void forget(UUID version, UUID part, PersonId person) {
        db.deleteFrom(CONCEPT_EDITING)
                .where(CONCEPT_EDITING.VERSION_ID.eq(version))
                .and(CONCEPT_EDITING.PART.eq(part))
                .and(CONCEPT_EDITING.PERSON_ID.eq(person))
                .execute();
    }

    /** Forgets editors that ended without a word, as a node does that breaks. */
    void forgetBefore(Instant moment) {
        db.deleteFrom(CONCEPT_EDITING).where(CONCEPT_EDITING.SEEN_AT.lt(moment)).execute();
    }

    void forget(PersonId person) {
        db.deleteFrom(CONCEPT_EDITING)
                .where(CONCEPT_EDITING.PERSON_ID.eq(person))
                .execute();
    }

    List<Editing.Other> present(UUID version, Instant since) {
        return db.select(CONCEPT_EDITING.PERSON_ID, PERSON.DISPLAY_NAME, CONCEPT_EDITING.PART)
                .from(CONCEPT_EDITING)
                .join(PERSON)
                .on(PERSON.ID.eq(CONCEPT_EDITING.PERSON_ID))
                .where(CONCEPT_EDITING.VERSION_ID.eq(version))
                .and(CONCEPT_EDITING.SEEN_AT.gt(since))
                .orderBy(PERSON.DISPLAY_NAME, CONCEPT_EDITING.PERSON_ID, CONCEPT_EDITING.PART)
                .fetch(row -> new Editing.Other(row.value1(), row.value2(), row.value3()));
    }
}

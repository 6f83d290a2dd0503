package org.kiezfonds.app.talks;

import static org.kiezfonds.db.Tables.TALK_SUPPORT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes who supports ideas. */
@Component
class SupportStore {

    private final DSLContext db;

    SupportStore(DSLContext db) {
        this.db = db;
    }

    /** Once is enough: a second time changes nothing. */
    void give(IdeaId idea, PersonId person, SupportKind kind, Instant now) {
        db.insertInto(TALK_SUPPORT)
                .set(TALK_SUPPORT.IDEA_ID, idea)
                .set(TALK_SUPPORT.PERSON_ID, person)
                .set(TALK_SUPPORT.KIND, kind.name())
                .set(TALK_SUPPORT.GIVEN_AT, now)
                .onDuplicateKeyUpdate()
                .set(TALK_SUPPORT.KIND, TALK_SUPPORT.KIND)
                .execute();
    }

    void takeBack(IdeaId idea, PersonId person, SupportKind kind) {
        db.deleteFrom(TALK_SUPPORT)
                .where(TALK_SUPPORT.IDEA_ID.eq(idea))
                .and(TALK_SUPPORT.PERSON_ID.eq(person))
                .and(TALK_SUPPORT.KIND.eq(kind.name()))
                .execute();
    }

    void forget(PersonId person) {
        db.deleteFrom(TALK_SUPPORT).where(TALK_SUPPORT.PERSON_ID.eq(person)).execute();
    }
}

package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.IDEA_SAID;

import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes what was done for people without an account. */
@Component
class SaidStore {

    private final DSLContext db;

    SaidStore(DSLContext db) {
        this.db = db;
    }

    void write(SaidFor said) {
        db.insertInto(IDEA_SAID)
                .set(IDEA_SAID.ABOUT, said.about())
                .set(IDEA_SAID.IDEA_ID, said.idea())
                .set(IDEA_SAID.ACT, said.act().name())
                .set(IDEA_SAID.HOW, said.how().name())
                .set(IDEA_SAID.SAID_ON, said.on())
                .set(IDEA_SAID.NOTE, said.note())
                .set(IDEA_SAID.ACTED_BY, said.by())
                .set(IDEA_SAID.ACTED_AT, said.at())
                .set(IDEA_SAID.ENTRY_ID, said.entry())
                .execute();
    }

    /** What people said of ideas may be kept no longer; that they said it stays. */
    void forgetNotes(Collection<IdeaId> ideas) {
        db.update(IDEA_SAID)
                .set(IDEA_SAID.NOTE, "")
                .where(IDEA_SAID.IDEA_ID.in(ideas))
                .and(IDEA_SAID.NOTE.ne(""))
                .execute();
    }
}

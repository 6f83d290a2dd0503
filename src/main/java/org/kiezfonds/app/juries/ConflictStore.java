package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.CONFLICT;
import static org.kiezfonds.db.Tables.CONFLICT_ACT;

import org.jooq.DSLContext;
import org.kiezfonds.app.juries.ConflictAct.Votes;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes conflicts of interest. */
@Component
class ConflictStore {

    private final DSLContext db;

    ConflictStore(DSLContext db) {
        this.db = db;
    }

    /** False where there is one of the person with the idea already; waits for who writes it now. */
    boolean add(Conflict conflict) {
        return db.insertInto(CONFLICT)
                        .set(CONFLICT.ID, conflict.id())
                        .set(CONFLICT.AREA_ID, conflict.area())
                        .set(CONFLICT.IDEA_ID, conflict.idea())
                        .set(CONFLICT.PERSON_ID, conflict.person())
                        .set(CONFLICT.KIND, conflict.kind().name())
                        .set(CONFLICT.SOURCE, conflict.source().name())
                        .set(CONFLICT.STATE, conflict.state().name())
                        .set(
                                CONFLICT.SIGN,
                                conflict.sign() == null ? null : conflict.sign().name())
                        .set(CONFLICT.NOTE, conflict.note())
                        .set(CONFLICT.VERSION, conflict.version())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** The row is locked by who changes it. */
    void change(Conflict conflict) {
        db.update(CONFLICT)
                .set(CONFLICT.KIND, conflict.kind().name())
                .set(CONFLICT.STATE, conflict.state().name())
                .set(
                        CONFLICT.SIGN,
                        conflict.sign() == null ? null : conflict.sign().name())
                .set(CONFLICT.NOTE, conflict.note())
                .set(CONFLICT.VERSION, conflict.version())
                .where(CONFLICT.ID.eq(conflict.id()))
                .and(CONFLICT.VERSION.eq(conflict.version() - 1))
                .execute();
    }

    void acted(ConflictAct act) {
        Votes votes = act.votes();
        db.insertInto(CONFLICT_ACT)
                .set(CONFLICT_ACT.ID, act.id())
                .set(CONFLICT_ACT.CONFLICT_ID, act.conflict())
                .set(CONFLICT_ACT.KIND, act.kind().name())
                .set(CONFLICT_ACT.CONFLICT_KIND, act.about().name())
                .set(CONFLICT_ACT.NOTE, act.note())
                .set(CONFLICT_ACT.VOTES_FOR, votes == null ? null : votes.yes())
                .set(CONFLICT_ACT.VOTES_AGAINST, votes == null ? null : votes.no())
                .set(CONFLICT_ACT.ABSTAINED, votes == null ? null : votes.abstained())
                .set(CONFLICT_ACT.ACTED_AT, act.at())
                .set(CONFLICT_ACT.ACTED_BY, act.by())
                .set(CONFLICT_ACT.ENTRY_ID, act.entry())
                .execute();
    }

    /** Empties what was written about the conflicts of a person; that they were stays. */
    void forget(PersonId person) {
        db.update(CONFLICT_ACT)
                .set(CONFLICT_ACT.NOTE, "")
                .where(CONFLICT_ACT.CONFLICT_ID.in(
                        db.select(CONFLICT.ID).from(CONFLICT).where(CONFLICT.PERSON_ID.eq(person))))
                .execute();
        db.update(CONFLICT)
                .set(CONFLICT.NOTE, "")
                .where(CONFLICT.PERSON_ID.eq(person))
                .execute();
    }
}

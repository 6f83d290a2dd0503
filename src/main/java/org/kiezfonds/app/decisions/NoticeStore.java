package org.kiezfonds.app.decisions;

import static org.kiezfonds.db.Tables.DECISION;
import static org.kiezfonds.db.Tables.DECISION_NOTICE;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.kiezfonds.app.ideas.IdeaId;
import org.springframework.stereotype.Component;

/** Keeps the letters to those who applied. */
@Component
class NoticeStore {

    private final DSLContext db;

    NoticeStore(DSLContext db) {
        this.db = db;
    }

    void add(Notice notice) {
        db.insertInto(DECISION_NOTICE)
                .set(DECISION_NOTICE.DECISION_ID, notice.decision())
                .set(DECISION_NOTICE.NUMBER, notice.number())
                .set(DECISION_NOTICE.CONTENT, notice.content())
                .set(DECISION_NOTICE.DIGEST, notice.digest())
                .set(DECISION_NOTICE.RECIPIENTS, notice.recipients())
                .set(DECISION_NOTICE.GIVEN_AT, notice.at())
                .set(DECISION_NOTICE.ENTRY_ID, notice.entry())
                .execute();
    }

    /** The letters about a decision, the first one first. */
    List<Notice> of(UUID decision) {
        return list(DECISION_NOTICE.DECISION_ID.eq(decision));
    }

    List<Notice> all() {
        return list(DSL.noCondition());
    }

    private List<Notice> list(Condition which) {
        return db.select(
                        DECISION_NOTICE.DECISION_ID,
                        DECISION_NOTICE.NUMBER,
                        DECISION_NOTICE.CONTENT,
                        DECISION_NOTICE.DIGEST,
                        DECISION_NOTICE.RECIPIENTS,
                        DECISION_NOTICE.GIVEN_AT,
                        DECISION_NOTICE.ENTRY_ID)
                .from(DECISION_NOTICE)
                .where(which)
                .orderBy(DECISION_NOTICE.DECISION_ID, DECISION_NOTICE.NUMBER)
                .fetch(Records.mapping(Notice::new));
    }

    /** Empties the letters about ideas: nobody is left whose they are. */
    void forget(Collection<IdeaId> ideas) {
        db.update(DECISION_NOTICE)
                .set(DECISION_NOTICE.CONTENT, "")
                .where(DECISION_NOTICE.DECISION_ID.in(
                        db.select(DECISION.ID).from(DECISION).where(DECISION.IDEA_ID.in(ideas))))
                .execute();
    }
}

package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.IDEA_SAID;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.springframework.stereotype.Component;

/** Reads what was done for people without an account. */
@Component
class SaidQueries {

    private final DSLContext db;

    SaidQueries(DSLContext db) {
        this.db = db;
    }

    /** What was done with ideas, the oldest first. */
    List<SaidFor> of(Collection<IdeaId> ideas) {
        return list(IDEA_SAID.IDEA_ID.in(ideas));
    }

    List<SaidFor> all() {
        return list(IDEA_SAID.ABOUT.isNotNull());
    }

    boolean isSaid(UUID about) {
        return db.fetchExists(IDEA_SAID, IDEA_SAID.ABOUT.eq(about));
    }

    private List<SaidFor> list(Condition which) {
        return db.select(
                        IDEA_SAID.ABOUT,
                        IDEA_SAID.IDEA_ID,
                        IDEA_SAID.ACT,
                        IDEA_SAID.HOW,
                        IDEA_SAID.SAID_ON,
                        IDEA_SAID.NOTE,
                        IDEA_SAID.ACTED_BY,
                        IDEA_SAID.ACTED_AT,
                        IDEA_SAID.ENTRY_ID)
                .from(IDEA_SAID)
                .where(which)
                .orderBy(IDEA_SAID.ACTED_AT, IDEA_SAID.ABOUT)
                .fetch(SaidQueries::said);
    }

    private static SaidFor said(Record row) {
        return new SaidFor(
                row.get(IDEA_SAID.ABOUT),
                row.get(IDEA_SAID.IDEA_ID),
                SaidFor.Kind.valueOf(row.get(IDEA_SAID.ACT)),
                EnteredHow.valueOf(row.get(IDEA_SAID.HOW)),
                row.get(IDEA_SAID.SAID_ON),
                row.get(IDEA_SAID.NOTE),
                row.get(IDEA_SAID.ACTED_BY),
                row.get(IDEA_SAID.ACTED_AT),
                row.get(IDEA_SAID.ENTRY_ID));
    }
}

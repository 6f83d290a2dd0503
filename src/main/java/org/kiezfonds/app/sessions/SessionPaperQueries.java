package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.SESSION_PAPER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads papers. */
@Component
class SessionPaperQueries {

    private final DSLContext db;

    SessionPaperQueries(DSLContext db) {
        this.db = db;
    }

    /** How far papers are. */
    enum State {
        /** Somebody uploads them. */
        BEGUN,
        GIVEN,
        WITHDRAWN
    }

    /** Papers without their files; time and entry are null before they are given. */
    record Row(
            UUID id,
            UUID session,
            @Nullable UUID item,
            State state,
            PersonId begunBy,
            @Nullable Instant givenAt,
            @Nullable UUID entry) {}

    Optional<Row> find(UUID id) {
        return rows(SESSION_PAPER.ID.eq(id)).stream().findFirst();
    }

    /** The same, locked until the transaction ends. */
    Optional<Row> lock(UUID id) {
        db.select(SESSION_PAPER.ID)
                .from(SESSION_PAPER)
                .where(SESSION_PAPER.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** What was given to a session and not withdrawn, in that order. */
    List<Row> given(UUID session) {
        return rows(SESSION_PAPER
                .SESSION_ID
                .eq(session)
                .and(SESSION_PAPER.STATE.eq(State.GIVEN.name())));
    }

    private List<Row> rows(Condition which) {
        return db.select(
                        SESSION_PAPER.ID,
                        SESSION_PAPER.SESSION_ID,
                        SESSION_PAPER.ITEM_ID,
                        SESSION_PAPER.STATE,
                        SESSION_PAPER.BEGUN_BY,
                        SESSION_PAPER.GIVEN_AT,
                        SESSION_PAPER.ENTRY_ID)
                .from(SESSION_PAPER)
                .where(which)
                .orderBy(SESSION_PAPER.GIVEN_AT, SESSION_PAPER.ID)
                .fetch(row -> new Row(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        State.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }
}

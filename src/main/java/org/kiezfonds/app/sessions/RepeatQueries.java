package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.BODY_SESSION;
import static org.kiezfonds.db.Tables.MOTION;
import static org.kiezfonds.db.Tables.SESSION_ITEM;
import static org.kiezfonds.db.Tables.VOTE;
import static org.kiezfonds.db.Tables.VOTE_REPEAT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads and writes which items repeat votes that do not stand. */
@Component
class RepeatQueries {

    private final DSLContext db;

    RepeatQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * An item that repeats a vote.
     *
     * @param vote that does not stand
     * @param motion the number of the motion that it was on
     * @param of the item of that motion
     * @param before the session of that vote
     * @param item that repeats it
     * @param session of that item
     */
    record Repeat(
            UUID vote,
            int motion,
            UUID of,
            UUID before,
            Instant beforeAt,
            UUID item,
            UUID session,
            Instant startsAt) {}

    /** What repeats votes of a session, but for items that were taken off the agenda. */
    List<Repeat> ofVotesIn(UUID session) {
        return list(VOTE.SESSION_ID.eq(session));
    }

    /** What is repeated in a session. */
    List<Repeat> in(UUID session) {
        return list(SESSION_ITEM.SESSION_ID.eq(session));
    }

    private List<Repeat> list(Condition which) {
        var before = BODY_SESSION.as("before");
        return db.select(
                        VOTE.ID,
                        MOTION.NUMBER,
                        MOTION.ITEM_ID,
                        VOTE.SESSION_ID,
                        before.STARTS_AT,
                        SESSION_ITEM.ID,
                        SESSION_ITEM.SESSION_ID,
                        BODY_SESSION.STARTS_AT)
                .from(VOTE_REPEAT)
                .join(VOTE)
                .on(VOTE.ID.eq(VOTE_REPEAT.VOTE_ID))
                .join(MOTION)
                .on(MOTION.ID.eq(VOTE.MOTION_ID))
                .join(before)
                .on(before.ID.eq(VOTE.SESSION_ID))
                .join(SESSION_ITEM)
                .on(SESSION_ITEM.ID.eq(VOTE_REPEAT.ITEM_ID))
                .join(BODY_SESSION)
                .on(BODY_SESSION.ID.eq(SESSION_ITEM.SESSION_ID))
                .where(which)
                .and(SESSION_ITEM.STATE.ne(SessionItem.State.DROPPED.name()))
                .and(BODY_SESSION.STATE.ne(SessionState.CALLED_OFF.name()))
                .orderBy(BODY_SESSION.STARTS_AT, VOTE.ID, SESSION_ITEM.ID)
                .fetch(row -> new Repeat(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    void add(UUID vote, UUID item) {
        db.insertInto(VOTE_REPEAT)
                .set(VOTE_REPEAT.VOTE_ID, vote)
                .set(VOTE_REPEAT.ITEM_ID, item)
                .onDuplicateKeyIgnore()
                .execute();
    }
}

package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.SESSION_PULSE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps how many acts there were in each session. */
@Component
class PulseStore {

    private final DSLContext db;

    PulseStore(DSLContext db) {
        this.db = db;
    }

    /** One more; until the transaction ends nobody else raises it. */
    long raise(UUID session, Instant now) {
        int raised = db.update(SESSION_PULSE)
                .set(SESSION_PULSE.TURN, SESSION_PULSE.TURN.plus(1))
                .set(SESSION_PULSE.BEAT_AT, now)
                .where(SESSION_PULSE.SESSION_ID.eq(session))
                .execute();
        if (raised == 0) {
            db.insertInto(SESSION_PULSE)
                    .set(SESSION_PULSE.SESSION_ID, session)
                    .set(SESSION_PULSE.TURN, 1L)
                    .set(SESSION_PULSE.BEAT_AT, now)
                    .execute();
        }
        return turn(session);
    }

    /** 0 where nothing ever happened. */
    long turn(UUID session) {
        Long turn = db.select(SESSION_PULSE.TURN)
                .from(SESSION_PULSE)
                .where(SESSION_PULSE.SESSION_ID.eq(session))
                .fetchOne(SESSION_PULSE.TURN);
        return turn == null ? 0 : turn;
    }

    Map<UUID, Long> turns(Collection<UUID> sessions) {
        Map<UUID, Long> turns = new HashMap<>();
        db.select(SESSION_PULSE.SESSION_ID, SESSION_PULSE.TURN)
                .from(SESSION_PULSE)
                .where(SESSION_PULSE.SESSION_ID.in(sessions))
                .orderBy(SESSION_PULSE.SESSION_ID)
                .forEach(row ->
                        turns.put(row.get(SESSION_PULSE.SESSION_ID), row.get(SESSION_PULSE.TURN)));
        return turns;
    }
}

package org.kiezfonds.app.database;

import static org.kiezfonds.db.Tables.ACT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class ActStore {

    private final DSLContext sql;

    ActStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Takes the key. Waits while another transaction holds it; false where that one has kept it.
     */
    boolean begin(UUID key, String kind, Instant now) {
        try {
            sql.insertInto(ACT, ACT.ID, ACT.KIND, ACT.ANSWER, ACT.DONE_AT)
                    .values(key, kind, "", now)
                    .execute();
            return true;
        } catch (DuplicateKeyException done) {
            return false;
        }
    }

    void finish(UUID key, String answer) {
        sql.update(ACT).set(ACT.ANSWER, answer).where(ACT.ID.eq(key)).execute();
    }

    Done find(UUID key) {
        // A locking read sees what is committed now, whatever the transaction saw before.
        return sql.select(ACT.KIND, ACT.ANSWER)
                .from(ACT)
                .where(ACT.ID.eq(key))
                .forUpdate()
                .fetchSingle(row -> new Done(row.value1(), row.value2()));
    }

    int deleteBefore(Instant moment, int atMost) {
        return sql.deleteFrom(ACT)
                .where(ACT.DONE_AT.lt(moment))
                .orderBy(ACT.DONE_AT, ACT.ID)
                .limit(atMost)
                .execute();
    }

    record Done(String kind, String answer) {}
}

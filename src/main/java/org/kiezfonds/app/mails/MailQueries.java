package org.kiezfonds.app.mails;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.kiezfonds.db.Tables.MAIL;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how the mails stand. */
@Component
class MailQueries {

    private final DSLContext db;

    MailQueries(DSLContext db) {
        this.db = db;
    }

    /** How many wait, and since when the first of them. */
    record Waiting(int count, @Nullable Instant since) {}

    Waiting waiting() {
        return db.select(count(), min(MAIL.CREATED_AT))
                .from(MAIL)
                .where(MAIL.STATE.eq("WAITING"))
                .fetchSingle(Records.mapping(Waiting::new));
    }
}

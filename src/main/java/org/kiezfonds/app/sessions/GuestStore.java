package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.SESSION_GUEST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Keeps the links of those who apply. */
@Component
class GuestStore {

    private final DSLContext db;

    GuestStore(DSLContext db) {
        this.db = db;
    }

    /** A link that holds, as stored. */
    record Row(UUID session, GuestLink link) {}

    /** The link behind a secret, unless it was ended. */
    Optional<Row> bySecret(String hash) {
        return db.select(
                        SESSION_GUEST.SESSION_ID,
                        SESSION_GUEST.ITEM_ID,
                        SESSION_GUEST.MADE_AT,
                        SESSION_GUEST.READY_AT)
                .from(SESSION_GUEST)
                .where(SESSION_GUEST.SECRET_HASH.eq(hash))
                .and(SESSION_GUEST.ENDED_AT.isNull())
                .fetchOptional(row -> new Row(
                        row.get(SESSION_GUEST.SESSION_ID),
                        new GuestLink(
                                row.get(SESSION_GUEST.ITEM_ID),
                                row.get(SESSION_GUEST.MADE_AT),
                                row.get(SESSION_GUEST.READY_AT))));
    }

    /** The links of a session that hold. */
    List<GuestLink> of(UUID session) {
        return db.select(SESSION_GUEST.ITEM_ID, SESSION_GUEST.MADE_AT, SESSION_GUEST.READY_AT)
                .from(SESSION_GUEST)
                .where(SESSION_GUEST.SESSION_ID.eq(session))
                .and(SESSION_GUEST.ENDED_AT.isNull())
                .orderBy(SESSION_GUEST.MADE_AT, SESSION_GUEST.ID)
                .fetch(row -> new GuestLink(
                        row.get(SESSION_GUEST.ITEM_ID),
                        row.get(SESSION_GUEST.MADE_AT),
                        row.get(SESSION_GUEST.READY_AT)));
    }

    void add(SessionItem item, String hash, PersonId by, Instant now) {
        db.insertInto(SESSION_GUEST)
                .set(SESSION_GUEST.ID, Ids.next())
                .set(SESSION_GUEST.SESSION_ID, item.session())
                .set(SESSION_GUEST.ITEM_ID, item.id())
                .set(SESSION_GUEST.SECRET_HASH, hash)
                .set(SESSION_GUEST.MADE_AT, now)
                .set(SESSION_GUEST.MADE_BY, by)
                .execute();
    }

    /** Ends the link of an item; false where none held. */
    boolean end(UUID item, Instant now) {
        return db.update(SESSION_GUEST)
                        .set(SESSION_GUEST.ENDED_AT, now)
                        .where(SESSION_GUEST.ITEM_ID.eq(item))
                        .and(SESSION_GUEST.ENDED_AT.isNull())
                        .execute()
                > 0;
    }

    /** Notes that somebody is there, or not. */
    void ready(String hash, @Nullable Instant at) {
        db.update(SESSION_GUEST)
                .set(SESSION_GUEST.READY_AT, at)
                .where(SESSION_GUEST.SECRET_HASH.eq(hash))
                .and(SESSION_GUEST.ENDED_AT.isNull())
                .execute();
    }
}

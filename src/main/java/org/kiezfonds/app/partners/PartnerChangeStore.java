package org.kiezfonds.app.partners;

import static org.kiezfonds.db.Tables.PARTNER_CHANGE;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes proposals to change entries. */
@Component
class PartnerChangeStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;

    PartnerChangeStore(DSLContext db) {
        this.db = db;
    }

    /** Where a proposal can go. */
    enum End {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    /** The caller holds the lock on the partner; an earlier proposal of the person gives way. */
    void propose(
            PartnerId partner, PartnerData seen, PartnerData wanted, PersonId by, Instant now) {
        db.update(PARTNER_CHANGE)
                .set(PARTNER_CHANGE.STATE, End.WITHDRAWN.name())
                .setNull(PARTNER_CHANGE.IS_OPEN)
                .set(PARTNER_CHANGE.DECIDED_BY, by)
                .set(PARTNER_CHANGE.DECIDED_AT, now)
                .where(PARTNER_CHANGE.PARTNER_ID.eq(partner))
                .and(PARTNER_CHANGE.PROPOSED_BY.eq(by))
                .and(PARTNER_CHANGE.IS_OPEN.isTrue())
                .execute();
        db.insertInto(PARTNER_CHANGE)
                .set(PARTNER_CHANGE.ID, Ids.next())
                .set(PARTNER_CHANGE.PARTNER_ID, partner)
                .set(PARTNER_CHANGE.SEEN, JSON.writeValueAsString(seen))
                .set(PARTNER_CHANGE.WANTED, JSON.writeValueAsString(wanted))
                .set(PARTNER_CHANGE.PROPOSED_BY, by)
                .set(PARTNER_CHANGE.PROPOSED_AT, now)
                .set(PARTNER_CHANGE.STATE, "OPEN")
                .set(PARTNER_CHANGE.IS_OPEN, true)
                .set(PARTNER_CHANGE.REASON, "")
                .set(PARTNER_CHANGE.VERSION, 1)
                .execute();
    }

    /** False where it is decided already. */
    boolean end(UUID id, End end, String reason, PersonId by, Instant now) {
        return db.update(PARTNER_CHANGE)
                        .set(PARTNER_CHANGE.STATE, end.name())
                        .setNull(PARTNER_CHANGE.IS_OPEN)
                        .set(PARTNER_CHANGE.REASON, reason)
                        .set(PARTNER_CHANGE.DECIDED_BY, by)
                        .set(PARTNER_CHANGE.DECIDED_AT, now)
                        .set(PARTNER_CHANGE.VERSION, PARTNER_CHANGE.VERSION.plus(1))
                        .where(PARTNER_CHANGE.ID.eq(id))
                        .and(PARTNER_CHANGE.IS_OPEN.isTrue())
                        .execute()
                == 1;
    }

    /** What a person proposed and is not decided goes with the person. */
    void withdrawAllOf(PersonId person, Instant now) {
        db.update(PARTNER_CHANGE)
                .set(PARTNER_CHANGE.STATE, End.WITHDRAWN.name())
                .setNull(PARTNER_CHANGE.IS_OPEN)
                .set(PARTNER_CHANGE.DECIDED_BY, person)
                .set(PARTNER_CHANGE.DECIDED_AT, now)
                .where(PARTNER_CHANGE.PROPOSED_BY.eq(person))
                .and(PARTNER_CHANGE.IS_OPEN.isTrue())
                .execute();
    }
}

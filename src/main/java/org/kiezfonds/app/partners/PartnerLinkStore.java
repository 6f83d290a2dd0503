package org.kiezfonds.app.partners;

import static org.kiezfonds.db.Tables.PARTNER_LINK;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes who speaks for which partner. */
@Component
class PartnerLinkStore {

    private final DSLContext db;

    PartnerLinkStore(DSLContext db) {
        this.db = db;
    }

    /** False where the person is linked, or asked, already. */
    boolean ask(PartnerId partner, PersonId person, Instant now) {
        try {
            db.insertInto(PARTNER_LINK)
                    .set(PARTNER_LINK.ID, Ids.next())
                    .set(PARTNER_LINK.PARTNER_ID, partner)
                    .set(PARTNER_LINK.PERSON_ID, person)
                    .set(PARTNER_LINK.STATE, PartnerLink.State.ASKED.name())
                    .set(PARTNER_LINK.IS_OPEN, true)
                    .set(PARTNER_LINK.ASKED_AT, now)
                    .set(PARTNER_LINK.VERSION, 1)
                    .execute();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** False where it has another version. */
    boolean decide(UUID id, int version, PartnerLink.State to, PersonId by, Instant now) {
        return db.update(PARTNER_LINK)
                        .set(PARTNER_LINK.STATE, to.name())
                        .set(PARTNER_LINK.IS_OPEN, to.isOpen() ? Boolean.TRUE : null)
                        .set(PARTNER_LINK.DECIDED_BY, by)
                        .set(PARTNER_LINK.DECIDED_AT, now)
                        .set(PARTNER_LINK.VERSION, version + 1)
                        .where(PARTNER_LINK.ID.eq(id))
                        .and(PARTNER_LINK.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Who somebody spoke for is personal, and nobody's business once the person is gone. */
    void deleteAllOf(PersonId person) {
        db.deleteFrom(PARTNER_LINK).where(PARTNER_LINK.PERSON_ID.eq(person)).execute();
    }
}

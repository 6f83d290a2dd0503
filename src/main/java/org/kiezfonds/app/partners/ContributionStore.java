package org.kiezfonds.app.partners;

import static org.kiezfonds.db.Tables.CONTRIBUTION;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes contributions. */
@Component
class ContributionStore {

    private final DSLContext db;

    ContributionStore(DSLContext db) {
        this.db = db;
    }

    void add(Contribution contribution, PersonId by, Instant now) {
        PartnerName partner = contribution.partner();
        db.insertInto(CONTRIBUTION)
                .set(CONTRIBUTION.ID, contribution.id())
                .set(CONTRIBUTION.AREA_ID, contribution.area())
                .set(CONTRIBUTION.PARTNER_ID, partner == null ? null : partner.id())
                .set(CONTRIBUTION.COOPERATION_ID, contribution.cooperation())
                .set(CONTRIBUTION.KIND, contribution.quantity().kind().name())
                .set(CONTRIBUTION.QUANTITY, contribution.quantity().amount())
                .set(CONTRIBUTION.PURPOSE, contribution.purpose())
                .set(CONTRIBUTION.CONTRIBUTION_YEAR, contribution.year())
                .set(CONTRIBUTION.GIVEN_ON, contribution.day())
                .set(CONTRIBUTION.RECORDED_BY, by)
                .set(CONTRIBUTION.RECORDED_AT, now)
                .set(CONTRIBUTION.WITHDRAWN_REASON, "")
                .execute();
    }

    /** False where it is withdrawn already. */
    boolean withdraw(UUID id, String reason, PersonId by, Instant now) {
        return db.update(CONTRIBUTION)
                        .set(CONTRIBUTION.WITHDRAWN_REASON, reason)
                        .set(CONTRIBUTION.WITHDRAWN_BY, by)
                        .set(CONTRIBUTION.WITHDRAWN_AT, now)
                        .where(CONTRIBUTION.ID.eq(id))
                        .and(CONTRIBUTION.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }
}

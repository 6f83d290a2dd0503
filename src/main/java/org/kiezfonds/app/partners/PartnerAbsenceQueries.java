package org.kiezfonds.app.partners;

import static org.jooq.Records.mapping;
import static org.kiezfonds.db.Tables.PARTNER;
import static org.kiezfonds.db.Tables.PARTNER_ABSENCE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.stereotype.Component;

/** Reads when partners were not in the register. */
@Component
class PartnerAbsenceQueries {

    private final DSLContext db;

    PartnerAbsenceQueries(DSLContext db) {
        this.db = db;
    }

    /** The latest first. */
    List<PartnerAbsence> ofPartner(PartnerId partner) {
        return fetch(PARTNER_ABSENCE.PARTNER_ID.eq(partner));
    }

    List<PartnerAbsence> ofArea(AreaId area) {
        return fetch(PARTNER_ABSENCE.PARTNER_ID.in(
                db.select(PARTNER.ID).from(PARTNER).where(PARTNER.AREA_ID.eq(area))));
    }

    private List<PartnerAbsence> fetch(Condition which) {
        return db.select(
                        PARTNER_ABSENCE.CLOSED_ON,
                        PARTNER_ABSENCE.CLOSED_REASON,
                        PARTNER_ABSENCE.REOPENED_ON,
                        PARTNER_ABSENCE.REOPENED_REASON,
                        PARTNER_ABSENCE.ID)
                .from(PARTNER_ABSENCE)
                .where(which)
                .orderBy(PARTNER_ABSENCE.REOPENED_ON.desc(), PARTNER_ABSENCE.ID.desc())
                .fetch(mapping(PartnerAbsence::new));
    }
}

package org.kiezfonds.app.bodies;

import static org.kiezfonds.db.Tables.BODY;
import static org.kiezfonds.db.Tables.PROCEDURE_VERSION;

import java.time.Instant;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes bodies and their rules. */
@Component
class BodyStore {

    private final DSLContext db;

    BodyStore(DSLContext db) {
        this.db = db;
    }

    /** False where another body of the area has the slug; nothing is written then. */
    boolean add(BodyId id, AreaId area, String slug, BodyCheck.Values values, Instant now) {
        try {
            db.insertInto(BODY)
                    .set(BODY.ID, id)
                    .set(BODY.AREA_ID, area)
                    .set(BODY.SLUG, slug)
                    .set(BODY.KIND, values.kind().name())
                    .set(BODY.NAME, values.name())
                    .set(BODY.PURPOSE, values.purpose())
                    .set(BODY.SEATS_RESIDENTS, values.seats().residents())
                    .set(BODY.SEATS_INSTITUTIONS, values.seats().institutions())
                    .set(BODY.SEATS_OTHERS, values.seats().others())
                    .set(BODY.MIN_SIZE, values.minSize())
                    .set(BODY.MAX_SIZE, values.maxSize())
                    .set(BODY.RESIDENT_NUMERATOR, values.residentShare().numerator())
                    .set(BODY.RESIDENT_DENOMINATOR, values.residentShare().denominator())
                    .set(BODY.MIN_AGE, values.minAge())
                    .set(BODY.TERM_MONTHS, values.termMonths())
                    .set(BODY.FOUNDED_AT, now)
                    .set(BODY.VERSION, 1)
                    .execute();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** False where the body has another version or is dissolved; nothing is written then. */
    boolean change(BodyId id, int version, BodyCheck.Values values) {
        return db.update(BODY)
                        .set(BODY.NAME, values.name())
                        .set(BODY.PURPOSE, values.purpose())
                        .set(BODY.SEATS_RESIDENTS, values.seats().residents())
                        .set(BODY.SEATS_INSTITUTIONS, values.seats().institutions())
                        .set(BODY.SEATS_OTHERS, values.seats().others())
                        .set(BODY.MIN_SIZE, values.minSize())
                        .set(BODY.MAX_SIZE, values.maxSize())
                        .set(BODY.RESIDENT_NUMERATOR, values.residentShare().numerator())
                        .set(BODY.RESIDENT_DENOMINATOR, values.residentShare().denominator())
                        .set(BODY.MIN_AGE, values.minAge())
                        .set(BODY.TERM_MONTHS, values.termMonths())
                        .set(BODY.VERSION, version + 1)
                        .where(BODY.ID.eq(id))
                        .and(BODY.VERSION.eq(version))
                        .and(BODY.DISSOLVED_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where the body has another version or is dissolved already. */
    boolean dissolve(BodyId id, int version, Instant now) {
        return db.update(BODY)
                        .set(BODY.DISSOLVED_AT, now)
                        .set(BODY.VERSION, version + 1)
                        .where(BODY.ID.eq(id))
                        .and(BODY.VERSION.eq(version))
                        .and(BODY.DISSOLVED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Adds the next version of the rules. */
    void adopt(ProcedureVersion version, String json, PersonId by, Instant now) {
        db.insertInto(PROCEDURE_VERSION)
                .set(PROCEDURE_VERSION.ID, version.id())
                .set(PROCEDURE_VERSION.BODY_ID, version.body())
                .set(PROCEDURE_VERSION.NUMBER, version.number())
                .set(PROCEDURE_VERSION.VALID_FROM, version.validFrom())
                .set(PROCEDURE_VERSION.RULES, json)
                .set(PROCEDURE_VERSION.DIGEST, version.digest().hex())
                .set(PROCEDURE_VERSION.ADOPTED_AT, now)
                .set(PROCEDURE_VERSION.ADOPTED_BY, by)
                .set(PROCEDURE_VERSION.ENTRY_ID, version.entry())
                .execute();
    }
}

package org.kiezfonds.app.bodies;

import static org.kiezfonds.db.Tables.MANDATE;
import static org.kiezfonds.db.Tables.MANDATE_ROLE;
import static org.kiezfonds.db.Tables.SUBSTITUTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes mandates and substitutes. */
@Component
class MandateStore {

    private final DSLContext db;

    MandateStore(DSLContext db) {
        this.db = db;
    }

    void add(Mandate mandate, PersonId by, Instant now) {
        db.insertInto(MANDATE)
                .set(MANDATE.ID, mandate.id())
                .set(MANDATE.BODY_ID, mandate.body())
                .set(MANDATE.SEAT_GROUP, mandate.group().name())
                .set(MANDATE.PERSON_ID, mandate.person())
                .set(MANDATE.PARTNER_ID, mandate.partner())
                .set(MANDATE.STARTS_ON, mandate.startsOn())
                .set(MANDATE.ENDS_ON, mandate.endsOn())
                .set(MANDATE.WAY, mandate.way().name())
                .set(MANDATE.CANDIDATE_ID, mandate.candidate())
                .set(MANDATE.BEGUN_AT, now)
                .set(MANDATE.BEGUN_BY, by)
                .set(MANDATE.VERSION, mandate.version())
                .execute();
    }

    /** False where the mandate has another version or has ended already. */
    boolean end(UUID id, int version, LocalDate lastDay, EndReason reason, Instant now) {
        return db.update(MANDATE)
                        .set(MANDATE.ENDED_ON, lastDay)
                        .set(MANDATE.END_REASON, reason.name())
                        .set(MANDATE.ENDED_AT, now)
                        .set(MANDATE.VERSION, version + 1)
                        .where(MANDATE.ID.eq(id))
                        .and(MANDATE.VERSION.eq(version))
                        .and(MANDATE.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    void add(UUID mandate, Substitute substitute, PersonId by, Instant now) {
        db.insertInto(SUBSTITUTION)
                .set(SUBSTITUTION.ID, substitute.id())
                .set(SUBSTITUTION.MANDATE_ID, mandate)
                .set(SUBSTITUTION.PERSON_ID, substitute.person())
                .set(SUBSTITUTION.STARTS_ON, substitute.startsOn())
                .set(SUBSTITUTION.ENDS_ON, substitute.endsOn())
                .set(SUBSTITUTION.NAMED_AT, now)
                .set(SUBSTITUTION.NAMED_BY, by)
                .set(SUBSTITUTION.VERSION, substitute.version())
                .execute();
    }

    /** False where it has another version or has ended already. */
    boolean endSubstitution(UUID id, int version, LocalDate lastDay) {
        return db.update(SUBSTITUTION)
                        .set(SUBSTITUTION.ENDED_ON, lastDay)
                        .set(SUBSTITUTION.VERSION, version + 1)
                        .where(SUBSTITUTION.ID.eq(id))
                        .and(SUBSTITUTION.VERSION.eq(version))
                        .and(SUBSTITUTION.ENDED_ON.isNull())
                        .execute()
                == 1;
    }

    void addRoles(UUID mandate, @Nullable UUID substitution, List<UUID> grants) {
        for (UUID grant : grants) {
            db.insertInto(MANDATE_ROLE)
                    .set(MANDATE_ROLE.GRANT_ID, grant)
                    .set(MANDATE_ROLE.MANDATE_ID, mandate)
                    .set(MANDATE_ROLE.SUBSTITUTION_ID, substitution)
                    .execute();
        }
    }
}

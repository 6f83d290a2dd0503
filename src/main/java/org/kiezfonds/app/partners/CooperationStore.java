package org.kiezfonds.app.partners;

import static org.kiezfonds.db.Tables.COOPERATION;
import static org.kiezfonds.db.Tables.COOPERATION_PARTNER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.partners.Cooperation.State;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.stereotype.Component;

/** Writes co-operations. */
@Component
class CooperationStore {

    private final DSLContext db;

    CooperationStore(DSLContext db) {
        this.db = db;
    }

    /** Keeps what the check has found to fit; decided at once where the state says so. */
    void add(UUID id, AreaId area, CooperationData data, State state, PersonId by, Instant now) {
        boolean decided = state != State.PROPOSED;
        db.insertInto(COOPERATION)
                .set(COOPERATION.ID, id)
                .set(COOPERATION.AREA_ID, area)
                .set(COOPERATION.TITLE, TypedText.line(data.title()))
                .set(COOPERATION.FIELD, Objects.requireNonNull(data.field()).name())
                .set(COOPERATION.SINCE_ON, data.since())
                .set(COOPERATION.UNTIL_ON, data.until())
                .set(COOPERATION.PROJECT, TypedText.line(data.project()))
                .set(COOPERATION.NEED, data.need())
                .set(COOPERATION.STATE, state.name())
                .set(COOPERATION.PROPOSED_BY, by)
                .set(COOPERATION.PROPOSED_AT, now)
                .set(COOPERATION.REASON, "")
                .set(COOPERATION.DECIDED_BY, decided ? by : null)
                .set(COOPERATION.DECIDED_AT, decided ? now : null)
                .set(COOPERATION.VERSION, 1)
                .execute();
        List<PartnerId> partners = data.partners().stream().distinct().toList();
        for (PartnerId partner : partners) {
            db.insertInto(COOPERATION_PARTNER)
                    .set(COOPERATION_PARTNER.COOPERATION_ID, id)
                    .set(COOPERATION_PARTNER.PARTNER_ID, partner)
                    .execute();
        }
    }

    /** False where it has another version, or is decided. */
    boolean decide(UUID id, int version, State to, String reason, PersonId by, Instant now) {
        return db.update(COOPERATION)
                        .set(COOPERATION.STATE, to.name())
                        .set(COOPERATION.REASON, reason)
                        .set(COOPERATION.DECIDED_BY, by)
                        .set(COOPERATION.DECIDED_AT, now)
                        .set(COOPERATION.VERSION, version + 1)
                        .where(COOPERATION.ID.eq(id))
                        .and(COOPERATION.VERSION.eq(version))
                        .and(COOPERATION.STATE.eq(State.PROPOSED.name()))
                        .execute()
                == 1;
    }

    /** False where it has another version, or is not recorded. */
    boolean withdraw(UUID id, int version, String reason, PersonId by, Instant now) {
        return db.update(COOPERATION)
                        .set(COOPERATION.STATE, State.WITHDRAWN.name())
                        .set(COOPERATION.REASON, reason)
                        .set(COOPERATION.WITHDRAWN_BY, by)
                        .set(COOPERATION.WITHDRAWN_AT, now)
                        .set(COOPERATION.VERSION, version + 1)
                        .where(COOPERATION.ID.eq(id))
                        .and(COOPERATION.VERSION.eq(version))
                        .and(COOPERATION.STATE.eq(State.RECORDED.name()))
                        .execute()
                == 1;
    }

    /** False where it has another version, or has ended. */
    boolean end(UUID id, int version, LocalDate until) {
        return db.update(COOPERATION)
                        .set(COOPERATION.UNTIL_ON, until)
                        .set(COOPERATION.VERSION, version + 1)
                        .where(COOPERATION.ID.eq(id))
                        .and(COOPERATION.VERSION.eq(version))
                        .and(COOPERATION.STATE.eq(State.RECORDED.name()))
                        .and(COOPERATION.UNTIL_ON.isNull())
                        .execute()
                == 1;
    }
}

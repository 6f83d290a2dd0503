package org.kiezfonds.app.partners;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.kiezfonds.db.Tables.COOPERATION;
import static org.kiezfonds.db.Tables.COOPERATION_PARTNER;
import static org.kiezfonds.db.Tables.PARTNER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.kiezfonds.app.database.Sorting;
import org.kiezfonds.app.partners.Cooperation.State;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads co-operations. */
@Component
class CooperationQueries {

    private final DSLContext db;

    CooperationQueries(DSLContext db) {
        this.db = db;
    }

    /** Those that are public, the latest first. */
    List<Cooperation> recorded(AreaId area) {
        return fetch(COOPERATION.AREA_ID.eq(area).and(is(State.RECORDED)));
    }

    /** Those that wait for the team. */
    List<Cooperation> proposed(AreaId area) {
        return fetch(COOPERATION.AREA_ID.eq(area).and(is(State.PROPOSED)));
    }

    /** Those that a person proposed and the team has not recorded. */
    List<Cooperation> proposedBy(PersonId person, AreaId area) {
        return fetch(COOPERATION
                .AREA_ID
                .eq(area)
                .and(COOPERATION.PROPOSED_BY.eq(person))
                .and(COOPERATION.STATE.ne(State.RECORDED.name())));
    }

    Optional<Cooperation> find(UUID id) {
        return fetch(COOPERATION.ID.eq(id)).stream().findFirst();
    }

    /** Those that were recorded by mistake. */
    List<Cooperation> withdrawn(AreaId area) {
        return fetch(COOPERATION.AREA_ID.eq(area).and(is(State.WITHDRAWN)));
    }

    /** All of all areas that are or were public, for the check of the log. */
    List<Cooperation> allEverRecorded() {
        return fetch(is(State.RECORDED).or(is(State.WITHDRAWN)));
    }

    /** Keeps others from ending or withdrawing it, and from giving to it, until the act is done. */
    Optional<Cooperation> lock(UUID id) {
        db.select(COOPERATION.ID)
                .from(COOPERATION)
                .where(COOPERATION.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    boolean isRunningWith(PartnerId partner, LocalDate today) {
        return db.fetchExists(
                COOPERATION,
                is(State.RECORDED)
                        .and(COOPERATION.UNTIL_ON.isNull().or(COOPERATION.UNTIL_ON.gt(today)))
                        .and(exists(selectOne()
                                .from(COOPERATION_PARTNER)
                                .where(COOPERATION_PARTNER.COOPERATION_ID.eq(COOPERATION.ID))
                                .and(COOPERATION_PARTNER.PARTNER_ID.eq(partner)))));
    }

    int countRunning(AreaId area, LocalDate today) {
        return db.fetchCount(
                COOPERATION,
                COOPERATION
                        .AREA_ID
                        .eq(area)
                        .and(is(State.RECORDED))
                        .and(COOPERATION.UNTIL_ON.isNull().or(COOPERATION.UNTIL_ON.ge(today))));
    }

    private static Condition is(State state) {
        return COOPERATION.STATE.eq(state.name());
    }

    private List<Cooperation> fetch(Condition which) {
        Map<UUID, List<PartnerName>> partners = db.select(
                        COOPERATION_PARTNER.COOPERATION_ID, PARTNER.ID, PARTNER.SLUG, PARTNER.NAME)
                .from(COOPERATION_PARTNER)
                .join(PARTNER)
                .on(PARTNER.ID.eq(COOPERATION_PARTNER.PARTNER_ID))
                .join(COOPERATION)
                .on(COOPERATION.ID.eq(COOPERATION_PARTNER.COOPERATION_ID))
                .where(which)
                .orderBy(Sorting.byName(PARTNER.NAME), PARTNER.ID)
                .fetchGroups(
                        COOPERATION_PARTNER.COOPERATION_ID,
                        row -> new PartnerName(row.value2(), row.value3(), row.value4()));
        return db.select(
                        COOPERATION.ID,
                        COOPERATION.AREA_ID,
                        COOPERATION.TITLE,
                        COOPERATION.FIELD,
                        COOPERATION.SINCE_ON,
                        COOPERATION.UNTIL_ON,
                        COOPERATION.PROJECT,
                        COOPERATION.NEED,
                        COOPERATION.STATE,
                        COOPERATION.REASON,
                        COOPERATION.PROPOSED_BY,
                        COOPERATION.VERSION)
                .from(COOPERATION)
                .where(which)
                .orderBy(COOPERATION.SINCE_ON.desc(), COOPERATION.ID.desc())
                .fetch(row -> new Cooperation(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        ActionField.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        State.valueOf(row.value9()),
                        row.value10(),
                        row.value11(),
                        partners.getOrDefault(row.value1(), List.of()),
                        row.value12()));
    }
}

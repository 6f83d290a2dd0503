package org.kiezfonds.app.bodies;

import static org.kiezfonds.db.Tables.BODY;
import static org.kiezfonds.db.Tables.MANDATE;
import static org.kiezfonds.db.Tables.MANDATE_ROLE;
import static org.kiezfonds.db.Tables.SUBSTITUTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads mandates with their substitutes. */
@Component
class MandateQueries {

    private final DSLContext db;

    MandateQueries(DSLContext db) {
        this.db = db;
    }

    /** All mandates of a body, also those that are over; by group, then the oldest first. */
    List<Mandate> of(BodyId body) {
        return mandates(MANDATE.BODY_ID.eq(body));
    }

    Optional<Mandate> find(UUID id) {
        return mandates(MANDATE.ID.eq(id)).stream().findFirst();
    }

    /** All mandates that a person ever had. */
    List<Mandate> of(PersonId person) {
        return mandates(MANDATE.PERSON_ID.eq(person));
    }

    /** The mandates in which a person stands or stood in for somebody. */
    List<Mandate> standingIn(PersonId person) {
        return mandates(MANDATE.ID.in(DSL.select(SUBSTITUTION.MANDATE_ID)
                .from(SUBSTITUTION)
                .where(SUBSTITUTION.PERSON_ID.eq(person))));
    }

    /** Every mandate there ever was. */
    List<Mandate> all() {
        return mandates(DSL.noCondition());
    }

    /** The bodies in which the person is a member, or stands in for one, on the day. */
    Set<BodyId> bodiesOf(PersonId person, LocalDate day) {
        Set<BodyId> bodies = of(person).stream()
                .filter(mandate -> mandate.isHeldOn(day))
                .map(Mandate::body)
                .collect(Collectors.toSet());
        standingIn(person).stream()
                .filter(mandate -> mandate.substitutes().stream()
                        .anyMatch(substitute ->
                                substitute.person().equals(person) && substitute.actsOn(day)))
                .map(Mandate::body)
                .forEach(bodies::add);
        return bodies;
    }

    /** The mandates of a person in bodies of that kind in the area. */
    List<Mandate> of(PersonId person, AreaId area, BodyKind kind) {
        return mandates(MANDATE.PERSON_ID
                .eq(person)
                .and(MANDATE.BODY_ID.in(DSL.select(BODY.ID)
                        .from(BODY)
                        .where(BODY.AREA_ID.eq(area))
                        .and(BODY.KIND.eq(kind.name())))));
    }

    /** The roles given for a mandate; with a substitution only those of it, else only the own. */
    List<UUID> roles(UUID mandate, @Nullable UUID substitution) {
        return db.select(MANDATE_ROLE.GRANT_ID)
                .from(MANDATE_ROLE)
                .where(MANDATE_ROLE.MANDATE_ID.eq(mandate))
                .and(
                        substitution == null
                                ? MANDATE_ROLE.SUBSTITUTION_ID.isNull()
                                : MANDATE_ROLE.SUBSTITUTION_ID.eq(substitution))
                .orderBy(MANDATE_ROLE.GRANT_ID)
                .fetch(MANDATE_ROLE.GRANT_ID);
    }

    private List<Mandate> mandates(Condition which) {
        Map<UUID, List<Substitute>> substitutes = db.select(
                        SUBSTITUTION.MANDATE_ID,
                        SUBSTITUTION.ID,
                        SUBSTITUTION.PERSON_ID,
                        SUBSTITUTION.STARTS_ON,
                        SUBSTITUTION.ENDS_ON,
                        SUBSTITUTION.ENDED_ON,
                        SUBSTITUTION.VERSION)
                .from(SUBSTITUTION)
                .join(MANDATE)
                .on(MANDATE.ID.eq(SUBSTITUTION.MANDATE_ID))
                .where(which)
                .orderBy(SUBSTITUTION.STARTS_ON, SUBSTITUTION.ID)
                .fetchGroups(
                        SUBSTITUTION.MANDATE_ID,
                        row -> new Substitute(
                                row.get(SUBSTITUTION.ID),
                                row.get(SUBSTITUTION.PERSON_ID),
                                row.get(SUBSTITUTION.STARTS_ON),
                                row.get(SUBSTITUTION.ENDS_ON),
                                row.get(SUBSTITUTION.ENDED_ON),
                                row.get(SUBSTITUTION.VERSION)));
        return db.select(
                        MANDATE.ID,
                        MANDATE.BODY_ID,
                        MANDATE.SEAT_GROUP,
                        MANDATE.PERSON_ID,
                        MANDATE.PARTNER_ID,
                        MANDATE.STARTS_ON,
                        MANDATE.ENDS_ON,
                        MANDATE.WAY,
                        MANDATE.CANDIDATE_ID,
                        MANDATE.ENDED_ON,
                        MANDATE.END_REASON,
                        MANDATE.VERSION)
                .from(MANDATE)
                .where(which)
                .orderBy(MANDATE.SEAT_GROUP.desc(), MANDATE.STARTS_ON, MANDATE.ID)
                .fetch(row ->
                        mandate(row, substitutes.getOrDefault(row.get(MANDATE.ID), List.of())));
    }

    private static Mandate mandate(Record row, List<Substitute> substitutes) {
        String reason = row.get(MANDATE.END_REASON);
        return new Mandate(
                row.get(MANDATE.ID),
                row.get(MANDATE.BODY_ID),
                SeatGroup.valueOf(row.get(MANDATE.SEAT_GROUP)),
                row.get(MANDATE.PERSON_ID),
                row.get(MANDATE.PARTNER_ID),
                row.get(MANDATE.STARTS_ON),
                row.get(MANDATE.ENDS_ON),
                MandateWay.valueOf(row.get(MANDATE.WAY)),
                row.get(MANDATE.CANDIDATE_ID),
                row.get(MANDATE.ENDED_ON),
                reason == null ? null : EndReason.valueOf(reason),
                substitutes,
                row.get(MANDATE.VERSION));
    }
}

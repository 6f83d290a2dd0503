package org.kiezfonds.app.accounts;

import static org.kiezfonds.db.Tables.AREA;
import static org.kiezfonds.db.Tables.PERSON;
import static org.kiezfonds.db.Tables.PERSON_CONTACT;
import static org.kiezfonds.db.Tables.ROLE_GRANT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Rights.Grant;
import org.kiezfonds.app.accounts.Roles.Item;
import org.kiezfonds.app.accounts.Roles.Term;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Roles and their terms. */
@Component
class RoleStore {

    private final DSLContext db;

    RoleStore(DSLContext db) {
        this.db = db;
    }

    List<Grant> inForce(PersonId person, LocalDate day) {
        return db.selectDistinct(ROLE_GRANT.ROLE, ROLE_GRANT.AREA_ID)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.PERSON_ID.eq(person))
                .and(runsOn(day))
                .orderBy(ROLE_GRANT.ROLE, ROLE_GRANT.AREA_ID)
                .fetch(row -> new Grant(
                        Role.valueOf(row.value1()),
                        row.value2() == null ? null : row.value2().value()));
    }

    /** Who holds the role in the area on the day. */
    List<PersonId> holders(Role role, AreaId area, LocalDate day) {
        return db.selectDistinct(ROLE_GRANT.PERSON_ID)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ROLE.eq(role.name()))
                .and(ROLE_GRANT.AREA_ID.eq(area))
                .and(runsOn(day))
                .orderBy(ROLE_GRANT.PERSON_ID)
                .fetch(ROLE_GRANT.PERSON_ID);
    }

    private static Condition runsOn(LocalDate day) {
        return ROLE_GRANT
                .STARTS_ON
                .le(day)
                .and(ROLE_GRANT.ENDS_ON.isNull().or(ROLE_GRANT.ENDS_ON.ge(day)))
                .and(ROLE_GRANT.ENDED_AT.isNull());
    }

    /** Locks the person's row, so that two grants for one person follow each other. */
    void lock(PersonId person) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .forUpdate()
                .execute();
    }

    boolean overlaps(PersonId person, Role role, @Nullable AreaId area, Term term) {
        return db.fetchExists(db.selectOne()
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.PERSON_ID.eq(person))
                .and(ROLE_GRANT.ROLE.eq(role.name()))
                .and(area == null ? ROLE_GRANT.AREA_ID.isNull() : ROLE_GRANT.AREA_ID.eq(area))
                .and(ROLE_GRANT.ENDED_AT.isNull())
                .and(ROLE_GRANT.ENDS_ON.isNull().or(ROLE_GRANT.ENDS_ON.ge(term.startsOn())))
                .and(
                        term.endsOn() == null
                                ? DSL.noCondition()
                                : ROLE_GRANT.STARTS_ON.le(term.endsOn())));
    }

    /** The terms of the role in the area that were not ended, also those to come. */
    List<Term> terms(PersonId person, Role role, AreaId area) {
        return db.select(ROLE_GRANT.STARTS_ON, ROLE_GRANT.ENDS_ON)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.PERSON_ID.eq(person))
                .and(ROLE_GRANT.ROLE.eq(role.name()))
                .and(ROLE_GRANT.AREA_ID.eq(area))
                .and(ROLE_GRANT.ENDED_AT.isNull())
                .orderBy(ROLE_GRANT.STARTS_ON, ROLE_GRANT.ID)
                .fetch(row -> new Term(row.value1(), row.value2()));
    }

    UUID insert(
            PersonId person,
            Role role,
            @Nullable AreaId area,
            Term term,
            PersonId by,
            Instant now) {
        UUID id = Ids.next();
        db.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, id)
                .set(ROLE_GRANT.PERSON_ID, person)
                .set(ROLE_GRANT.AREA_ID, area)
                .set(ROLE_GRANT.ROLE, role.name())
                .set(ROLE_GRANT.STARTS_ON, term.startsOn())
                .set(ROLE_GRANT.ENDS_ON, term.endsOn())
                .set(ROLE_GRANT.GRANTED_BY, by)
                .set(ROLE_GRANT.GRANTED_AT, now)
                .set(ROLE_GRANT.VERSION, 0)
                .execute();
        return id;
    }

    /** Ends a grant that runs or will run; whether there was one. */
    boolean end(UUID id, PersonId by, Instant now) {
        return db.update(ROLE_GRANT)
                        .set(ROLE_GRANT.ENDED_BY, by)
                        .set(ROLE_GRANT.ENDED_AT, now)
                        .set(ROLE_GRANT.VERSION, ROLE_GRANT.VERSION.plus(1))
                        .where(ROLE_GRANT.ID.eq(id))
                        .and(ROLE_GRANT.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Ends all that runs or will run; yields what it was. */
    List<Item> endAllOf(PersonId person, PersonId by, LocalDate today, Instant now) {
        lock(person);
        List<Item> ended = listOf(person).stream()
                .filter(item -> item.endedAt() == null)
                .filter(item -> !item.term().isOver(today))
                .toList();
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.ENDED_BY, by)
                .set(ROLE_GRANT.ENDED_AT, now)
                .set(ROLE_GRANT.VERSION, ROLE_GRANT.VERSION.plus(1))
                .where(ROLE_GRANT.PERSON_ID.eq(person))
                .and(ROLE_GRANT.ENDED_AT.isNull())
                .and(ROLE_GRANT.ENDS_ON.isNull().or(ROLE_GRANT.ENDS_ON.ge(today)))
                .execute();
        return ended;
    }

    /** All that were ever given. */
    List<Given> all() {
        return db.select(
                        ROLE_GRANT.ID,
                        ROLE_GRANT.PERSON_ID,
                        ROLE_GRANT.AREA_ID,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.STARTS_ON,
                        ROLE_GRANT.ENDS_ON,
                        ROLE_GRANT.ENDED_AT)
                .from(ROLE_GRANT)
                .orderBy(ROLE_GRANT.ID)
                .fetch(row -> new Given(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Role.valueOf(row.value4()),
                        new Term(row.value5(), row.value6()),
                        row.value7() != null));
    }

    /** A role as the log knows it. */
    record Given(
            UUID id, PersonId person, @Nullable AreaId area, Role role, Term term, boolean ended) {}

    /** The other operators in force, locked, so that two who leave at once cannot both go. */
    int lockOperatorsOtherThan(PersonId person, LocalDate day) {
        return (int) db
                .select(ROLE_GRANT.PERSON_ID)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ROLE.eq(Role.OPERATOR.name()))
                .and(runsOn(day))
                .orderBy(ROLE_GRANT.ID)
                .forUpdate()
                .fetch(ROLE_GRANT.PERSON_ID)
                .stream()
                .filter(other -> !other.equals(person))
                .distinct()
                .count();
    }

    Optional<Item> find(UUID id) {
        return items(items().where(ROLE_GRANT.ID.eq(id))).stream().findFirst();
    }

    /** Grants that run or will run, of an area or (null) of the installation, by name and role. */
    List<Item> list(@Nullable AreaId area, LocalDate today) {
        SelectConditionStep<? extends Record> query = items().where(
                        area == null ? ROLE_GRANT.AREA_ID.isNull() : ROLE_GRANT.AREA_ID.eq(area))
                .and(ROLE_GRANT.ENDED_AT.isNull())
                .and(ROLE_GRANT.ENDS_ON.isNull().or(ROLE_GRANT.ENDS_ON.ge(today)));
        return items(query.orderBy(
                PERSON.DISPLAY_NAME, PERSON_CONTACT.EMAIL, ROLE_GRANT.ROLE, ROLE_GRANT.ID));
    }

    List<Item> listOf(PersonId person) {
        return items(items().where(ROLE_GRANT.PERSON_ID.eq(person))
                .orderBy(ROLE_GRANT.STARTS_ON.desc(), ROLE_GRANT.ID));
    }

    private org.jooq.SelectOnConditionStep<? extends Record> items() {
        return db.select(
                        ROLE_GRANT.ID,
                        ROLE_GRANT.PERSON_ID,
                        PERSON.DISPLAY_NAME,
                        PERSON_CONTACT.EMAIL,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.AREA_ID,
                        AREA.NAME,
                        ROLE_GRANT.STARTS_ON,
                        ROLE_GRANT.ENDS_ON,
                        ROLE_GRANT.ENDED_AT)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .leftJoin(PERSON_CONTACT)
                .on(PERSON_CONTACT.PERSON_ID.eq(ROLE_GRANT.PERSON_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(ROLE_GRANT.AREA_ID));
    }

    private static List<Item> items(ResultQuery<? extends Record> query) {
        return query.fetch(row -> new Item(
                row.get(ROLE_GRANT.ID),
                row.get(ROLE_GRANT.PERSON_ID),
                row.get(PERSON.DISPLAY_NAME),
                row.get(PERSON_CONTACT.EMAIL) == null ? "" : row.get(PERSON_CONTACT.EMAIL),
                Role.valueOf(row.get(ROLE_GRANT.ROLE)),
                row.get(ROLE_GRANT.AREA_ID),
                row.get(AREA.NAME) == null ? "" : row.get(AREA.NAME),
                new Term(row.get(ROLE_GRANT.STARTS_ON), row.get(ROLE_GRANT.ENDS_ON)),
                row.get(ROLE_GRANT.ENDED_AT)));
    }
}

package org.kiezfonds.app.bodies;

import static org.kiezfonds.db.Tables.BODY;
import static org.kiezfonds.db.Tables.PROCEDURE_VERSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.kiezfonds.app.database.Sorting;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Reads bodies and their rules. */
@Component
class BodyQueries {

    private final DSLContext db;

    BodyQueries(DSLContext db) {
        this.db = db;
    }

    Optional<Body> byId(BodyId id) {
        return bodies(BODY.ID.eq(id), false).stream().findFirst();
    }

    Optional<Body> bySlug(AreaId area, String slug) {
        return bodies(BODY.AREA_ID.eq(area).and(BODY.SLUG.eq(slug)), false).stream()
                .findFirst();
    }

    /** The body with its row locked, so that acts in one body follow each other. */
    Optional<Body> lock(AreaId area, BodyId id) {
        return bodies(BODY.ID.eq(id).and(BODY.AREA_ID.eq(area)), true).stream().findFirst();
    }

    /** The bodies of an area, also those that are dissolved, which come last. */
    List<Body> of(AreaId area) {
        return bodies(BODY.AREA_ID.eq(area), false);
    }

    /** Every body there ever was. */
    List<Body> all() {
        return bodies(DSL.noCondition(), false);
    }

    private List<Body> bodies(Condition which, boolean locked) {
        var query = db.select(
                        BODY.ID,
                        BODY.AREA_ID,
                        BODY.SLUG,
                        BODY.KIND,
                        BODY.NAME,
                        BODY.PURPOSE,
                        BODY.SEATS_RESIDENTS,
                        BODY.SEATS_INSTITUTIONS,
                        BODY.SEATS_OTHERS,
                        BODY.MIN_SIZE,
                        BODY.MAX_SIZE,
                        BODY.RESIDENT_NUMERATOR,
                        BODY.RESIDENT_DENOMINATOR,
                        BODY.MIN_AGE,
                        BODY.TERM_MONTHS,
                        BODY.DISSOLVED_AT,
                        BODY.VERSION)
                .from(BODY)
                .where(which)
                .orderBy(
                        BODY.DISSOLVED_AT.isNotNull(),
                        BODY.KIND,
                        Sorting.byName(BODY.NAME),
                        BODY.ID);
        return locked ? query.forUpdate().fetch(this::body) : query.fetch(this::body);
    }

    private Body body(Record row) {
        return new Body(
                row.get(BODY.ID),
                row.get(BODY.AREA_ID),
                row.get(BODY.SLUG),
                BodyKind.valueOf(row.get(BODY.KIND)),
                row.get(BODY.NAME),
                row.get(BODY.PURPOSE),
                new Seats(
                        row.get(BODY.SEATS_RESIDENTS),
                        row.get(BODY.SEATS_INSTITUTIONS),
                        row.get(BODY.SEATS_OTHERS)),
                row.get(BODY.MIN_SIZE),
                row.get(BODY.MAX_SIZE),
                new Share(row.get(BODY.RESIDENT_NUMERATOR), row.get(BODY.RESIDENT_DENOMINATOR)),
                row.get(BODY.MIN_AGE),
                row.get(BODY.TERM_MONTHS),
                row.get(BODY.DISSOLVED_AT),
                row.get(BODY.VERSION));
    }

    /** The bodies of an area that are not dissolved. */
    List<BodyName> namesOf(AreaId area) {
        return db.select(BODY.ID, BODY.SLUG, BODY.NAME, BODY.KIND.convertFrom(BodyKind::valueOf))
                .from(BODY)
                .where(BODY.AREA_ID.eq(area))
                .and(BODY.DISSOLVED_AT.isNull())
                .orderBy(BODY.KIND, Sorting.byName(BODY.NAME), BODY.ID)
                .fetch(Records.mapping(BodyName::new));
    }

    /** The rules that hold on the day. */
    Optional<ProcedureVersion> procedureOf(BodyId body, LocalDate day) {
        return procedures(body, PROCEDURE_VERSION.VALID_FROM.le(day)).stream().findFirst();
    }

    /** All rules a body ever had, the newest first. */
    List<ProcedureVersion> procedures(BodyId body) {
        return procedures(body, DSL.noCondition());
    }

    private List<ProcedureVersion> procedures(BodyId body, Condition which) {
        return db.select(
                        PROCEDURE_VERSION.ID,
                        PROCEDURE_VERSION.BODY_ID,
                        PROCEDURE_VERSION.NUMBER,
                        PROCEDURE_VERSION.VALID_FROM,
                        PROCEDURE_VERSION.RULES.convertFrom(ProcedureJson::read),
                        PROCEDURE_VERSION.DIGEST.convertFrom(Digest::new),
                        PROCEDURE_VERSION.ENTRY_ID)
                .from(PROCEDURE_VERSION)
                .where(PROCEDURE_VERSION.BODY_ID.eq(body))
                .and(which)
                .orderBy(PROCEDURE_VERSION.NUMBER.desc())
                .fetch(Records.mapping(ProcedureVersion::new));
    }
}

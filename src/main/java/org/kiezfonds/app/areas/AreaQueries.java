package org.kiezfonds.app.areas;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.kiezfonds.db.Tables.AREA;
import static org.kiezfonds.db.Tables.AREA_LANGUAGE;
import static org.kiezfonds.db.Tables.AREA_PLANNING_AREA;
import static org.kiezfonds.db.Tables.PLANNING_AREA;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.kiezfonds.app.database.Sorting;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Share;
import org.springframework.stereotype.Component;

/** Reads areas. */
@Component
class AreaQueries {

    private final DSLContext db;

    AreaQueries(DSLContext db) {
        this.db = db;
    }

    List<AreaListItem> list() {
        return db.select(
                        AREA.ID,
                        AREA.SLUG,
                        AREA.NAME,
                        AREA.DISTRICT,
                        AREA.ADDRESS_FORM.convertFrom(AddressForm::valueOf),
                        AREA.SUMMARY)
                .from(AREA)
                .orderBy(Sorting.byName(AREA.NAME), AREA.ID)
                .fetch(mapping(AreaListItem::new));
    }

    /** All areas with all that is shown of them. */
    List<Area> all() {
        return list().stream().map(item -> byId(item.id()).orElseThrow()).toList();
    }

    Optional<Area> bySlug(String slug) {
        return one(AREA.SLUG.eq(slug));
    }

    Optional<Area> byId(AreaId id) {
        return one(AREA.ID.eq(id));
    }

    /**
     * Areas are never deleted, a new one raises their number and every change raises a version, so
     * the sum of all that only rises.
     */
    long version() {
        return db.select(count(), coalesce(sum(AREA.VERSION), inline(BigDecimal.ZERO)))
                .from(AREA)
                .fetchSingle(row -> row.value1() + row.value2().longValueExact());
    }

    private Optional<Area> one(Condition which) {
        return db.select(
                        AREA.ID,
                        AREA.SLUG,
                        AREA.NAME,
                        AREA.DISTRICT,
                        AREA.ADDRESS_FORM,
                        AREA.SUMMARY,
                        AREA.CONTACT_NAME,
                        AREA.CONTACT_EMAIL,
                        AREA.CONTACT_PHONE,
                        AREA.CONTACT_ADDRESS,
                        AREA.OPENING_HOURS,
                        AREA.VERSION)
                .from(AREA)
                .where(which)
                .fetchOptional(this::area);
    }

    private Area area(Record row) {
        AreaId id = row.get(AREA.ID);
        return new Area(
                id,
                row.get(AREA.SLUG),
                row.get(AREA.NAME),
                row.get(AREA.DISTRICT),
                AddressForm.valueOf(row.get(AREA.ADDRESS_FORM)),
                row.get(AREA.SUMMARY),
                new AreaContact(
                        row.get(AREA.CONTACT_NAME),
                        row.get(AREA.CONTACT_EMAIL),
                        row.get(AREA.CONTACT_PHONE),
                        row.get(AREA.CONTACT_ADDRESS),
                        row.get(AREA.OPENING_HOURS)),
                languages(id),
                planningAreas(id),
                row.get(AREA.VERSION));
    }

    private List<Locale> languages(AreaId id) {
        return db.select(AREA_LANGUAGE.LANGUAGE)
                .from(AREA_LANGUAGE)
                .where(AREA_LANGUAGE.AREA_ID.eq(id))
                .orderBy(AREA_LANGUAGE.POSITION, AREA_LANGUAGE.LANGUAGE)
                .fetch(row -> Locale.forLanguageTag(row.value1()));
    }

    private List<PlanningAreaShare> planningAreas(AreaId id) {
        return db.select(
                        PLANNING_AREA.ID,
                        PLANNING_AREA.NAME,
                        AREA_PLANNING_AREA.NUMERATOR,
                        AREA_PLANNING_AREA.DENOMINATOR)
                .from(AREA_PLANNING_AREA)
                .join(PLANNING_AREA)
                .on(PLANNING_AREA.ID.eq(AREA_PLANNING_AREA.PLANNING_AREA_ID))
                .where(AREA_PLANNING_AREA.AREA_ID.eq(id))
                .orderBy(PLANNING_AREA.ID)
                .fetch(row -> new PlanningAreaShare(
                        row.value1(), row.value2(), new Share(row.value3(), row.value4())));
    }
}

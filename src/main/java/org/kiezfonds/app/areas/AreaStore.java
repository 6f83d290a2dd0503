package org.kiezfonds.app.areas;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.kiezfonds.db.Tables.AREA;
import static org.kiezfonds.db.Tables.AREA_LANGUAGE;
import static org.kiezfonds.db.Tables.AREA_PLANNING_AREA;
import static org.kiezfonds.db.Tables.PLANNING_AREA;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes areas. */
@Component
class AreaStore {

    private final DSLContext db;

    AreaStore(DSLContext db) {
        this.db = db;
    }

    /** False where another area has the slug; nothing is written then. */
    boolean add(AreaId id, String slug, AreaCheck.Values values, Instant now) {
        try {
            db.insertInto(AREA)
                    .set(AREA.ID, id)
                    .set(AREA.SLUG, slug)
                    .set(AREA.NAME, values.name())
                    .set(AREA.DISTRICT, values.district())
                    .set(AREA.ADDRESS_FORM, values.form().name())
                    .set(AREA.SUMMARY, values.summary())
                    .set(AREA.CONTACT_NAME, values.contact().name())
                    .set(AREA.CONTACT_EMAIL, values.contact().email())
                    .set(AREA.CONTACT_PHONE, values.contact().phone())
                    .set(AREA.CONTACT_ADDRESS, values.contact().address())
                    .set(AREA.OPENING_HOURS, values.contact().openingHours())
                    .set(AREA.VERSION, 1)
                    .set(AREA.CREATED_AT, now)
                    .execute();
        } catch (DuplicateKeyException e) {
            return false;
        }
        addParts(id, values);
        return true;
    }

    /** False where the area has another version, or is not there; nothing is written then. */
    boolean change(AreaId id, int version, AreaCheck.Values values) {
        int changed = db.update(AREA)
                .set(AREA.NAME, values.name())
                .set(AREA.DISTRICT, values.district())
                .set(AREA.ADDRESS_FORM, values.form().name())
                .set(AREA.SUMMARY, values.summary())
                .set(AREA.CONTACT_NAME, values.contact().name())
                .set(AREA.CONTACT_EMAIL, values.contact().email())
                .set(AREA.CONTACT_PHONE, values.contact().phone())
                .set(AREA.CONTACT_ADDRESS, values.contact().address())
                .set(AREA.OPENING_HOURS, values.contact().openingHours())
                .set(AREA.VERSION, version + 1)
                .where(AREA.ID.eq(id))
                .and(AREA.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            return false;
        }
        db.deleteFrom(AREA_LANGUAGE).where(AREA_LANGUAGE.AREA_ID.eq(id)).execute();
        db.deleteFrom(AREA_PLANNING_AREA)
                .where(AREA_PLANNING_AREA.AREA_ID.eq(id))
                .execute();
        addParts(id, values);
        return true;
    }

    private void addParts(AreaId id, AreaCheck.Values values) {
        List<Locale> languages = values.languages();
        for (int position = 0; position < languages.size(); position++) {
            db.insertInto(AREA_LANGUAGE)
                    .set(AREA_LANGUAGE.AREA_ID, id)
                    .set(AREA_LANGUAGE.LANGUAGE, languages.get(position).toLanguageTag())
                    .set(AREA_LANGUAGE.POSITION, position)
                    .execute();
        }
        // In one order for all, so that two areas saved at once wait instead of blocking each
        // other.
        values.planningAreas().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(part -> addPart(id, part));
    }

    private void addPart(AreaId id, PlanningAreaShare part) {
        db.insertInto(PLANNING_AREA)
                .set(PLANNING_AREA.ID, part.id())
                .set(PLANNING_AREA.NAME, part.name())
                .onDuplicateKeyUpdate()
                .set(PLANNING_AREA.ID, part.id())
                .execute();
        rename(id, part);
        db.insertInto(AREA_PLANNING_AREA)
                .set(AREA_PLANNING_AREA.AREA_ID, id)
                .set(AREA_PLANNING_AREA.PLANNING_AREA_ID, part.id())
                .set(AREA_PLANNING_AREA.NUMERATOR, part.share().numerator())
                .set(AREA_PLANNING_AREA.DENOMINATOR, part.share().denominator())
                .execute();
    }

    /** A name that another area shows too is not this area's to change. */
    private void rename(AreaId id, PlanningAreaShare part) {
        db.update(PLANNING_AREA)
                .set(PLANNING_AREA.NAME, part.name())
                .where(PLANNING_AREA.ID.eq(part.id()))
                .and(notExists(selectOne()
                        .from(AREA_PLANNING_AREA)
                        .where(AREA_PLANNING_AREA.PLANNING_AREA_ID.eq(part.id()))
                        .and(AREA_PLANNING_AREA.AREA_ID.ne(id))))
                .execute();
    }
}

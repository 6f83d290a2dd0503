package org.kiezfonds.app.partners;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.kiezfonds.db.Tables.PARTNER;
import static org.kiezfonds.db.Tables.PARTNER_FIELD;
import static org.kiezfonds.db.Tables.PARTNER_LANGUAGE;
import static org.kiezfonds.db.Tables.PARTNER_OFFER;
import static org.kiezfonds.db.Tables.PARTNER_PLACE;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Sorting;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads partners. */
@Component
class PartnerQueries {

    private final DSLContext db;

    PartnerQueries(DSLContext db) {
        this.db = db;
    }

    List<PartnerName> names(AreaId area) {
        return db.select(PARTNER.ID, PARTNER.SLUG, PARTNER.NAME)
                .from(PARTNER)
                .where(PARTNER.AREA_ID.eq(area))
                .and(PARTNER.STATE.eq(PartnerState.LISTED.name()))
                .orderBy(Sorting.byName(PARTNER.NAME), PARTNER.ID)
                .fetch(mapping(PartnerName::new));
    }

    Optional<PartnerName> name(PartnerId id) {
        return db.select(PARTNER.ID, PARTNER.SLUG, PARTNER.NAME)
                .from(PARTNER)
                .where(PARTNER.ID.eq(id))
                .and(PARTNER.LISTED_AT.isNotNull())
                .fetchOptional(mapping(PartnerName::new));
    }

    Optional<Partner> find(PartnerId id) {
        return fetch(PARTNER.ID.eq(id)).stream().findFirst();
    }

    /** Waits until nobody else decides over the entry. */
    Optional<Partner> lock(PartnerId id) {
        db.select(PARTNER.ID).from(PARTNER).where(PARTNER.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    /** A partner that is or was in the register. */
    Optional<Partner> bySlug(AreaId area, String slug) {
        return fetch(PARTNER.AREA_ID
                        .eq(area)
                        .and(PARTNER.SLUG.eq(slug))
                        .and(PARTNER.LISTED_AT.isNotNull()))
                .stream()
                .findFirst();
    }

    /** Whether any partner waits for review or was registered by the person and not yet decided. */
    int waitingOf(PersonId person) {
        return db.fetchCount(
                PARTNER,
                PARTNER.REGISTERED_BY
                        .eq(person)
                        .and(PARTNER.STATE.eq(PartnerState.PROPOSED.name())));
    }

    List<Partner> waiting(AreaId area) {
        return fetch(PARTNER.AREA_ID.eq(area).and(PARTNER.STATE.eq(PartnerState.PROPOSED.name())));
    }

    /** What the person registered and is not decided, or was declined. */
    List<Partner> registeredBy(PersonId person, AreaId area) {
        return fetch(PARTNER.AREA_ID
                .eq(area)
                .and(PARTNER.REGISTERED_BY.eq(person))
                .and(PARTNER.LISTED_AT.isNull()));
    }

    int countListed(AreaId area, @Nullable ActionField field) {
        return db.fetchCount(PARTNER, listed(area).and(of(field)));
    }

    /** A page of the register by name. */
    List<Partner> page(AreaId area, @Nullable ActionField field, int offset, int most) {
        List<PartnerId> ids = db.select(PARTNER.ID)
                .from(PARTNER)
                .where(listed(area))
                .and(of(field))
                .orderBy(Sorting.byName(PARTNER.NAME), PARTNER.ID)
                .limit(offset, most)
                .fetch(PARTNER.ID);
        return byIds(ids);
    }

    /** A page of the register by name, of those whose name has the text in it. */
    List<Partner> named(AreaId area, String text, int offset, int most) {
        List<PartnerId> ids = db.select(PARTNER.ID)
                .from(PARTNER)
                .where(listed(area))
                .and(PARTNER.NAME.containsIgnoreCase(text))
                .orderBy(Sorting.byName(PARTNER.NAME), PARTNER.ID)
                .limit(offset, most)
                .fetch(PARTNER.ID);
        return byIds(ids);
    }

    /** Those partners, by name, whatever their state. */
    List<Partner> byIds(Collection<PartnerId> ids) {
        return ids.isEmpty() ? List.of() : fetch(PARTNER.ID.in(ids));
    }

    /** The kind and name of every partner that is or was in the register, for the checks. */
    List<Row> all() {
        return db.select(
                        PARTNER.ID,
                        PARTNER.AREA_ID,
                        PARTNER.VERSION,
                        PARTNER.LISTED_AT.isNotNull(),
                        PARTNER.STATE.convertFrom(PartnerState::valueOf),
                        PARTNER.IMPORT_ID,
                        PARTNER.IMPORT_PART)
                .from(PARTNER)
                .orderBy(PARTNER.ID)
                .fetch(mapping(Row::new));
    }

    /** An entry as the check of the log needs it. */
    record Row(
            PartnerId id,
            AreaId area,
            int version,
            boolean wasListed,
            PartnerState state,
            @Nullable UUID file,
            @Nullable Integer part) {}

    /** The fields of action of the partners in the register. */
    Set<ActionField> fieldsOf(AreaId area) {
        return db.selectDistinct(PARTNER_FIELD.FIELD)
                .from(PARTNER_FIELD)
                .join(PARTNER)
                .on(PARTNER.ID.eq(PARTNER_FIELD.PARTNER_ID))
                .where(listed(area))
                .orderBy(PARTNER_FIELD.FIELD)
                .fetchSet(row -> ActionField.valueOf(row.value1()));
    }

    /** How many partners of an area joined in each year. */
    Map<Integer, Integer> joinedByYear(AreaId area) {
        return db.select(PARTNER.SINCE_YEAR, count())
                .from(PARTNER)
                .where(PARTNER.AREA_ID.eq(area))
                .and(PARTNER.LISTED_AT.isNotNull())
                .groupBy(PARTNER.SINCE_YEAR)
                .orderBy(PARTNER.SINCE_YEAR)
                .fetchMap(PARTNER.SINCE_YEAR, count());
    }

    /** How many partners of an area left in each year. */
    Map<Integer, Integer> leftByYear(AreaId area) {
        var year = org.jooq.impl.DSL.year(PARTNER.CLOSED_ON);
        return db.select(year, count())
                .from(PARTNER)
                .where(PARTNER.AREA_ID.eq(area))
                .and(PARTNER.LISTED_AT.isNotNull())
                .and(PARTNER.CLOSED_ON.isNotNull())
                .groupBy(year)
                .orderBy(year)
                .fetchMap(year, count());
    }

    /** The entries that have one of the names and are not closed. */
    Set<String> nameKeys(AreaId area, Collection<String> keys) {
        return db.select(PARTNER.NAME_KEY)
                .from(PARTNER)
                .where(PARTNER.AREA_ID.eq(area))
                .and(PARTNER.NAME_KEY.in(keys))
                .fetchSet(PARTNER.NAME_KEY);
    }

    private static Condition listed(AreaId area) {
        return PARTNER.AREA_ID.eq(area).and(PARTNER.STATE.eq(PartnerState.LISTED.name()));
    }

    private Condition of(@Nullable ActionField field) {
        return field == null
                ? org.jooq.impl.DSL.noCondition()
                : org.jooq.impl.DSL.exists(db.select(inline(1))
                        .from(PARTNER_FIELD)
                        .where(PARTNER_FIELD.PARTNER_ID.eq(PARTNER.ID))
                        .and(PARTNER_FIELD.FIELD.eq(field.name())));
    }

    private List<Partner> fetch(Condition which) {
        var rows = db.select(
                        PARTNER.ID,
                        PARTNER.AREA_ID,
                        PARTNER.SLUG,
                        PARTNER.STATE,
                        PARTNER.LISTED_AT,
                        PARTNER.NAME,
                        PARTNER.KIND,
                        PARTNER.PURPOSE,
                        PARTNER.SINCE_YEAR,
                        PARTNER.CONTACT_NAME,
                        PARTNER.CONTACT_EMAIL,
                        PARTNER.CONTACT_PHONE,
                        PARTNER.CONTACT_WEB,
                        PARTNER.CLOSED_ON,
                        PARTNER.CLOSED_REASON,
                        PARTNER.VERSION)
                .from(PARTNER)
                .where(which)
                .orderBy(Sorting.byName(PARTNER.NAME), PARTNER.ID)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        Parts parts = parts(rows.getValues(PARTNER.ID));
        return rows.map(row -> partner(row, parts));
    }

    /** Four questions for any number of partners, instead of four for each. */
    private Parts parts(Collection<PartnerId> ids) {
        return new Parts(
                db.select(PARTNER_FIELD.PARTNER_ID, PARTNER_FIELD.FIELD)
                        .from(PARTNER_FIELD)
                        .where(PARTNER_FIELD.PARTNER_ID.in(ids))
                        .orderBy(PARTNER_FIELD.PARTNER_ID, PARTNER_FIELD.FIELD)
                        .fetchGroups(
                                PARTNER_FIELD.PARTNER_ID,
                                row -> ActionField.valueOf(row.get(PARTNER_FIELD.FIELD))),
                db.select(PARTNER_LANGUAGE.PARTNER_ID, PARTNER_LANGUAGE.LANGUAGE)
                        .from(PARTNER_LANGUAGE)
                        .where(PARTNER_LANGUAGE.PARTNER_ID.in(ids))
                        .orderBy(PARTNER_LANGUAGE.PARTNER_ID, PARTNER_LANGUAGE.POSITION)
                        .fetchGroups(
                                PARTNER_LANGUAGE.PARTNER_ID,
                                row -> Locale.forLanguageTag(row.get(PARTNER_LANGUAGE.LANGUAGE))),
                db.select(PARTNER_PLACE.PARTNER_ID, PARTNER_PLACE.PLACE)
                        .from(PARTNER_PLACE)
                        .where(PARTNER_PLACE.PARTNER_ID.in(ids))
                        .orderBy(PARTNER_PLACE.PARTNER_ID, PARTNER_PLACE.POSITION)
                        .fetchGroups(PARTNER_PLACE.PARTNER_ID, PARTNER_PLACE.PLACE),
                db
                        .select(PARTNER_OFFER.PARTNER_ID, PARTNER_OFFER.KIND, PARTNER_OFFER.OFFER)
                        .from(PARTNER_OFFER)
                        .where(PARTNER_OFFER.PARTNER_ID.in(ids))
                        .orderBy(
                                PARTNER_OFFER.PARTNER_ID,
                                PARTNER_OFFER.KIND,
                                PARTNER_OFFER.POSITION)
                        .fetch(mapping(Offer::new))
                        .stream()
                        .collect(Collectors.groupingBy(Offer::partner)));
    }

    private record Offer(PartnerId partner, String kind, String text) {}

    private record Parts(
            Map<PartnerId, List<ActionField>> fields,
            Map<PartnerId, List<Locale>> languages,
            Map<PartnerId, List<String>> places,
            Map<PartnerId, List<Offer>> offers) {

        List<String> offers(PartnerId id, PartnerField kind) {
            return offers.getOrDefault(id, List.of()).stream()
                    .filter(offer -> offer.kind().equals(kind.name()))
                    .map(Offer::text)
                    .toList();
        }
    }

    private static Partner partner(Record row, Parts parts) {
        PartnerId id = row.get(PARTNER.ID);
        return new Partner(
                id,
                row.get(PARTNER.AREA_ID),
                row.get(PARTNER.SLUG),
                PartnerState.valueOf(row.get(PARTNER.STATE)),
                row.get(PARTNER.LISTED_AT) != null,
                new PartnerProfile(
                        row.get(PARTNER.NAME),
                        PartnerKind.valueOf(row.get(PARTNER.KIND)),
                        row.get(PARTNER.PURPOSE),
                        parts.fields().getOrDefault(id, List.of()).stream()
                                .sorted()
                                .toList(),
                        parts.languages().getOrDefault(id, List.of()),
                        parts.places().getOrDefault(id, List.of()),
                        parts.offers(id, PartnerField.ROOMS),
                        parts.offers(id, PartnerField.THINGS),
                        parts.offers(id, PartnerField.SKILLS),
                        row.get(PARTNER.SINCE_YEAR),
                        new PartnerContact(
                                row.get(PARTNER.CONTACT_NAME),
                                row.get(PARTNER.CONTACT_EMAIL),
                                row.get(PARTNER.CONTACT_PHONE),
                                row.get(PARTNER.CONTACT_WEB))),
                row.get(PARTNER.CLOSED_ON),
                row.get(PARTNER.CLOSED_REASON),
                row.get(PARTNER.VERSION));
    }

    /** Those partners by their keys. */
    Map<PartnerId, Partner> mapOf(Collection<PartnerId> ids) {
        return byIds(ids).stream().collect(Collectors.toMap(Partner::id, Function.identity()));
    }
}

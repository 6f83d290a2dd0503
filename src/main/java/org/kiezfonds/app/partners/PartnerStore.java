package org.kiezfonds.app.partners;

import static org.kiezfonds.db.Tables.PARTNER;
import static org.kiezfonds.db.Tables.PARTNER_ABSENCE;
import static org.kiezfonds.db.Tables.PARTNER_FIELD;
import static org.kiezfonds.db.Tables.PARTNER_LANGUAGE;
import static org.kiezfonds.db.Tables.PARTNER_OFFER;
import static org.kiezfonds.db.Tables.PARTNER_PLACE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.db.tables.records.PartnerFieldRecord;
import org.kiezfonds.db.tables.records.PartnerLanguageRecord;
import org.kiezfonds.db.tables.records.PartnerOfferRecord;
import org.kiezfonds.db.tables.records.PartnerPlaceRecord;
import org.kiezfonds.db.tables.records.PartnerRecord;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes partners. */
@Component
class PartnerStore {

    private final DSLContext db;

    PartnerStore(DSLContext db) {
        this.db = db;
    }

    /**
     * An entry to be made.
     *
     * @param listedAt null where it waits for review
     * @param file the import that brought it, with its part
     */
    record NewPartner(
            PartnerId id,
            AreaId area,
            PartnerProfile profile,
            PartnerOrigin origin,
            PersonId by,
            Instant at,
            @Nullable Instant listedAt,
            @Nullable FilePart file) {}

    /** A part of an imported file. */
    record FilePart(UUID file, int part) {}

    /** The new entry's part of the address; empty where another entry of the area has the name. */
    Optional<String> add(NewPartner partner) {
        String slug = slug(partner, wish -> isTaken(partner.area(), wish));
        try {
            db.insertInto(PARTNER).set(row(partner, slug)).execute();
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
        addParts(List.of(partner));
        return Optional.of(slug);
    }

    /**
     * Adds many entries of an area with a few statements.
     *
     * @param partners of different names
     * @return those that were not added, since another entry has the name
     */
    Set<PartnerId> addAll(AreaId area, List<NewPartner> partners) {
        Set<String> names = db.select(PARTNER.NAME_KEY)
                .from(PARTNER)
                .where(PARTNER.AREA_ID.eq(area))
                .and(PARTNER.NAME_KEY.in(
                        partners.stream().map(each -> nameKey(each)).toList()))
                .fetchSet(PARTNER.NAME_KEY);
        List<NewPartner> free =
                partners.stream().filter(each -> !names.contains(nameKey(each))).toList();
        try {
            if (!free.isEmpty()) {
                db.insertInto(PARTNER).set(rows(area, free)).execute();
                addParts(free);
            }
            return partners.stream()
                    .filter(each -> !free.contains(each))
                    .map(NewPartner::id)
                    .collect(Collectors.toSet());
        } catch (DuplicateKeyException e) {
            // Somebody took a name or an address meanwhile: one by one says whose.
            return partners.stream()
                    .filter(each -> add(each).isEmpty())
                    .map(NewPartner::id)
                    .collect(Collectors.toSet());
        }
    }

    private List<PartnerRecord> rows(AreaId area, List<NewPartner> partners) {
        Set<String> wishes = partners.stream()
                .map(each -> PartnerSlug.wish(each.profile().name()))
                .collect(Collectors.toSet());
        Set<String> taken = db.select(PARTNER.SLUG)
                .from(PARTNER)
                .where(PARTNER.AREA_ID.eq(area))
                .and(PARTNER.SLUG.in(wishes))
                .fetchSet(PARTNER.SLUG);
        List<PartnerRecord> rows = new ArrayList<>();
        for (NewPartner partner : partners) {
            String slug = slug(
                    partner,
                    wish -> taken.contains(wish)
                            || (!wishes.contains(wish) && isTaken(area, wish)));
            taken.add(slug);
            rows.add(row(partner, slug));
        }
        return rows;
    }

    private boolean isTaken(AreaId area, String slug) {
        return db.fetchExists(PARTNER, PARTNER.AREA_ID.eq(area).and(PARTNER.SLUG.eq(slug)));
    }

    private static String slug(NewPartner partner, Predicate<String> taken) {
        return PartnerSlug.of(
                partner.profile().name(), taken, () -> partner.id().toString().substring(24));
    }

    private static String nameKey(NewPartner partner) {
        return TypedText.key(partner.profile().name());
    }

    private static PartnerRecord row(NewPartner partner, String slug) {
        PartnerProfile profile = partner.profile();
        FilePart file = partner.file();
        PartnerRecord row = new PartnerRecord();
        row.setId(partner.id());
        row.setAreaId(partner.area());
        row.setSlug(slug);
        row.setName(profile.name());
        row.setNameKey(nameKey(partner));
        row.setKind(profile.kind().name());
        row.setPurpose(profile.purpose());
        row.setSinceYear(profile.since());
        row.setContactName(profile.contact().name());
        row.setContactEmail(profile.contact().email());
        row.setContactPhone(profile.contact().phone());
        row.setContactWeb(profile.contact().web());
        row.setContactAgreed(!profile.contact().isEmpty());
        row.setState(state(partner).name());
        row.setOrigin(partner.origin().name());
        row.setRegisteredBy(partner.by());
        row.setRegisteredAt(partner.at());
        row.setListedAt(partner.listedAt());
        row.setClosedReason("");
        row.setImportId(file == null ? null : file.file());
        row.setImportPart(file == null ? null : file.part());
        row.setVersion(1);
        return row;
    }

    private static PartnerState state(NewPartner partner) {
        return partner.listedAt() == null ? PartnerState.PROPOSED : PartnerState.LISTED;
    }

    /** What an update brought. */
    enum Update {
        DONE,
        /** Another version, or not there. */
        STALE,
        /** Another entry of the area has the name. */
        NAME_TAKEN
    }

    /** Changes what a listed or waiting entry says; unless done, nothing is written. */
    Update change(PartnerId id, int version, PartnerProfile profile) {
        try {
            int changed = db.update(PARTNER)
                    .set(PARTNER.NAME, profile.name())
                    .set(PARTNER.NAME_KEY, TypedText.key(profile.name()))
                    .set(PARTNER.KIND, profile.kind().name())
                    .set(PARTNER.PURPOSE, profile.purpose())
                    .set(PARTNER.SINCE_YEAR, profile.since())
                    .set(PARTNER.CONTACT_NAME, profile.contact().name())
                    .set(PARTNER.CONTACT_EMAIL, profile.contact().email())
                    .set(PARTNER.CONTACT_PHONE, profile.contact().phone())
                    .set(PARTNER.CONTACT_WEB, profile.contact().web())
                    .set(PARTNER.CONTACT_AGREED, !profile.contact().isEmpty())
                    .set(PARTNER.VERSION, version + 1)
                    .where(PARTNER.ID.eq(id))
                    .and(PARTNER.VERSION.eq(version))
                    .and(PARTNER.STATE.ne(PartnerState.CLOSED.name()))
                    .execute();
            if (changed == 0) {
                return Update.STALE;
            }
        } catch (DuplicateKeyException e) {
            return Update.NAME_TAKEN;
        }
        db.deleteFrom(PARTNER_LANGUAGE)
                .where(PARTNER_LANGUAGE.PARTNER_ID.eq(id))
                .execute();
        db.deleteFrom(PARTNER_PLACE).where(PARTNER_PLACE.PARTNER_ID.eq(id)).execute();
        db.deleteFrom(PARTNER_OFFER).where(PARTNER_OFFER.PARTNER_ID.eq(id)).execute();
        db.deleteFrom(PARTNER_FIELD).where(PARTNER_FIELD.PARTNER_ID.eq(id)).execute();
        addParts(id, profile);
        return Update.DONE;
    }

    /** Takes a waiting entry into the register; false where it has another version. */
    boolean list(PartnerId id, int version, Instant now) {
        return db.update(PARTNER)
                        .set(PARTNER.STATE, PartnerState.LISTED.name())
                        .set(PARTNER.LISTED_AT, now)
                        .set(PARTNER.VERSION, version + 1)
                        .where(PARTNER.ID.eq(id))
                        .and(PARTNER.VERSION.eq(version))
                        .and(PARTNER.STATE.eq(PartnerState.PROPOSED.name()))
                        .execute()
                == 1;
    }

    /** Closes an entry; false where it is in another state or has another version. */
    boolean close(PartnerId id, int version, PartnerState from, LocalDate day, String reason) {
        return db.update(PARTNER)
                        .set(PARTNER.STATE, PartnerState.CLOSED.name())
                        .setNull(PARTNER.NAME_KEY)
                        .set(PARTNER.CLOSED_ON, day)
                        .set(PARTNER.CLOSED_REASON, reason)
                        .set(PARTNER.VERSION, version + 1)
                        .where(PARTNER.ID.eq(id))
                        .and(PARTNER.VERSION.eq(version))
                        .and(PARTNER.STATE.eq(from.name()))
                        .execute()
                == 1;
    }

    /** Takes a closed entry back into the register; unless done, nothing is written. */
    Update reopen(Partner partner) {
        try {
            int changed = db.update(PARTNER)
                    .set(PARTNER.STATE, PartnerState.LISTED.name())
                    .set(PARTNER.NAME_KEY, TypedText.key(partner.profile().name()))
                    .setNull(PARTNER.CLOSED_ON)
                    .set(PARTNER.CLOSED_REASON, "")
                    .set(PARTNER.VERSION, partner.version() + 1)
                    .where(PARTNER.ID.eq(partner.id()))
                    .and(PARTNER.VERSION.eq(partner.version()))
                    .and(PARTNER.STATE.eq(PartnerState.CLOSED.name()))
                    .and(PARTNER.LISTED_AT.isNotNull())
                    .execute();
            return changed == 1 ? Update.DONE : Update.STALE;
        } catch (DuplicateKeyException e) {
            return Update.NAME_TAKEN;
        }
    }

    void addAbsence(PartnerId partner, PartnerAbsence absence, PersonId by) {
        db.insertInto(PARTNER_ABSENCE)
                .set(PARTNER_ABSENCE.ID, absence.entry())
                .set(PARTNER_ABSENCE.PARTNER_ID, partner)
                .set(PARTNER_ABSENCE.CLOSED_ON, absence.closedOn())
                .set(PARTNER_ABSENCE.CLOSED_REASON, absence.closedReason())
                .set(PARTNER_ABSENCE.REOPENED_ON, absence.reopenedOn())
                .set(PARTNER_ABSENCE.REOPENED_REASON, absence.reopenedReason())
                .set(PARTNER_ABSENCE.REOPENED_BY, by)
                .execute();
    }

    private void addParts(PartnerId id, PartnerProfile profile) {
        addParts(Map.of(id, profile));
    }

    private void addParts(List<NewPartner> partners) {
        addParts(partners.stream().collect(Collectors.toMap(NewPartner::id, NewPartner::profile)));
    }

    private void addParts(Map<PartnerId, PartnerProfile> partners) {
        List<PartnerLanguageRecord> languages = new ArrayList<>();
        List<PartnerPlaceRecord> places = new ArrayList<>();
        List<PartnerFieldRecord> fields = new ArrayList<>();
        List<PartnerOfferRecord> offers = new ArrayList<>();
        partners.forEach((id, profile) -> {
            number(
                    profile.languages(),
                    (i, each) ->
                            languages.add(new PartnerLanguageRecord(id, i, each.toLanguageTag())));
            number(profile.places(), (i, each) -> places.add(new PartnerPlaceRecord(id, i, each)));
            profile.fields().forEach(each -> fields.add(new PartnerFieldRecord(id, each.name())));
            Map.of(
                            PartnerField.ROOMS, profile.rooms(),
                            PartnerField.THINGS, profile.things(),
                            PartnerField.SKILLS, profile.skills())
                    .forEach((kind, all) -> number(
                            all,
                            (i, each) ->
                                    offers.add(new PartnerOfferRecord(id, kind.name(), i, each))));
        });
        insert(PARTNER_LANGUAGE, languages);
        insert(PARTNER_PLACE, places);
        insert(PARTNER_FIELD, fields);
        insert(PARTNER_OFFER, offers);
    }

    private <R extends Record> void insert(Table<R> table, List<R> rows) {
        if (!rows.isEmpty()) {
            db.insertInto(table).set(rows).execute();
        }
    }

    private static <T> void number(List<T> all, BiConsumer<Integer, T> each) {
        for (int i = 0; i < all.size(); i++) {
            each.accept(i, all.get(i));
        }
    }
}

package org.kiezfonds.app.partners;

import static org.kiezfonds.db.Tables.PARTNER;
import static org.kiezfonds.db.Tables.PARTNER_CHANGE;
import static org.kiezfonds.db.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads proposals to change entries. */
@Component
class PartnerChangeQueries {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;
    private final PartnerQueries partners;

    PartnerChangeQueries(DSLContext db, PartnerQueries partners) {
        this.db = db;
        this.partners = partners;
    }

    /** The proposals of an area that wait, the oldest first. */
    List<ProposedChange> open(AreaId area) {
        return fetch(PARTNER.AREA_ID.eq(area).and(PARTNER_CHANGE.IS_OPEN.isTrue()));
    }

    Optional<ProposedChange> open(UUID id) {
        return fetch(PARTNER_CHANGE.ID.eq(id).and(PARTNER_CHANGE.IS_OPEN.isTrue())).stream()
                .findFirst();
    }

    /** The proposal of a person for a partner that waits. */
    Optional<ProposedChange> open(PartnerId partner, PersonId by) {
        return fetch(PARTNER_CHANGE
                        .PARTNER_ID
                        .eq(partner)
                        .and(PARTNER_CHANGE.PROPOSED_BY.eq(by))
                        .and(PARTNER_CHANGE.IS_OPEN.isTrue()))
                .stream()
                .findFirst();
    }

    /** All that a person ever proposed, for the export of the own data. */
    List<Map<String, String>> ofPerson(PersonId person) {
        return db.select(
                        PARTNER.NAME,
                        PARTNER_CHANGE.WANTED,
                        PARTNER_CHANGE.PROPOSED_AT,
                        PARTNER_CHANGE.STATE,
                        PARTNER_CHANGE.REASON)
                .from(PARTNER_CHANGE)
                .join(PARTNER)
                .on(PARTNER.ID.eq(PARTNER_CHANGE.PARTNER_ID))
                .where(PARTNER_CHANGE.PROPOSED_BY.eq(person))
                .orderBy(PARTNER_CHANGE.PROPOSED_AT, PARTNER_CHANGE.ID)
                .fetch(row -> Map.of(
                        "partner", row.value1(),
                        "wanted", row.value2(),
                        "proposedAt", row.value3().toString(),
                        "state", row.value4(),
                        "reason", row.value5()));
    }

    private List<ProposedChange> fetch(Condition which) {
        List<Row> rows = db.select(
                        PARTNER_CHANGE.ID,
                        PARTNER_CHANGE.PARTNER_ID,
                        PARTNER_CHANGE.SEEN,
                        PARTNER_CHANGE.WANTED,
                        PARTNER_CHANGE.PROPOSED_BY,
                        PERSON.DISPLAY_NAME,
                        PARTNER_CHANGE.PROPOSED_AT)
                .from(PARTNER_CHANGE)
                .join(PARTNER)
                .on(PARTNER.ID.eq(PARTNER_CHANGE.PARTNER_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(PARTNER_CHANGE.PROPOSED_BY))
                .where(which)
                .orderBy(PARTNER_CHANGE.PROPOSED_AT, PARTNER_CHANGE.ID)
                .fetch(row -> new Row(
                        row.value1(),
                        row.value2(),
                        data(row.value3()),
                        data(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
        Map<PartnerId, Partner> now =
                partners.mapOf(rows.stream().map(Row::partner).distinct().toList());
        return rows.stream()
                .map(row -> new ProposedChange(
                        row.id(),
                        Objects.requireNonNull(now.get(row.partner())),
                        row.seen(),
                        row.wanted(),
                        row.by(),
                        row.byName(),
                        row.at()))
                .toList();
    }

    private record Row(
            UUID id,
            PartnerId partner,
            PartnerData seen,
            PartnerData wanted,
            PersonId by,
            String byName,
            Instant at) {}

    private static PartnerData data(String json) {
        return JSON.readValue(json, PartnerData.class);
    }
}

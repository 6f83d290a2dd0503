package org.kiezfonds.app.partners;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.kiezfonds.db.Tables.PARTNER;
import static org.kiezfonds.db.Tables.PARTNER_LINK;
import static org.kiezfonds.db.Tables.PERSON;
import static org.kiezfonds.db.Tables.PERSON_CONTACT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.kiezfonds.app.database.Sorting;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads who speaks for which partner. */
@Component
class PartnerLinkQueries {

    private final DSLContext db;

    PartnerLinkQueries(DSLContext db) {
        this.db = db;
    }

    boolean isLinked(PersonId person, PartnerId partner) {
        return db.fetchExists(
                PARTNER_LINK,
                PARTNER_LINK
                        .PERSON_ID
                        .eq(person)
                        .and(PARTNER_LINK.PARTNER_ID.eq(partner))
                        .and(PARTNER_LINK.STATE.eq(PartnerLink.State.LINKED.name())));
    }

    List<PartnerName> linkedTo(PersonId person) {
        return db.select(PARTNER.ID, PARTNER.SLUG, PARTNER.NAME)
                .from(PARTNER_LINK)
                .join(PARTNER)
                .on(PARTNER.ID.eq(PARTNER_LINK.PARTNER_ID))
                .where(PARTNER_LINK.PERSON_ID.eq(person))
                .and(PARTNER_LINK.STATE.eq(PartnerLink.State.LINKED.name()))
                .and(PARTNER.STATE.ne(PartnerState.CLOSED.name()))
                .orderBy(Sorting.byName(PARTNER.NAME), PARTNER.ID)
                .fetch(mapping(PartnerName::new));
    }

    /** The links of a person that are asked for or in force, in an area. */
    List<PartnerLink> openOf(PersonId person, AreaId area) {
        return fetch(PARTNER_LINK
                .PERSON_ID
                .eq(person)
                .and(PARTNER_LINK.IS_OPEN.isTrue())
                .and(PARTNER.AREA_ID.eq(area)));
    }

    /** The links of a partner that are asked for or in force. */
    List<PartnerLink> openOf(PartnerId partner) {
        return fetch(PARTNER_LINK.PARTNER_ID.eq(partner).and(PARTNER_LINK.IS_OPEN.isTrue()));
    }

    /** The links that wait for the team; those of waiting partners wait with them. */
    List<PartnerLink> asked(AreaId area) {
        return fetch(PARTNER.AREA_ID
                .eq(area)
                .and(PARTNER_LINK.STATE.eq(PartnerLink.State.ASKED.name()))
                .and(PARTNER.STATE.eq(PartnerState.LISTED.name())));
    }

    Optional<PartnerLink> find(UUID id) {
        return fetch(PARTNER_LINK.ID.eq(id)).stream().findFirst();
    }

    /** All links a person ever had, for the export of the own data. */
    List<Map<String, String>> ofPerson(PersonId person) {
        return fetch(PARTNER_LINK.PERSON_ID.eq(person)).stream()
                .map(link -> Map.of(
                        "partner", link.partner().name(),
                        "state", link.state().name(),
                        "askedAt", link.askedAt().toString()))
                .toList();
    }

    private List<PartnerLink> fetch(Condition which) {
        return db.select(
                        PARTNER_LINK.ID,
                        PARTNER.ID,
                        PARTNER.SLUG,
                        PARTNER.NAME,
                        PARTNER_LINK.PERSON_ID,
                        coalesce(nullif(PERSON.DISPLAY_NAME, ""), PERSON_CONTACT.EMAIL, inline("")),
                        PARTNER_LINK.STATE.convertFrom(PartnerLink.State::valueOf),
                        PARTNER_LINK.ASKED_AT,
                        PARTNER_LINK.VERSION)
                .from(PARTNER_LINK)
                .join(PARTNER)
                .on(PARTNER.ID.eq(PARTNER_LINK.PARTNER_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(PARTNER_LINK.PERSON_ID))
                .leftJoin(PERSON_CONTACT)
                .on(PERSON_CONTACT.PERSON_ID.eq(PERSON.ID))
                .where(which)
                .orderBy(PARTNER_LINK.ASKED_AT, PARTNER_LINK.ID)
                .fetch(row -> new PartnerLink(
                        row.value1(),
                        new PartnerName(row.value2(), row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }
}

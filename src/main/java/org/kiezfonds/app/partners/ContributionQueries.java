package org.kiezfonds.app.partners;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.kiezfonds.db.Tables.CONTRIBUTION;
import static org.kiezfonds.db.Tables.COOPERATION;
import static org.kiezfonds.db.Tables.PARTNER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.stereotype.Component;

/** Reads contributions. */
@Component
class ContributionQueries {

    private final DSLContext db;

    ContributionQueries(DSLContext db) {
        this.db = db;
    }

    /** Those that count, the latest first. */
    List<Contribution> list(AreaId area, int offset, int most) {
        return fetch(CONTRIBUTION.AREA_ID.eq(area), offset, most);
    }

    /** What a partner gave alone, the latest first. */
    List<Contribution> ofPartner(PartnerId partner, int most) {
        return fetch(CONTRIBUTION.PARTNER_ID.eq(partner), 0, most);
    }

    Optional<Contribution> find(UUID id) {
        return fetch(CONTRIBUTION.ID.eq(id), 0, 1).stream().findFirst();
    }

    /** Whether anything that counts was given by the co-operation. */
    boolean isAnyOf(UUID cooperation) {
        return db.fetchExists(
                CONTRIBUTION,
                CONTRIBUTION
                        .COOPERATION_ID
                        .eq(cooperation)
                        .and(CONTRIBUTION.WITHDRAWN_AT.isNull()));
    }

    /** The sum of what was given of a kind in a year. */
    record Sum(int year, ContributionKind kind, long amount) {}

    /** The sums for each kind and year, of a field of action where one is given. */
    List<Sum> sums(AreaId area, @Nullable ActionField field) {
        Condition which = CONTRIBUTION.AREA_ID.eq(area).and(CONTRIBUTION.WITHDRAWN_AT.isNull());
        if (field != null) {
            which = which.and(COOPERATION.FIELD.eq(field.name()));
        }
        return db.select(
                        CONTRIBUTION.CONTRIBUTION_YEAR,
                        CONTRIBUTION.KIND,
                        sum(CONTRIBUTION.QUANTITY))
                .from(CONTRIBUTION)
                .leftJoin(COOPERATION)
                .on(COOPERATION.ID.eq(CONTRIBUTION.COOPERATION_ID))
                .where(which)
                .groupBy(CONTRIBUTION.CONTRIBUTION_YEAR, CONTRIBUTION.KIND)
                .orderBy(CONTRIBUTION.CONTRIBUTION_YEAR, CONTRIBUTION.KIND)
                .fetch(row -> new Sum(
                        row.value1(),
                        ContributionKind.valueOf(row.value2()),
                        row.value3().longValueExact()));
    }

    /** All of all areas, for the check of the log. */
    List<Row> all() {
        return db.select(
                        CONTRIBUTION.ID,
                        CONTRIBUTION.KIND,
                        CONTRIBUTION.QUANTITY,
                        CONTRIBUTION.CONTRIBUTION_YEAR,
                        CONTRIBUTION.WITHDRAWN_AT.isNotNull())
                .from(CONTRIBUTION)
                .orderBy(CONTRIBUTION.ID)
                .fetch(mapping(Row::new));
    }

    /** A contribution as the check of the log needs it. */
    record Row(UUID id, String kind, long quantity, int year, boolean withdrawn) {}

    private List<Contribution> fetch(Condition which, int offset, int most) {
        return db.select(
                        CONTRIBUTION.ID,
                        CONTRIBUTION.AREA_ID,
                        CONTRIBUTION.PARTNER_ID,
                        PARTNER.SLUG,
                        CONTRIBUTION.COOPERATION_ID,
                        coalesce(PARTNER.NAME, COOPERATION.TITLE, inline("")),
                        CONTRIBUTION.KIND,
                        CONTRIBUTION.QUANTITY,
                        CONTRIBUTION.PURPOSE,
                        CONTRIBUTION.CONTRIBUTION_YEAR,
                        CONTRIBUTION.GIVEN_ON)
                .from(CONTRIBUTION)
                .leftJoin(PARTNER)
                .on(PARTNER.ID.eq(CONTRIBUTION.PARTNER_ID))
                .leftJoin(COOPERATION)
                .on(COOPERATION.ID.eq(CONTRIBUTION.COOPERATION_ID))
                .where(which)
                .and(CONTRIBUTION.WITHDRAWN_AT.isNull())
                .orderBy(
                        CONTRIBUTION.CONTRIBUTION_YEAR.desc(),
                        CONTRIBUTION.GIVEN_ON.desc(),
                        CONTRIBUTION.ID.desc())
                .limit(offset, most)
                .fetch(row -> new Contribution(
                        row.value1(),
                        row.value2(),
                        row.value3() == null
                                ? null
                                : new PartnerName(row.value3(), row.value4(), row.value6()),
                        row.value5(),
                        row.value6(),
                        new Quantity(ContributionKind.valueOf(row.value7()), row.value8()),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }
}

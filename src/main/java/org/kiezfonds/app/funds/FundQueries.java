package org.kiezfonds.app.funds;

import static org.kiezfonds.db.Tables.FUND;
import static org.kiezfonds.db.Tables.FUND_SOURCE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.database.Sorting;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Reads funds. */
@Component
class FundQueries {

    private final DSLContext db;

    FundQueries(DSLContext db) {
        this.db = db;
    }

    /** The latest years first. */
    List<Fund> of(AreaId area) {
        return list(FUND.AREA_ID.eq(area));
    }

    List<Fund> all() {
        return list(DSL.noCondition());
    }

    Optional<Fund> find(AreaId area, String slug) {
        return select(FUND.AREA_ID.eq(area).and(FUND.SLUG.eq(slug))).fetchOptional(this::fund);
    }

    Optional<Fund> find(AreaId area, FundId id) {
        return select(FUND.AREA_ID.eq(area).and(FUND.ID.eq(id))).fetchOptional(this::fund);
    }

    private List<Fund> list(Condition which) {
        return select(which)
                .orderBy(
                        FUND.FIRST_YEAR.desc(),
                        DSL.field(FUND.KIND.eq("ACTION_FUND")).desc(),
                        Sorting.byName(FUND.NAME),
                        FUND.ID)
                .fetch(this::fund);
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        return db.select(
                        FUND.ID,
                        FUND.AREA_ID,
                        FUND.SLUG,
                        FUND.KIND,
                        FUND.NAME,
                        FUND.PURPOSE,
                        FUND.FIRST_YEAR,
                        FUND.LAST_YEAR,
                        FUND.BODY_ID,
                        FUND.LEGAL_NOTICE,
                        FUND.APPEAL_DAYS,
                        FUND.ANSWER_DAYS,
                        FUND.VERSION)
                .from(FUND)
                .where(which);
    }

    private Fund fund(Record row) {
        return new Fund(
                row.get(FUND.ID),
                row.get(FUND.AREA_ID),
                row.get(FUND.SLUG),
                FundKind.valueOf(row.get(FUND.KIND)),
                row.get(FUND.NAME),
                row.get(FUND.PURPOSE),
                row.get(FUND.FIRST_YEAR),
                row.get(FUND.LAST_YEAR),
                row.get(FUND.BODY_ID),
                sources(row.get(FUND.ID)),
                new NoticeTerms(
                        row.get(FUND.LEGAL_NOTICE),
                        row.get(FUND.APPEAL_DAYS),
                        row.get(FUND.ANSWER_DAYS)),
                row.get(FUND.VERSION));
    }

    private List<MoneySource> sources(FundId fund) {
        return db.select(FUND_SOURCE.KIND, FUND_SOURCE.NAME, FUND_SOURCE.CENTS)
                .from(FUND_SOURCE)
                .where(FUND_SOURCE.FUND_ID.eq(fund))
                .orderBy(FUND_SOURCE.POSITION)
                .fetch(row -> new MoneySource(
                        MoneySource.Kind.valueOf(row.value1()),
                        row.value2(),
                        new Money(row.value3())));
    }
}

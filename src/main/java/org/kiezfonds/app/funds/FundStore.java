package org.kiezfonds.app.funds;

import static org.kiezfonds.db.Tables.FUND;
import static org.kiezfonds.db.Tables.FUND_SOURCE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes funds. */
@Component
class FundStore {

    private final DSLContext db;

    FundStore(DSLContext db) {
        this.db = db;
    }

    /** False where another fund of the area has the slug; nothing is written then. */
    boolean add(FundId id, AreaId area, String slug, FundCheck.Values values, Instant now) {
        try {
            db.insertInto(FUND)
                    .set(FUND.ID, id)
                    .set(FUND.AREA_ID, area)
                    .set(FUND.SLUG, slug)
                    .set(FUND.KIND, values.kind().name())
                    .set(FUND.NAME, values.name())
                    .set(FUND.PURPOSE, values.purpose())
                    .set(FUND.FIRST_YEAR, values.firstYear())
                    .set(FUND.LAST_YEAR, values.lastYear())
                    .set(FUND.BODY_ID, values.body())
                    .set(FUND.LEGAL_NOTICE, values.notice().legalNotice())
                    .set(FUND.APPEAL_DAYS, values.notice().appealDays())
                    .set(FUND.ANSWER_DAYS, values.notice().answerDays())
                    .set(FUND.VERSION, 1)
                    .set(FUND.CREATED_AT, now)
                    .execute();
        } catch (DuplicateKeyException e) {
            return false;
        }
        addSources(id, values.sources());
        return true;
    }

    /** False where the fund has another version; nothing is written then. */
    boolean change(FundId id, int version, FundCheck.Values values) {
        int changed = db.update(FUND)
                .set(FUND.KIND, values.kind().name())
                .set(FUND.NAME, values.name())
                .set(FUND.PURPOSE, values.purpose())
                .set(FUND.FIRST_YEAR, values.firstYear())
                .set(FUND.LAST_YEAR, values.lastYear())
                .set(FUND.BODY_ID, values.body())
                .set(FUND.LEGAL_NOTICE, values.notice().legalNotice())
                .set(FUND.APPEAL_DAYS, values.notice().appealDays())
                .set(FUND.ANSWER_DAYS, values.notice().answerDays())
                .set(FUND.VERSION, version + 1)
                .where(FUND.ID.eq(id))
                .and(FUND.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            return false;
        }
        db.deleteFrom(FUND_SOURCE).where(FUND_SOURCE.FUND_ID.eq(id)).execute();
        addSources(id, values.sources());
        return true;
    }

    private void addSources(FundId id, List<MoneySource> sources) {
        for (int position = 0; position < sources.size(); position++) {
            MoneySource source = sources.get(position);
            db.insertInto(FUND_SOURCE)
                    .set(FUND_SOURCE.FUND_ID, id)
                    .set(FUND_SOURCE.POSITION, position)
                    .set(FUND_SOURCE.KIND, source.kind().name())
                    .set(FUND_SOURCE.NAME, source.name())
                    .set(FUND_SOURCE.CENTS, source.amount().cents())
                    .execute();
        }
    }
}

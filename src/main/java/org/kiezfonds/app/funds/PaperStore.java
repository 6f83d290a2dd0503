package org.kiezfonds.app.funds;

import static org.kiezfonds.db.Tables.FUND;
import static org.kiezfonds.db.Tables.FUND_PAPER;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.funds.PaperQueries.Kind;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Writes rules and criteria of funds. */
@Component
class PaperStore {

    private final DSLContext db;

    PaperStore(DSLContext db) {
        this.db = db;
    }

    /** Keeps others from beginning a version of the same fund. */
    void lockFund(FundId fund) {
        db.select(FUND.ID).from(FUND).where(FUND.ID.eq(fund)).forUpdate().fetchSingle();
    }

    UUID add(FundId fund, Kind kind, int number, String draft) {
        UUID id = Ids.next();
        db.insertInto(FUND_PAPER)
                .set(FUND_PAPER.ID, id)
                .set(FUND_PAPER.FUND_ID, fund)
                .set(FUND_PAPER.KIND, kind.name())
                .set(FUND_PAPER.NUMBER, number)
                .set(FUND_PAPER.DRAFT, draft)
                .set(FUND_PAPER.VERSION, 1)
                .execute();
        return id;
    }

    /** False where the draft has another version, or is published. */
    boolean save(UUID id, int version, String draft) {
        return db.update(FUND_PAPER)
                        .set(FUND_PAPER.DRAFT, draft)
                        .set(FUND_PAPER.VERSION, version + 1)
                        .where(FUND_PAPER.ID.eq(id))
                        .and(FUND_PAPER.VERSION.eq(version))
                        .and(FUND_PAPER.PUBLISHED_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where the draft has another version, or is published. */
    boolean publish(
            UUID id,
            int version,
            String content,
            Digest digest,
            PersonId person,
            Instant now,
            UUID entry) {
        return db.update(FUND_PAPER)
                        .set(FUND_PAPER.CONTENT, content)
                        .set(FUND_PAPER.DIGEST, digest.hex())
                        .set(FUND_PAPER.PUBLISHED_AT, now)
                        .set(FUND_PAPER.PUBLISHED_BY, person)
                        .set(FUND_PAPER.ENTRY_ID, entry)
                        .set(FUND_PAPER.VERSION, version + 1)
                        .where(FUND_PAPER.ID.eq(id))
                        .and(FUND_PAPER.VERSION.eq(version))
                        .and(FUND_PAPER.PUBLISHED_AT.isNull())
                        .execute()
                == 1;
    }
}

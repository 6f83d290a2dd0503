package org.kiezfonds.app.funds;

import static org.kiezfonds.db.Tables.FUND_PAPER;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rules and criteria of funds. */
@Component
class PaperQueries {

    private final DSLContext db;

    PaperQueries(DSLContext db) {
        this.db = db;
    }

    /** What it is. */
    enum Kind {
        RULES,
        CRITERIA
    }

    /** A draft, or a version that was published. */
    record Paper(
            UUID id,
            FundId fund,
            Kind kind,
            int number,
            int version,
            String draft,
            @Nullable Published published) {

        boolean isDraft() {
            return published == null;
        }
    }

    /** What a version was published with. */
    record Published(String content, String digest, Instant at, UUID entry) {}

    /** All versions of a fund, the latest first, a draft before all. */
    List<Paper> of(FundId fund, Kind kind) {
        return select().where(FUND_PAPER.FUND_ID.eq(fund))
                .and(FUND_PAPER.KIND.eq(kind.name()))
                .orderBy(FUND_PAPER.NUMBER.desc())
                .fetch(PaperQueries::paper);
    }

    List<Paper> published() {
        return select().where(FUND_PAPER.PUBLISHED_AT.isNotNull())
                .orderBy(FUND_PAPER.PUBLISHED_AT, FUND_PAPER.ID)
                .fetch(PaperQueries::paper);
    }

    Optional<Paper> find(UUID id) {
        return select().where(FUND_PAPER.ID.eq(id)).fetchOptional(PaperQueries::paper);
    }

    private SelectWhereStep<? extends Record> select() {
        return db.select(
                        FUND_PAPER.ID,
                        FUND_PAPER.FUND_ID,
                        FUND_PAPER.KIND,
                        FUND_PAPER.NUMBER,
                        FUND_PAPER.VERSION,
                        FUND_PAPER.DRAFT,
                        FUND_PAPER.CONTENT,
                        FUND_PAPER.DIGEST,
                        FUND_PAPER.PUBLISHED_AT,
                        FUND_PAPER.ENTRY_ID)
                .from(FUND_PAPER);
    }

    private static Paper paper(Record row) {
        Instant at = row.get(FUND_PAPER.PUBLISHED_AT);
        return new Paper(
                row.get(FUND_PAPER.ID),
                row.get(FUND_PAPER.FUND_ID),
                Kind.valueOf(row.get(FUND_PAPER.KIND)),
                row.get(FUND_PAPER.NUMBER),
                row.get(FUND_PAPER.VERSION),
                row.get(FUND_PAPER.DRAFT),
                at == null
                        ? null
                        : new Published(
                                Objects.requireNonNull(row.get(FUND_PAPER.CONTENT)),
                                Objects.requireNonNull(row.get(FUND_PAPER.DIGEST)),
                                at,
                                Objects.requireNonNull(row.get(FUND_PAPER.ENTRY_ID))));
    }
}

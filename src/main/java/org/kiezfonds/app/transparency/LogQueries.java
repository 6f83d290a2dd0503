package org.kiezfonds.app.transparency;

import static org.kiezfonds.db.Tables.LOG_AUDIT;
import static org.kiezfonds.db.Tables.LOG_CHECKPOINT;
import static org.kiezfonds.db.Tables.LOG_DISCLOSURE;
import static org.kiezfonds.db.Tables.LOG_ENTRY;
import static org.kiezfonds.db.Tables.LOG_ENTRY_PAPER;
import static org.kiezfonds.db.Tables.LOG_HEAD;
import static org.kiezfonds.db.Tables.LOG_KEY;
import static org.kiezfonds.db.Tables.LOG_PAPER;
import static org.kiezfonds.db.Tables.LOG_TILE;
import static org.kiezfonds.db.Tables.LOG_WITNESS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Origin;
import org.springframework.stereotype.Component;

/** What the log reads. */
@Component
class LogQueries {

    private static final List<SelectField<?>> ROW = List.of(
            LOG_ENTRY.ID,
            LOG_ENTRY.TYPE,
            LOG_ENTRY.AREA_ID,
            LOG_ENTRY.ENTRY,
            LOG_ENTRY.LOG_NO,
            LOG_ENTRY.SEQ);

    private static final List<SelectField<?>> SIGNED = List.of(
            LOG_CHECKPOINT.SIZE,
            LOG_CHECKPOINT.ROOT,
            LOG_CHECKPOINT.NOTE,
            LOG_CHECKPOINT.COSIGNATURES,
            LOG_CHECKPOINT.SIGNED_AT,
            LOG_CHECKPOINT.READY_AT);

    private static final List<SelectField<?>> DISCLOSURE = List.of(
            LOG_DISCLOSURE.ENTRY_ID,
            LOG_DISCLOSURE.DIGEST,
            LOG_DISCLOSURE.NAME,
            LOG_DISCLOSURE.IS_OPEN,
            LOG_DISCLOSURE.DISCLOSURE);

    private final DSLContext db;

    LogQueries(DSLContext db) {
        this.db = db;
    }

    /** All logs, the running one last. */
    List<LogHead> heads() {
        return db.select(LOG_HEAD.LOG_NO, LOG_HEAD.ORIGIN, LOG_HEAD.SIZE, LOG_HEAD.ROOT)
                .from(LOG_HEAD)
                .orderBy(LOG_HEAD.LOG_NO)
                .fetch(row -> new LogHead(
                        row.value1(),
                        new Origin(row.value2()),
                        row.value3(),
                        Bytes.of(row.value4())));
    }

    /** The log that entries go to. */
    Optional<LogHead> head() {
        List<LogHead> heads = heads();
        return heads.isEmpty() ? Optional.empty() : Optional.of(heads.getLast());
    }

    /** A log as it is now. */
    Optional<LogHead> head(int log) {
        return heads().stream().filter(head -> head.no() == log).findFirst();
    }

    /**
     * The keys of a log, the newest first.
     *
     * @param retired also those that sign no more
     */
    List<NoteKey> keys(int log, boolean retired) {
        return db.select(LOG_KEY.VKEY)
                .from(LOG_KEY)
                .where(LOG_KEY.LOG_NO.eq(log))
                .and(retired ? DSL.noCondition() : LOG_KEY.RETIRED_AT.isNull())
                .orderBy(LOG_KEY.ADDED_AT.desc(), LOG_KEY.VKEY)
                .fetch(row -> NoteKey.parse(row.value1()));
    }

    /** Whether there is no entry at all. */
    boolean isEmpty() {
        return !db.fetchExists(db.selectOne().from(LOG_ENTRY));
    }

    boolean anyUnplaced() {
        return db.fetchExists(db.selectOne().from(LOG_ENTRY).where(LOG_ENTRY.SEQ.isNull()));
    }

    /** When the oldest entry that has no place was written. */
    Optional<Instant> oldestUnplaced() {
        return db.select(LOG_ENTRY.WRITTEN_AT)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.SEQ.isNull())
                .orderBy(LOG_ENTRY.ID)
                .limit(1)
                .fetchOptional(LOG_ENTRY.WRITTEN_AT);
    }

    /**
     * The hashes of a tile.
     *
     * @throws IllegalStateException where it has none
     */
    HashList tile(int log, Tile tile) {
        return findTile(log, tile)
                .orElseThrow(() -> new IllegalStateException("no " + tile + " in the database"));
    }

    Optional<HashList> findTile(int log, Tile tile) {
        return db.select(LOG_TILE.HASHES)
                .from(LOG_TILE)
                .where(LOG_TILE.LOG_NO.eq(log))
                .and(LOG_TILE.TREE_LEVEL.eq(tile.level()))
                .and(LOG_TILE.IDX.eq(tile.index()))
                .fetchOptional(row -> HashList.of(row.value1()));
    }

    /** Entries by their places, from the first to before the second. */
    List<byte[]> entries(int log, long from, long to) {
        return db.select(LOG_ENTRY.ENTRY)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.LOG_NO.eq(log))
                .and(LOG_ENTRY.SEQ.ge(from))
                .and(LOG_ENTRY.SEQ.lt(to))
                .orderBy(LOG_ENTRY.SEQ)
                .fetch(LOG_ENTRY.ENTRY);
    }

    /** What entries name that everybody may read, by where it is published. */
    Map<String, byte[]> papers(int log, long from, long to) {
        return db.selectDistinct(LOG_PAPER.DIGEST, LOG_PAPER.CONTENT)
                .from(LOG_ENTRY)
                .join(LOG_ENTRY_PAPER)
                .on(LOG_ENTRY_PAPER.ENTRY_ID.eq(LOG_ENTRY.ID))
                .join(LOG_PAPER)
                .on(LOG_PAPER.DIGEST.eq(LOG_ENTRY_PAPER.DIGEST))
                .where(LOG_ENTRY.LOG_NO.eq(log))
                .and(LOG_ENTRY.SEQ.ge(from))
                .and(LOG_ENTRY.SEQ.lt(to))
                .fetchMap(row -> LogPaper.path(row.value1()), row -> row.value2());
    }

    /** Entries by their places with all that the check compares. */
    List<Placed> placed(int log, long from, long to) {
        return db.select(ROW)
                .select(LOG_ENTRY.LEAF_HASH)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.LOG_NO.eq(log))
                .and(LOG_ENTRY.SEQ.ge(from))
                .and(LOG_ENTRY.SEQ.lt(to))
                .orderBy(LOG_ENTRY.SEQ)
                .fetch(row -> new Placed(row(row), Bytes.of(row.get(LOG_ENTRY.LEAF_HASH))));
    }

    Optional<Row> find(int log, long seq) {
        return db.select(ROW)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.LOG_NO.eq(log))
                .and(LOG_ENTRY.SEQ.eq(seq))
                .fetchOptional(LogQueries::row);
    }

    Optional<Row> find(UUID id) {
        return db.select(ROW)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.ID.eq(id))
                .fetchOptional(LogQueries::row);
    }

    /** The last entry of a kind, placed or not. */
    Optional<Row> last(String type) {
        return db.select(ROW)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.TYPE.eq(type))
                .orderBy(LOG_ENTRY.ID.desc())
                .limit(1)
                .fetchOptional(LogQueries::row);
    }

    /**
     * Entries of a kind, placed or not, the oldest first.
     *
     * @param after the key of the entry after which to begin; null for the first
     */
    List<Row> after(String type, @Nullable UUID after, int most) {
        return db.select(ROW)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.TYPE.eq(type))
                .and(after == null ? DSL.noCondition() : LOG_ENTRY.ID.gt(after))
                .orderBy(LOG_ENTRY.ID)
                .limit(most)
                .fetch(LogQueries::row);
    }

    /**
     * Entries with a place, the newest first.
     *
     * @param before the key of the entry after which the page begins; null for the first page
     */
    List<Row> page(LogFilter filter, @Nullable UUID before, int most) {
        return db.select(ROW)
                .from(LOG_ENTRY)
                .where(condition(filter))
                .and(LOG_ENTRY.SEQ.isNotNull())
                .and(before == null ? DSL.noCondition() : LOG_ENTRY.ID.lt(before))
                .orderBy(LOG_ENTRY.ID.desc())
                .limit(most)
                .fetch(LogQueries::row);
    }

    private static Condition condition(LogFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.area() != null) {
            condition = condition.and(LOG_ENTRY.AREA_ID.eq(filter.area()));
        }
        if (filter.idea() != null) {
            condition = condition.and(LOG_ENTRY.IDEA_ID.eq(filter.idea()));
        }
        if (filter.type() != null) {
            condition = condition.and(LOG_ENTRY.TYPE.eq(filter.type()));
        }
        return condition;
    }

    /** The signed head of that size. */
    Optional<Signed> signed(int log, long size) {
        return db.select(SIGNED)
                .from(LOG_CHECKPOINT)
                .where(LOG_CHECKPOINT.LOG_NO.eq(log))
                .and(LOG_CHECKPOINT.SIZE.eq(size))
                .fetchOptional(LogQueries::signed);
    }

    /** The smallest published head that covers the place. */
    Optional<Signed> firstOver(Place place) {
        return db.select(SIGNED)
                .from(LOG_CHECKPOINT)
                .where(LOG_CHECKPOINT.LOG_NO.eq(place.log()))
                .and(LOG_CHECKPOINT.SIZE.gt(place.seq()))
                .and(LOG_CHECKPOINT.READY_AT.isNotNull())
                .orderBy(LOG_CHECKPOINT.SIZE)
                .limit(1)
                .fetchOptional(LogQueries::signed);
    }

    /** The largest signed head. */
    Optional<Signed> lastSigned(int log, boolean ready) {
        return db.select(SIGNED)
                .from(LOG_CHECKPOINT)
                .where(LOG_CHECKPOINT.LOG_NO.eq(log))
                .and(ready ? LOG_CHECKPOINT.READY_AT.isNotNull() : DSL.noCondition())
                .orderBy(LOG_CHECKPOINT.SIZE.desc())
                .limit(1)
                .fetchOptional(LogQueries::signed);
    }

    /** Signed heads by size, after the given one. */
    List<Signed> signedAfter(int log, long size, int most) {
        return db.select(SIGNED)
                .from(LOG_CHECKPOINT)
                .where(LOG_CHECKPOINT.LOG_NO.eq(log))
                .and(LOG_CHECKPOINT.SIZE.gt(size))
                .orderBy(LOG_CHECKPOINT.SIZE)
                .limit(most)
                .fetch(LogQueries::signed);
    }

    /** The last size that each witness cosigned, by its name. */
    Map<String, Long> witnessed(int log) {
        return db.select(LOG_WITNESS.NAME, LOG_WITNESS.SIZE)
                .from(LOG_WITNESS)
                .where(LOG_WITNESS.LOG_NO.eq(log))
                .fetchMap(LOG_WITNESS.NAME, LOG_WITNESS.SIZE);
    }

    /** What stands behind the digests of an entry, by name. */
    List<DisclosureRow> disclosures(UUID entry) {
        return db.select(DISCLOSURE)
                .from(LOG_DISCLOSURE)
                .where(LOG_DISCLOSURE.ENTRY_ID.eq(entry))
                .orderBy(LOG_DISCLOSURE.NAME, LOG_DISCLOSURE.DIGEST)
                .fetch(LogQueries::disclosure);
    }

    /** What stands behind the digests of entries, by entry. */
    Map<UUID, List<DisclosureRow>> disclosuresOf(List<UUID> entries) {
        return db
                .select(DISCLOSURE)
                .from(LOG_DISCLOSURE)
                .where(LOG_DISCLOSURE.ENTRY_ID.in(entries))
                .orderBy(LOG_DISCLOSURE.ENTRY_ID, LOG_DISCLOSURE.DIGEST)
                .fetch(LogQueries::disclosure)
                .stream()
                .collect(Collectors.groupingBy(DisclosureRow::entry));
    }

    /** The last report of a check. */
    Optional<LogCheck.Report> lastReport() {
        return db.select(
                        LOG_AUDIT.STARTED_AT,
                        LOG_AUDIT.FINISHED_AT,
                        LOG_AUDIT.ENTRIES,
                        LOG_AUDIT.FINDINGS_COUNT,
                        LOG_AUDIT.FINDINGS)
                .from(LOG_AUDIT)
                .orderBy(LOG_AUDIT.STARTED_AT.desc(), LOG_AUDIT.ID.desc())
                .limit(1)
                .fetchOptional(row -> new LogCheck.Report(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5().lines().map(Finding::parse).toList()));
    }

    /** What stands behind digests about a person, oldest entry first. */
    List<DisclosureRow> disclosures(PersonId person) {
        return db.select(DISCLOSURE)
                .from(LOG_DISCLOSURE)
                .where(LOG_DISCLOSURE.PERSON_ID.eq(person))
                .orderBy(LOG_DISCLOSURE.ENTRY_ID, LOG_DISCLOSURE.DIGEST)
                .fetch(LogQueries::disclosure);
    }

    private static Row row(Record row) {
        Integer log = row.get(LOG_ENTRY.LOG_NO);
        Long seq = row.get(LOG_ENTRY.SEQ);
        return new Row(
                row.get(LOG_ENTRY.ID),
                row.get(LOG_ENTRY.TYPE),
                Bytes.of(row.get(LOG_ENTRY.ENTRY)),
                log == null || seq == null ? null : new Place(log, seq));
    }

    private static Signed signed(Record row) {
        return new Signed(
                row.get(LOG_CHECKPOINT.SIZE),
                Bytes.of(row.get(LOG_CHECKPOINT.ROOT)),
                row.get(LOG_CHECKPOINT.NOTE),
                row.get(LOG_CHECKPOINT.COSIGNATURES),
                row.get(LOG_CHECKPOINT.SIGNED_AT),
                row.get(LOG_CHECKPOINT.READY_AT));
    }

    private static DisclosureRow disclosure(Record row) {
        return new DisclosureRow(
                row.get(LOG_DISCLOSURE.ENTRY_ID),
                Bytes.of(row.get(LOG_DISCLOSURE.DIGEST)),
                row.get(LOG_DISCLOSURE.NAME),
                row.get(LOG_DISCLOSURE.IS_OPEN),
                row.get(LOG_DISCLOSURE.DISCLOSURE));
    }

    /** Where an entry stands. */
    record Place(int log, long seq) {}

    /**
     * An entry.
     *
     * @param place null as long as it has none
     */
    record Row(UUID id, String type, Bytes bytes, @Nullable Place place) {}

    /** An entry with the hash that was computed when it was written. */
    record Placed(Row row, Bytes leafHash) {}

    /**
     * A signed head.
     *
     * @param note as the log signed it
     * @param cosignatures lines to be put below it
     * @param readyAt null as long as the witnesses have not been asked
     */
    record Signed(
            long size,
            Bytes root,
            String note,
            String cosignatures,
            Instant signedAt,
            @Nullable Instant readyAt) {

        /** What is published. */
        String checkpoint() {
            return note + cosignatures;
        }
    }

    /**
     * What stands behind a digest.
     *
     * @param text null where it was erased
     */
    record DisclosureRow(
            UUID entry,
            Bytes digest,
            String name,
            boolean isOpen,
            @Nullable String text) {}
}

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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Origin;
import org.kiezfonds.app.transparency.entries.Vkey;
import org.kiezfonds.db.tables.records.LogEntryRecord;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What the log writes. */
@Component
class LogStore {

    /** Each row looks for its place among them, so not too many; each statement has its price. */
    private static final int PLACED_AT_ONCE = 64;

    /**
     * Read by the key even where the table is so small that reading all of it would do: that would
     * meet, and wait for, entries of acts that are still open.
     */
    private static final Table<LogEntryRecord> BY_KEY = LOG_ENTRY.forceIndex("PRIMARY");

    private final DSLContext db;

    LogStore(DSLContext db) {
        this.db = db;
    }

    /** Writes an entry that has no place yet; false where one with its key is there. */
    boolean insert(EntryForm entry, Instant now) {
        try {
            db.insertInto(LOG_ENTRY)
                    .set(LOG_ENTRY.ID, entry.id())
                    .set(LOG_ENTRY.TYPE, entry.type())
                    .set(LOG_ENTRY.AREA_ID, entry.area())
                    .set(LOG_ENTRY.IDEA_ID, entry.idea())
                    .set(LOG_ENTRY.ENTRY, entry.bytes().array())
                    .set(LOG_ENTRY.LEAF_HASH, Merkle.leaf(entry.bytes().array()))
                    .set(LOG_ENTRY.WRITTEN_AT, now)
                    .execute();
        } catch (DuplicateKeyException written) {
            return false;
        }
        if (!entry.disclosures().isEmpty()) {
            insertDisclosures(entry);
        }
        return true;
    }

    private void insertDisclosures(EntryForm entry) {
        var insert = db.insertInto(
                LOG_DISCLOSURE,
                LOG_DISCLOSURE.ENTRY_ID,
                LOG_DISCLOSURE.DIGEST,
                LOG_DISCLOSURE.NAME,
                LOG_DISCLOSURE.IS_OPEN,
                LOG_DISCLOSURE.PERSON_ID,
                LOG_DISCLOSURE.DISCLOSURE);
        for (EntryForm.Disclosure disclosure : entry.disclosures()) {
            insert = insert.values(
                    entry.id(),
                    disclosure.digest().array(),
                    disclosure.name(),
                    disclosure.isOpen(),
                    disclosure.person(),
                    disclosure.text());
        }
        insert.execute();
    }

    /** Keeps what an entry names; what was named before is there already. */
    void add(UUID entry, List<LogPaper> papers) {
        for (LogPaper paper : papers) {
            byte[] digest = Bytes.ofHex(paper.digest().hex()).array();
            db.insertInto(LOG_PAPER)
                    .set(LOG_PAPER.DIGEST, digest)
                    .set(LOG_PAPER.CONTENT, paper.bytes().array())
                    .onDuplicateKeyIgnore()
                    .execute();
            db.insertInto(LOG_ENTRY_PAPER)
                    .set(LOG_ENTRY_PAPER.ENTRY_ID, entry)
                    .set(LOG_ENTRY_PAPER.DIGEST, digest)
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    /** Which kind of entry has the key. */
    Optional<String> typeOf(UUID entry) {
        return db.select(LOG_ENTRY.TYPE)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.ID.eq(entry))
                .fetchOptional(LOG_ENTRY.TYPE);
    }

    /** Opens a log, unless it is there. */
    void open(int no, Origin origin, Instant now) {
        db.insertInto(LOG_HEAD)
                .set(LOG_HEAD.LOG_NO, no)
                .set(LOG_HEAD.ORIGIN, origin.value())
                .set(LOG_HEAD.SIZE, 0L)
                .set(LOG_HEAD.ROOT, Merkle.emptyRoot())
                .set(LOG_HEAD.OPENED_AT, now)
                .onDuplicateKeyUpdate()
                .set(LOG_HEAD.LOG_NO, LOG_HEAD.LOG_NO)
                .execute();
    }

    void close(int no, Instant now) {
        db.update(LOG_HEAD)
                .set(LOG_HEAD.CLOSED_AT, now)
                .where(LOG_HEAD.LOG_NO.eq(no))
                .execute();
    }

    void addKey(int log, Vkey key, Instant now) {
        db.insertInto(LOG_KEY)
                .set(LOG_KEY.LOG_NO, log)
                .set(LOG_KEY.VKEY, key.value())
                .set(LOG_KEY.ADDED_AT, now)
                .onDuplicateKeyUpdate()
                .set(LOG_KEY.VKEY, LOG_KEY.VKEY)
                .execute();
    }

    void retireKey(int log, Vkey key, Instant now) {
        db.update(LOG_KEY)
                .set(LOG_KEY.RETIRED_AT, now)
                .where(LOG_KEY.LOG_NO.eq(log))
                .and(LOG_KEY.VKEY.eq(key.value()))
                .and(LOG_KEY.RETIRED_AT.isNull())
                .execute();
    }

    /**
     * The head of the running log, locked; empty where another node holds it, or there is none. Who
     * holds it is the only one to give places.
     */
    Optional<LogHead> lockHead() {
        return db.select(LOG_HEAD.LOG_NO, LOG_HEAD.ORIGIN, LOG_HEAD.SIZE, LOG_HEAD.ROOT)
                .from(LOG_HEAD)
                .where(LOG_HEAD.CLOSED_AT.isNull())
                .orderBy(LOG_HEAD.LOG_NO.desc())
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new LogHead(
                        row.value1(),
                        new Origin(row.value2()),
                        row.value3(),
                        Bytes.of(row.value4())));
    }

    /**
     * Entries without a place, the oldest first. Not "those after the last one": the order of keys
     * is not that of commits, so an act that takes long would be passed over for ever. The first
     * look takes no locks, so it does not wait for entries that are not committed; the second does
     * not wait for acts that are tried again, which lock the entry of their first try.
     */
    List<Unplaced> unplaced(int most) {
        List<UUID> committed = db.select(LOG_ENTRY.ID)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.SEQ.isNull())
                .and(LOG_ENTRY.LOG_NO.isNull())
                .orderBy(LOG_ENTRY.ID)
                .limit(most)
                .fetch(LOG_ENTRY.ID);
        return db.select(LOG_ENTRY.ID, LOG_ENTRY.LEAF_HASH)
                .from(BY_KEY)
                .where(LOG_ENTRY.ID.in(committed))
                .orderBy(LOG_ENTRY.ID)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Unplaced(row.value1(), Bytes.of(row.value2())));
    }

    /**
     * Puts entries at the end of the log whose head the caller holds.
     *
     * @param tree of that head; it grows with the entries
     * @return the head after them
     */
    LogHead append(LogHead head, TileTree tree, List<Unplaced> entries) {
        entries.forEach(entry -> tree.append(entry.leafHash().array()));
        LogHead grown = new LogHead(head.no(), head.origin(), tree.size(), Bytes.of(tree.root()));
        place(head.no(), head.size(), entries);
        write(head.no(), tree.takeChanged());
        grow(grown);
        return grown;
    }

    /** Gives the entries their places, the first one that number and so on. */
    private void place(int log, long first, List<Unplaced> entries) {
        for (int from = 0; from < entries.size(); from += PLACED_AT_ONCE) {
            int to = Math.min(entries.size(), from + PLACED_AT_ONCE);
            Map<UUID, Long> places = new LinkedHashMap<>();
            for (int i = from; i < to; i++) {
                places.put(entries.get(i).id(), first + i);
            }
            int placed = db.update(BY_KEY)
                    .set(LOG_ENTRY.SEQ, DSL.choose(LOG_ENTRY.ID).mapValues(places))
                    .set(LOG_ENTRY.LOG_NO, log)
                    .where(LOG_ENTRY.ID.in(places.keySet()))
                    .execute();
            if (placed != places.size()) {
                throw new IllegalStateException(placed + " of " + places.size() + " placed");
            }
        }
    }

    void write(int log, Map<Tile, HashList> tiles) {
        tiles.forEach((tile, hashes) -> db.insertInto(LOG_TILE)
                .set(LOG_TILE.LOG_NO, log)
                .set(LOG_TILE.TREE_LEVEL, tile.level())
                .set(LOG_TILE.IDX, tile.index())
                .set(LOG_TILE.HASHES, hashes.bytes())
                .onDuplicateKeyUpdate()
                .set(LOG_TILE.HASHES, hashes.bytes())
                .execute());
    }

    private void grow(LogHead head) {
        db.update(LOG_HEAD)
                .set(LOG_HEAD.SIZE, head.size())
                .set(LOG_HEAD.ROOT, head.root().array())
                .where(LOG_HEAD.LOG_NO.eq(head.no()))
                .execute();
    }

    /** Writes a signed head, unless its size has one. */
    void insertCheckpoint(LogHead head, String note, Instant now) {
        db.insertInto(LOG_CHECKPOINT)
                .set(LOG_CHECKPOINT.LOG_NO, head.no())
                .set(LOG_CHECKPOINT.SIZE, head.size())
                .set(LOG_CHECKPOINT.ROOT, head.root().array())
                .set(LOG_CHECKPOINT.NOTE, note)
                .set(LOG_CHECKPOINT.COSIGNATURES, "")
                .set(LOG_CHECKPOINT.SIGNED_AT, now)
                .onDuplicateKeyUpdate()
                .set(LOG_CHECKPOINT.SIZE, LOG_CHECKPOINT.SIZE)
                .execute();
    }

    void setReady(int log, long size, String cosignatures, Instant now) {
        db.update(LOG_CHECKPOINT)
                .set(LOG_CHECKPOINT.COSIGNATURES, cosignatures)
                .set(LOG_CHECKPOINT.READY_AT, now)
                .where(LOG_CHECKPOINT.LOG_NO.eq(log))
                .and(LOG_CHECKPOINT.SIZE.eq(size))
                .execute();
    }

    void setWitnessed(int log, String witness, long size, Instant now) {
        db.insertInto(LOG_WITNESS)
                .set(LOG_WITNESS.LOG_NO, log)
                .set(LOG_WITNESS.NAME, witness)
                .set(LOG_WITNESS.SIZE, size)
                .set(LOG_WITNESS.SEEN_AT, now)
                .onDuplicateKeyUpdate()
                .set(LOG_WITNESS.SIZE, size)
                .set(LOG_WITNESS.SEEN_AT, now)
                .execute();
    }

    /** Keeps the report of a check. */
    void keep(UUID id, LogCheck.Report report) {
        db.insertInto(LOG_AUDIT)
                .set(LOG_AUDIT.ID, id)
                .set(LOG_AUDIT.STARTED_AT, report.began())
                .set(LOG_AUDIT.FINISHED_AT, report.ended())
                .set(LOG_AUDIT.ENTRIES, report.entries())
                .set(LOG_AUDIT.FINDINGS_COUNT, report.count())
                .set(
                        LOG_AUDIT.FINDINGS,
                        report.findings().stream()
                                .map(Finding::line)
                                .collect(Collectors.joining("\n")))
                .execute();
    }

    /** Erases what all disclosures about a person say; yields how many there were, by entry. */
    Map<UUID, Integer> eraseOf(PersonId person, Instant now) {
        Map<UUID, Integer> erased = db.select(LOG_DISCLOSURE.ENTRY_ID, DSL.count())
                .from(LOG_DISCLOSURE)
                .where(LOG_DISCLOSURE.PERSON_ID.eq(person))
                .groupBy(LOG_DISCLOSURE.ENTRY_ID)
                .orderBy(LOG_DISCLOSURE.ENTRY_ID)
                .fetchMap(LOG_DISCLOSURE.ENTRY_ID, DSL.count());
        db.update(LOG_DISCLOSURE)
                .setNull(LOG_DISCLOSURE.DISCLOSURE)
                .setNull(LOG_DISCLOSURE.PERSON_ID)
                .set(LOG_DISCLOSURE.ERASED_AT, now)
                .where(LOG_DISCLOSURE.PERSON_ID.eq(person))
                .execute();
        return erased;
    }

    /** Erases what the disclosures of an entry say; yields how many there were. */
    int eraseOf(UUID entry, Instant now) {
        return db.update(LOG_DISCLOSURE)
                .setNull(LOG_DISCLOSURE.DISCLOSURE)
                .setNull(LOG_DISCLOSURE.PERSON_ID)
                .set(LOG_DISCLOSURE.ERASED_AT, now)
                .where(LOG_DISCLOSURE.ENTRY_ID.eq(entry))
                .and(LOG_DISCLOSURE.DISCLOSURE.isNotNull())
                .execute();
    }

    /** Shows values of an entry to everybody or not; yields how many are another way now. */
    int open(UUID entry, Collection<String> names, boolean isOpen) {
        return db.update(LOG_DISCLOSURE)
                .set(LOG_DISCLOSURE.IS_OPEN, isOpen)
                .where(LOG_DISCLOSURE.ENTRY_ID.eq(entry))
                .and(LOG_DISCLOSURE.NAME.in(names))
                .and(LOG_DISCLOSURE.IS_OPEN.ne(isOpen))
                .execute();
    }

    /** An entry that waits for its place. */
    record Unplaced(UUID id, Bytes leafHash) {}
}

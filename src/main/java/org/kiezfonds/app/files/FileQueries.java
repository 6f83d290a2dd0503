package org.kiezfonds.app.files;

import static org.kiezfonds.db.Tables.FILE_FORM;
import static org.kiezfonds.db.Tables.FILE_OWNER;
import static org.kiezfonds.db.Tables.FILE_PART;
import static org.kiezfonds.db.Tables.STORED_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.kiezfonds.app.files.StoredFile.Form;
import org.kiezfonds.app.files.StoredFile.State;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads files. */
@Component
class FileQueries {

    private static final HexFormat HEX = HexFormat.of();

    private final DSLContext db;

    FileQueries(DSLContext db) {
        this.db = db;
    }

    /** How much an owner has. */
    record Sum(int files, long bytes) {}

    /** One file, also a removed one. */
    Optional<StoredFile> find(FileId id) {
        return fetch(STORED_FILE.ID.eq(id)).stream().findFirst();
    }

    /** The files of an owner that are there, in their order. */
    List<StoredFile> list(FileOwner owner) {
        return fetch(isOf(owner).and(STORED_FILE.STATE.ne(State.REMOVED.name())));
    }

    /** The files of several owners of a kind that are there, each owner's in their order. */
    Map<UUID, List<StoredFile>> list(String kind, Collection<UUID> owners) {
        return fetch(STORED_FILE
                        .OWNER_KIND
                        .eq(kind)
                        .and(STORED_FILE.OWNER_ID.in(owners))
                        .and(STORED_FILE.STATE.ne(State.REMOVED.name())))
                .stream()
                .collect(Collectors.groupingBy(file -> file.owner().id()));
    }

    /** All that a person sent, also what was removed. */
    List<StoredFile> uploadedBy(PersonId person) {
        return fetch(STORED_FILE.UPLOADED_BY.eq(person));
    }

    Sum sum(FileOwner owner) {
        return db.select(FILE_OWNER.FILES, FILE_OWNER.BYTES)
                .from(FILE_OWNER)
                .where(FILE_OWNER.OWNER_KIND.eq(owner.kind()))
                .and(FILE_OWNER.OWNER_ID.eq(owner.id()))
                .fetchOptional(row -> new Sum(row.value1(), row.value2()))
                .orElse(new Sum(0, 0));
    }

    /** Some of the files that nobody attached, the oldest first. */
    List<FileId> waitingSince(Instant moment, int most) {
        return db.select(STORED_FILE.ID)
                .from(STORED_FILE)
                .where(STORED_FILE.STATE.eq(State.WAITING.name()))
                .and(STORED_FILE.UPLOADED_AT.le(moment))
                .orderBy(STORED_FILE.UPLOADED_AT, STORED_FILE.ID)
                .limit(most)
                .fetch(STORED_FILE.ID);
    }

    /** One part of a content; empty where it is gone. */
    Optional<byte[]> part(FileId id, int width, int position) {
        return db.select(FILE_PART.CONTENT)
                .from(FILE_PART)
                .where(FILE_PART.FILE_ID.eq(id))
                .and(FILE_PART.WIDTH.eq(width))
                .and(FILE_PART.POSITION.eq(position))
                .fetchOptional(FILE_PART.CONTENT);
    }

    static Condition isOf(FileOwner owner) {
        return STORED_FILE.OWNER_KIND.eq(owner.kind()).and(STORED_FILE.OWNER_ID.eq(owner.id()));
    }

    private List<StoredFile> fetch(Condition condition) {
        List<? extends Record> rows = db.select(
                        STORED_FILE.ID,
                        STORED_FILE.OWNER_KIND,
                        STORED_FILE.OWNER_ID,
                        STORED_FILE.KIND,
                        STORED_FILE.NAME,
                        STORED_FILE.MEDIA_TYPE,
                        STORED_FILE.DIGEST,
                        STORED_FILE.WIDTH,
                        STORED_FILE.HEIGHT,
                        STORED_FILE.BYTES,
                        STORED_FILE.ALT_TEXT,
                        STORED_FILE.STATE,
                        STORED_FILE.VERSION,
                        STORED_FILE.UPLOADED_BY,
                        STORED_FILE.UPLOADED_AT)
                .from(STORED_FILE)
                .where(condition)
                .orderBy(STORED_FILE.POSITION, STORED_FILE.ID)
                .fetch();
        Map<FileId, List<Form>> forms =
                forms(rows.stream().map(row -> row.get(STORED_FILE.ID)).toList());
        return rows.stream()
                .map(row -> file(row, forms.getOrDefault(row.get(STORED_FILE.ID), List.of())))
                .toList();
    }

    private Map<FileId, List<Form>> forms(List<FileId> files) {
        return db.select(
                        FILE_FORM.FILE_ID,
                        FILE_FORM.WIDTH,
                        FILE_FORM.HEIGHT,
                        FILE_FORM.MEDIA_TYPE,
                        FILE_FORM.BYTES,
                        FILE_FORM.DIGEST)
                .from(FILE_FORM)
                .where(FILE_FORM.FILE_ID.in(files))
                .orderBy(FILE_FORM.FILE_ID, FILE_FORM.WIDTH)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Form(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                HEX.formatHex(row.value6())));
    }

    private static StoredFile file(Record row, List<Form> forms) {
        return new StoredFile(
                row.get(STORED_FILE.ID),
                new FileOwner(row.get(STORED_FILE.OWNER_KIND), row.get(STORED_FILE.OWNER_ID)),
                FileKind.valueOf(row.get(STORED_FILE.KIND)),
                row.get(STORED_FILE.NAME),
                row.get(STORED_FILE.MEDIA_TYPE),
                HEX.formatHex(row.get(STORED_FILE.DIGEST)),
                row.get(STORED_FILE.WIDTH),
                row.get(STORED_FILE.HEIGHT),
                row.get(STORED_FILE.BYTES),
                row.get(STORED_FILE.ALT_TEXT),
                State.valueOf(row.get(STORED_FILE.STATE)),
                row.get(STORED_FILE.VERSION),
                row.get(STORED_FILE.UPLOADED_BY),
                row.get(STORED_FILE.UPLOADED_AT),
                forms);
    }
}

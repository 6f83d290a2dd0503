package org.kiezfonds.app.files;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.kiezfonds.db.Tables.FILE_FORM;
import static org.kiezfonds.db.Tables.FILE_OWNER;
import static org.kiezfonds.db.Tables.FILE_PART;
import static org.kiezfonds.db.Tables.STORED_FILE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.files.StoredFile.State;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes files. The sums of an owner are kept by the database itself. */
@Component
class FileStore {

    private static final int PART_BYTES = 1024 * 1024;

    private final DSLContext db;

    FileStore(DSLContext db) {
        this.db = db;
    }

    /** Makes sure that there is a row for the owner. */
    void addOwner(FileOwner owner, long mostBytes) {
        db.insertInto(FILE_OWNER)
                .set(FILE_OWNER.OWNER_KIND, owner.kind())
                .set(FILE_OWNER.OWNER_ID, owner.id())
                .set(FILE_OWNER.FILES, 0)
                .set(FILE_OWNER.BYTES, 0L)
                .set(FILE_OWNER.MOST_BYTES, mostBytes)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Lets nobody else change the files of the owner until the end of the transaction. */
    void lock(FileOwner owner) {
        db.select(FILE_OWNER.FILES)
                .from(FILE_OWNER)
                .where(FILE_OWNER.OWNER_KIND.eq(owner.kind()))
                .and(FILE_OWNER.OWNER_ID.eq(owner.id()))
                .forUpdate()
                .fetch();
    }

    /** Says how much the owner may have; only where it has no more than that. */
    void allow(FileOwner owner, long mostBytes) {
        db.update(FILE_OWNER)
                .set(FILE_OWNER.MOST_BYTES, mostBytes)
                .where(FILE_OWNER.OWNER_KIND.eq(owner.kind()))
                .and(FILE_OWNER.OWNER_ID.eq(owner.id()))
                .execute();
    }

    /** Adds a file at the end, part by part. */
    void add(
            FileId id,
            FileOwner owner,
            String name,
            Prepared.Fit file,
            PersonId person,
            Instant now) {
        int position = db.select(coalesce(max(STORED_FILE.POSITION), -1))
                        .from(STORED_FILE)
                        .where(FileQueries.isOf(owner))
                        .fetchSingle()
                        .value1()
                + 1;
        Prepared.Form widest = file.widest();
        db.insertInto(STORED_FILE)
                .set(STORED_FILE.ID, id)
                .set(STORED_FILE.OWNER_KIND, owner.kind())
                .set(STORED_FILE.OWNER_ID, owner.id())
                .set(STORED_FILE.KIND, file.kind().name())
                .set(STORED_FILE.NAME, name)
                .set(STORED_FILE.MEDIA_TYPE, widest.mediaType())
                .set(STORED_FILE.DIGEST, HexFormat.of().parseHex(widest.digest()))
                .set(STORED_FILE.WIDTH, widest.width())
                .set(STORED_FILE.HEIGHT, widest.height())
                .set(STORED_FILE.BYTES, file.bytes())
                .set(STORED_FILE.ALT_TEXT, "")
                .set(STORED_FILE.POSITION, position)
                .set(STORED_FILE.STATE, State.WAITING.name())
                .set(STORED_FILE.VERSION, 1)
                .set(STORED_FILE.UPLOADED_BY, person)
                .set(STORED_FILE.UPLOADED_AT, now)
                .execute();
        file.forms().forEach(form -> addForm(id, form));
    }

    private void addForm(FileId id, Prepared.Form form) {
        db.insertInto(FILE_FORM)
                .set(FILE_FORM.FILE_ID, id)
                .set(FILE_FORM.WIDTH, form.width())
                .set(FILE_FORM.HEIGHT, form.height())
                .set(FILE_FORM.MEDIA_TYPE, form.mediaType())
                .set(FILE_FORM.BYTES, form.bytes())
                .set(FILE_FORM.DIGEST, HexFormat.of().parseHex(form.digest()))
                .execute();
        try (InputStream in = Files.newInputStream(form.content())) {
            byte[] part = in.readNBytes(PART_BYTES);
            for (int position = 0; part.length > 0; position++) {
                db.insertInto(FILE_PART)
                        .set(FILE_PART.FILE_ID, id)
                        .set(FILE_PART.WIDTH, form.width())
                        .set(FILE_PART.POSITION, position)
                        .set(FILE_PART.CONTENT, part)
                        .execute();
                part = in.readNBytes(PART_BYTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void attach(FileOwner owner, Collection<FileId> ids, Instant now) {
        db.update(STORED_FILE)
                .set(STORED_FILE.STATE, State.ATTACHED.name())
                .set(STORED_FILE.ATTACHED_AT, now)
                .where(FileQueries.isOf(owner))
                .and(STORED_FILE.ID.in(ids))
                .and(STORED_FILE.STATE.eq(State.WAITING.name()))
                .execute();
    }

    /** False where the photo has another version; nothing is written then. */
    boolean describe(FileId id, int version, String altText) {
        return db.update(STORED_FILE)
                        .set(STORED_FILE.ALT_TEXT, altText)
                        .set(STORED_FILE.VERSION, version + 1)
                        .where(STORED_FILE.ID.eq(id))
                        .and(STORED_FILE.VERSION.eq(version))
                        .and(STORED_FILE.STATE.ne(State.REMOVED.name()))
                        .execute()
                > 0;
    }

    void arrange(List<FileId> ids) {
        for (int position = 0; position < ids.size(); position++) {
            db.update(STORED_FILE)
                    .set(STORED_FILE.POSITION, position)
                    .where(STORED_FILE.ID.eq(ids.get(position)))
                    .execute();
        }
    }

    /**
     * Empties a file. False where it is gone already.
     *
     * @param by null where nobody did it
     */
    boolean remove(FileId id, @Nullable PersonId by, Instant now) {
        int removed = db.update(STORED_FILE)
                .set(STORED_FILE.STATE, State.REMOVED.name())
                .set(STORED_FILE.REMOVED_BY, by)
                .set(STORED_FILE.REMOVED_AT, now)
                .where(STORED_FILE.ID.eq(id))
                .and(STORED_FILE.STATE.ne(State.REMOVED.name()))
                .execute();
        if (removed > 0) {
            db.deleteFrom(FILE_PART).where(FILE_PART.FILE_ID.eq(id)).execute();
        }
        return removed > 0;
    }

    /** Forgets who sent and who removed. */
    void forget(PersonId person) {
        db.update(STORED_FILE)
                .setNull(STORED_FILE.UPLOADED_BY)
                .where(STORED_FILE.UPLOADED_BY.eq(person))
                .execute();
        db.update(STORED_FILE)
                .setNull(STORED_FILE.REMOVED_BY)
                .where(STORED_FILE.REMOVED_BY.eq(person))
                .execute();
    }
}

package org.kiezfonds.app.decisions;

import static org.kiezfonds.db.Tables.OPEN_DATA_FILE;
import static org.kiezfonds.db.Tables.OPEN_DATA_PART;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Keeps the files of open data of each day, packed and in parts. */
@Component
class OpenDayStore {

    private static final int PART_BYTES = 1024 * 1024;

    private final DSLContext db;

    OpenDayStore(DSLContext db) {
        this.db = db;
    }

    /** Adds a file; false where another node was first. */
    boolean add(OpenDay day, OpenFile file) {
        try {
            db.insertInto(OPEN_DATA_FILE)
                    .set(OPEN_DATA_FILE.AREA_ID, day.area())
                    .set(OPEN_DATA_FILE.KIND, day.kind().name())
                    .set(OPEN_DATA_FILE.DAY, day.day())
                    .set(OPEN_DATA_FILE.BYTES, day.bytes())
                    .set(OPEN_DATA_FILE.DIGEST, day.digest().hex())
                    .set(OPEN_DATA_FILE.PACKED_BYTES, day.packedBytes())
                    .set(OPEN_DATA_FILE.PUBLISHED_AT, day.at())
                    .set(OPEN_DATA_FILE.ENTRY_ID, day.entry())
                    .execute();
        } catch (DuplicateKeyException published) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] part = in.readNBytes(PART_BYTES);
            for (int position = 0; part.length > 0; position++) {
                db.insertInto(OPEN_DATA_PART)
                        .set(OPEN_DATA_PART.AREA_ID, day.area())
                        .set(OPEN_DATA_PART.KIND, day.kind().name())
                        .set(OPEN_DATA_PART.DAY, day.day())
                        .set(OPEN_DATA_PART.POSITION, position)
                        .set(OPEN_DATA_PART.CONTENT, part)
                        .execute();
                part = in.readNBytes(PART_BYTES);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return true;
    }

    Optional<OpenDay> find(AreaId area, OpenKind kind, LocalDate day) {
        return list(of(area, kind).and(OPEN_DATA_FILE.DAY.eq(day)), 1).stream().findFirst();
    }

    Optional<OpenDay> last(AreaId area, OpenKind kind) {
        return list(of(area, kind), 1).stream().findFirst();
    }

    /** The files of an area, the latest first. */
    List<OpenDay> of(AreaId area, int most) {
        return list(OPEN_DATA_FILE.AREA_ID.eq(area), most);
    }

    List<OpenDay> all() {
        return list(DSL.noCondition(), Integer.MAX_VALUE);
    }

    private static Condition of(AreaId area, OpenKind kind) {
        return OPEN_DATA_FILE.AREA_ID.eq(area).and(OPEN_DATA_FILE.KIND.eq(kind.name()));
    }

    private List<OpenDay> list(Condition which, int most) {
        return db.select(
                        OPEN_DATA_FILE.AREA_ID,
                        OPEN_DATA_FILE.KIND,
                        OPEN_DATA_FILE.DAY,
                        OPEN_DATA_FILE.BYTES,
                        OPEN_DATA_FILE.DIGEST,
                        OPEN_DATA_FILE.PACKED_BYTES,
                        OPEN_DATA_FILE.PUBLISHED_AT,
                        OPEN_DATA_FILE.ENTRY_ID)
                .from(OPEN_DATA_FILE)
                .where(which)
                .orderBy(OPEN_DATA_FILE.DAY.desc(), OPEN_DATA_FILE.AREA_ID, OPEN_DATA_FILE.KIND)
                .limit(most)
                .fetch(row -> new OpenDay(
                        row.value1(),
                        OpenKind.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        new Digest(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /** The sum of the parts that there are. */
    long packedBytes(OpenDay day) {
        return db.select(DSL.coalesce(
                        DSL.sum(DSL.field("octet_length({0})", Long.class, OPEN_DATA_PART.CONTENT)),
                        DSL.inline(BigDecimal.ZERO)))
                .from(OPEN_DATA_PART)
                .where(OPEN_DATA_PART.AREA_ID.eq(day.area()))
                .and(OPEN_DATA_PART.KIND.eq(day.kind().name()))
                .and(OPEN_DATA_PART.DAY.eq(day.day()))
                .fetchSingle(row -> row.value1().longValueExact());
    }

    /** What is in a file, packed; each part is read when it is needed. */
    InputStream content(OpenDay day) {
        return new OpenParts(position -> part(day, position));
    }

    private Optional<byte[]> part(OpenDay day, int position) {
        return db.select(OPEN_DATA_PART.CONTENT)
                .from(OPEN_DATA_PART)
                .where(OPEN_DATA_PART.AREA_ID.eq(day.area()))
                .and(OPEN_DATA_PART.KIND.eq(day.kind().name()))
                .and(OPEN_DATA_PART.DAY.eq(day.day()))
                .and(OPEN_DATA_PART.POSITION.eq(position))
                .fetchOptional(OPEN_DATA_PART.CONTENT);
    }
}

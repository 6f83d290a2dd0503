package org.kiezfonds.app.areas;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.kiezfonds.db.Tables.AREA_MAP;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Reads the maps of areas. */
@Component
class AreaMapQueries {

    private final DSLContext db;

    AreaMapQueries(DSLContext db) {
        this.db = db;
    }

    /** A version; without content where the map was taken away. */
    record Stored(
            int version, @Nullable String content, @Nullable String digest) {}

    /** The last version; 0 where there never was one. */
    int version(AreaId area) {
        return db.select(max(AREA_MAP.VERSION))
                .from(AREA_MAP)
                .where(AREA_MAP.AREA_ID.eq(area))
                .fetchSingle(row -> row.value1() == null ? 0 : row.value1());
    }

    Optional<Stored> last(AreaId area) {
        return db.select(AREA_MAP.VERSION, AREA_MAP.CONTENT, AREA_MAP.DIGEST)
                .from(AREA_MAP)
                .where(AREA_MAP.AREA_ID.eq(area))
                .orderBy(AREA_MAP.VERSION.desc())
                .limit(1)
                .fetchOptional(mapping(Stored::new));
    }

    /** Each version as "area/version" with the digest of its content, counted anew. */
    void forEachVersion(BiConsumer<String, String> each) {
        db.select(AREA_MAP.AREA_ID, AREA_MAP.VERSION, AREA_MAP.CONTENT)
                .from(AREA_MAP)
                .orderBy(AREA_MAP.AREA_ID, AREA_MAP.VERSION)
                .fetch()
                .forEach(row -> each.accept(
                        row.value1() + "/" + row.value2(),
                        row.value3() == null
                                ? ""
                                : Digest.of(row.value3().getBytes(StandardCharsets.UTF_8))
                                        .hex()));
    }
}

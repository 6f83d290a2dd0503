package org.kiezfonds.app.areas;

import static org.kiezfonds.db.Tables.AREA_MAP;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes the maps of areas. */
@Component
class AreaMapStore {

    private final DSLContext db;

    AreaMapStore(DSLContext db) {
        this.db = db;
    }

    /** False where somebody else wrote the version first; nothing is written then. */
    boolean add(
            AreaId area,
            int version,
            @Nullable String json,
            @Nullable Digest digest,
            PersonId by,
            UUID entry,
            Instant now) {
        try {
            db.insertInto(AREA_MAP)
                    .set(AREA_MAP.AREA_ID, area)
                    .set(AREA_MAP.VERSION, version)
                    .set(AREA_MAP.CONTENT, json)
                    .set(AREA_MAP.DIGEST, digest == null ? null : digest.hex())
                    .set(AREA_MAP.SAVED_AT, now)
                    .set(AREA_MAP.SAVED_BY, by)
                    .set(AREA_MAP.ENTRY_ID, entry)
                    .execute();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }
}

package org.kiezfonds.app.search;

import static org.kiezfonds.db.Tables.SEARCH_TEXT;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.stereotype.Component;

/** Writes the terms of texts. */
@Component
class SearchTextStore {

    private final DSLContext db;

    SearchTextStore(DSLContext db) {
        this.db = db;
    }

    void put(SearchKind kind, UUID owner, AreaId area, PreparedText text, Instant at) {
        db.insertInto(SEARCH_TEXT)
                .set(SEARCH_TEXT.KIND, kind.value())
                .set(SEARCH_TEXT.OWNER, owner)
                .set(SEARCH_TEXT.AREA_ID, area)
                .set(SEARCH_TEXT.TITLE_WORDS, joined(text.titleWords()))
                .set(SEARCH_TEXT.TITLE_PARTS, joined(text.titleParts()))
                .set(SEARCH_TEXT.BODY_WORDS, joined(text.bodyWords()))
                .set(SEARCH_TEXT.BODY_PARTS, joined(text.bodyParts()))
                .set(SEARCH_TEXT.PREPARATION, PreparedText.PREPARATION)
                .set(SEARCH_TEXT.VERSION, 1L)
                .set(SEARCH_TEXT.CHANGED_AT, at)
                .onDuplicateKeyUpdate()
                .set(SEARCH_TEXT.AREA_ID, area)
                .set(SEARCH_TEXT.TITLE_WORDS, joined(text.titleWords()))
                .set(SEARCH_TEXT.TITLE_PARTS, joined(text.titleParts()))
                .set(SEARCH_TEXT.BODY_WORDS, joined(text.bodyWords()))
                .set(SEARCH_TEXT.BODY_PARTS, joined(text.bodyParts()))
                .set(SEARCH_TEXT.PREPARATION, PreparedText.PREPARATION)
                .set(SEARCH_TEXT.VERSION, SEARCH_TEXT.VERSION.plus(1L))
                .set(SEARCH_TEXT.CHANGED_AT, at)
                .execute();
    }

    void remove(SearchKind kind, UUID owner) {
        db.deleteFrom(SEARCH_TEXT)
                .where(SEARCH_TEXT.KIND.eq(kind.value()))
                .and(SEARCH_TEXT.OWNER.eq(owner))
                .execute();
    }

    private static String joined(Set<String> terms) {
        return String.join(" ", terms);
    }
}

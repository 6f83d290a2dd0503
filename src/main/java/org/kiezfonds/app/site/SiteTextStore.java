package org.kiezfonds.app.site;

import static org.kiezfonds.db.Tables.SITE_TEXT;

import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.kiezfonds.app.shared.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

@Component
class SiteTextStore {

    private final DSLContext db;
    private final Clock clock;

    SiteTextStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether the text was written; not where another version than the given one stands. */
    boolean write(SiteText text) {
        return text.isDefault() ? insert(text) : update(text);
    }

    private boolean insert(SiteText text) {
        try {
            return db.insertInto(SITE_TEXT)
                            .set(SITE_TEXT.ID, Ids.next())
                            .set(SITE_TEXT.KIND, text.kind().name())
                            .set(SITE_TEXT.LANGUAGE, text.language().toLanguageTag())
                            .set(SITE_TEXT.BODY, text.body())
                            .set(SITE_TEXT.CHANGED_AT, clock.instant())
                            .set(SITE_TEXT.VERSION, 1)
                            .execute()
                    == 1;
        } catch (DuplicateKeyException | IntegrityConstraintViolationException _) {
            // Somebody wrote the first version a moment before.
            return false;
        }
    }

    private boolean update(SiteText text) {
        return db.update(SITE_TEXT)
                        .set(SITE_TEXT.BODY, text.body())
                        .set(SITE_TEXT.CHANGED_AT, clock.instant())
                        .set(SITE_TEXT.VERSION, text.version() + 1)
                        .where(SITE_TEXT.KIND.eq(text.kind().name()))
                        .and(SITE_TEXT.LANGUAGE.eq(text.language().toLanguageTag()))
                        .and(SITE_TEXT.VERSION.eq(text.version()))
                        .execute()
                == 1;
    }
}

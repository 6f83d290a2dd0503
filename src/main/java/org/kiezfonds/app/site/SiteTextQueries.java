package org.kiezfonds.app.site;

import static org.jooq.Records.mapping;
import static org.kiezfonds.db.Tables.SITE_TEXT;

import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class SiteTextQueries {

    private final DSLContext db;

    SiteTextQueries(DSLContext db) {
        this.db = db;
    }

    Optional<SiteText> find(SiteTextKind kind, Locale language) {
        return db.select(SITE_TEXT.BODY, SITE_TEXT.VERSION)
                .from(SITE_TEXT)
                .where(SITE_TEXT.KIND.eq(kind.name()))
                .and(SITE_TEXT.LANGUAGE.eq(language.toLanguageTag()))
                .fetchOptional(
                        mapping((body, version) -> new SiteText(kind, language, body, version)));
    }
}

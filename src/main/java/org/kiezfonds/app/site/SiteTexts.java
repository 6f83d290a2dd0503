package org.kiezfonds.app.site;

import java.util.Locale;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.site.SiteTextSaved.ChangedMeanwhile;
import org.kiezfonds.app.site.SiteTextSaved.Saved;
import org.kiezfonds.app.site.SiteTextSaved.TooLong;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry.SiteTextChanged;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imprint, privacy notice and accessibility statement. */
@Service
public class SiteTexts {

    /** Some thirty printed pages. */
    static final int MOST_CHARACTERS = 100_000;

    private final SiteTextQueries queries;
    private final SiteTextStore store;
    private final Access access;
    private final TransparencyLog log;

    SiteTexts(SiteTextQueries queries, SiteTextStore store, Access access, TransparencyLog log) {
        this.queries = queries;
        this.store = store;
        this.access = access;
        this.log = log;
    }

    /**
     * The text for readers: in the language, else in German, which binds, else the labelled default
     * in the language. Open to everybody.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public SiteText read(SiteTextKind kind, Locale language) {
        return queries.find(kind, language)
                .or(() -> queries.find(kind, Languages.GERMAN))
                .orElseGet(() -> standard(kind, language));
    }

    /** The text of exactly this language, or its default. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Role.Name.OPERATOR + "')")
    public SiteText forEditing(SiteTextKind kind, Locale language) {
        return current(kind, language);
    }

    /** Saves a text over the version that it was made from. */
    @Act
    @PreAuthorize("hasRole('" + Role.Name.OPERATOR + "')")
    public SiteTextSaved save(SiteText text) {
        if (text.body().length() > MOST_CHARACTERS) {
            return new TooLong(MOST_CHARACTERS);
        }
        if (store.write(text)) {
            UUID entry = log.append(new SiteTextChanged(
                    Word.of(text.kind()),
                    Word.of(text.language()),
                    text.version() + 1,
                    Disclosed.who(access.requirePerson())));
            return new Saved(
                    new SiteText(text.kind(), text.language(), text.body(), text.version() + 1),
                    entry);
        }
        return new ChangedMeanwhile(current(text.kind(), text.language()));
    }

    private SiteText current(SiteTextKind kind, Locale language) {
        return queries.find(kind, language).orElseGet(() -> standard(kind, language));
    }

    private static SiteText standard(SiteTextKind kind, Locale language) {
        return new SiteText(kind, language, Texts.get(language, kind.defaultKey()), 0);
    }
}

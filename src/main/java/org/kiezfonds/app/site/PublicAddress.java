package org.kiezfonds.app.site;

import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.texts.Languages;

/**
 * Where a public page stands. German pages have the bare path, other languages put their tag before
 * it, and the path is the same in each language: {@code /impressum}, {@code /en/impressum}.
 *
 * @param base scheme and host, without a slash at the end
 * @param language one of the offered languages
 * @param path without the language, beginning with a slash
 */
public record PublicAddress(String base, Locale language, String path) {

    /**
     * To be put before a path in mappings: the first step of addresses that are not German. Names
     * each offered language but German.
     */
    public static final String IN_LANGUAGE = "/{language:en}";

    /** Takes a request's path apart; a first step that is no offered language is part of the path. */
    static PublicAddress of(String base, String requestPath) {
        for (Locale language : Languages.OFFERED) {
            String prefix = prefix(language);
            if (!prefix.isEmpty()
                    && (requestPath.equals(prefix) || requestPath.startsWith(prefix + "/"))) {
                String path = requestPath.substring(prefix.length());
                return new PublicAddress(base, language, path.isEmpty() ? "/" : path);
            }
        }
        return new PublicAddress(base, Languages.GERMAN, requestPath);
    }

    /** The path of another page in the language of this one. */
    public String to(String otherPath) {
        return prefix(language) + otherPath;
    }

    /** The path of this page in another language. */
    public String in(Locale otherLanguage) {
        return prefix(otherLanguage) + path;
    }

    /** The one full address of this page. */
    public String canonical() {
        return base + in(language);
    }

    /** The full addresses of this page in each offered language. */
    public List<Alternate> alternates() {
        return Languages.OFFERED.stream()
                .map(other -> new Alternate(other, in(other), base + in(other)))
                .toList();
    }

    private static String prefix(Locale language) {
        return language.equals(Languages.GERMAN) ? "" : "/" + language.toLanguageTag();
    }

    /** The same page in a language: as path within the site and as full address. */
    public record Alternate(Locale language, String path, String url) {

        /** The language's name in itself. */
        public String ownName() {
            return language.getDisplayLanguage(language);
        }
    }
}

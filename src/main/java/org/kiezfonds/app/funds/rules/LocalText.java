package org.kiezfonds.app.funds.rules;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text that people wrote in one or more languages.
 *
 * @param byLanguage by language tag; empty texts are left out
 */
public record LocalText(Map<String, String> byLanguage) {

    public static final LocalText NONE = new LocalText(Map.of());

    private static final String BINDING = "de";

    public LocalText {
        Map<String, String> texts = new TreeMap<>();
        byLanguage.forEach((language, text) -> {
            if (!text.isBlank()) {
                texts.put(language, text.strip());
            }
        });
        byLanguage = Collections.unmodifiableMap(texts);
    }

    /** In German and English; an empty one is left out. */
    public static LocalText of(String german, String english) {
        return new LocalText(Map.of(BINDING, german, "en", english));
    }

    /** The text in the language, else in German, else whatever there is; empty where none is. */
    public String in(Locale language) {
        String wanted = byLanguage.get(language.getLanguage());
        if (wanted != null) {
            return wanted;
        }
        String german = byLanguage.get(BINDING);
        return german != null
                ? german
                : byLanguage.values().stream().findFirst().orElse("");
    }

    /** The text in just that language; empty where there is none. */
    public String only(String language) {
        return byLanguage.getOrDefault(language, "");
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}

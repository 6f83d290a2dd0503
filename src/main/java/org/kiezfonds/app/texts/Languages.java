package org.kiezfonds.app.texts;

import java.util.List;
import java.util.Locale;

/**
 * The languages of the program. German is the binding text; "du" and easy language are variants of
 * German (de-informal, de-simple), so that a text missing there is found in plain German.
 */
public final class Languages {

    public static final Locale GERMAN = Locale.GERMAN;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** What a person can choose. */
    public static final List<Locale> OFFERED = List.of(GERMAN, ENGLISH);

    /** German in easy language (Leichte Sprache). */
    public static final Locale EASY_GERMAN =
            new Locale.Builder().setLanguage("de").setVariant("simple").build();

    /** What ideas, concepts and areas can be written in. */
    public static final List<Locale> CONTENTS = List.of(
            GERMAN,
            EASY_GERMAN,
            ENGLISH,
            Locale.of("tr"),
            Locale.of("ar"),
            Locale.of("ru"),
            Locale.of("pl"),
            Locale.of("uk"));

    private static final List<String> RIGHT_TO_LEFT = List.of("ar", "fa", "he", "ur");

    private Languages() {}

    /** The offered language that fits a language tag such as {@code en-GB}; German where none does. */
    public static Locale of(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    /** The offered language that fits; German where none does. */
    public static Locale of(Locale wanted) {
        return OFFERED.stream()
                .filter(offered -> offered.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(GERMAN);
    }

    /** The same language addressing people as "du"; unchanged where the language knows no such form. */
    public static Locale informal(Locale language) {
        return language.getLanguage().equals("de")
                ? new Locale.Builder().setLanguage("de").setVariant("informal").build()
                : language;
    }

    /** The language's own name, as those look for it who speak it. */
    public static String ownName(Locale language) {
        return language.getVariant().equals("simple")
                ? Texts.get(language, "texts.language.simple")
                : language.getDisplayLanguage(language);
    }

    /** Whether the script runs from right to left. */
    public static boolean isRightToLeft(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }
}

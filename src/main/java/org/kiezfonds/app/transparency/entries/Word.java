package org.kiezfonds.app.transparency.entries;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a fixed vocabulary: a role, a reason, a language tag, a part of an address. Too narrow
 * for a sentence or a name.
 *
 * @param value at most 64 lower-case letters, digits, hyphens and dots
 */
public record Word(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    public Word {
        if (value.length() > 64 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no word of the log: " + value);
        }
    }

    /** The constant as a word: {@code AREA_TEAM} is {@code area-team}. */
    public static Word of(Enum<?> constant) {
        return new Word(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The language tag as a word. */
    public static Word of(Locale language) {
        return new Word(language.toLanguageTag().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}

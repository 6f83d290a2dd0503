package org.kiezfonds.app.funds.rules;

import java.util.List;

/**
 * A sentence without its language.
 *
 * @param key names the sentence
 * @param figures what is put into it: amounts, shares, whole numbers, days, words of the fixed
 *     lists here, and lists of those
 */
public record Phrase(String key, List<Object> figures) {

    public Phrase {
        figures = List.copyOf(figures);
    }

    static Phrase of(String key, Object... figures) {
        return new Phrase(key, List.of(figures));
    }
}

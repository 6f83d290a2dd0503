package org.kiezfonds.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something that was found, to be said in words.
 *
 * @param key of the sentence in the texts
 * @param details what goes into the sentence; a detail may be a finding itself
 */
public record Finding(String key, List<Object> details) {

    public Finding {
        details = List.copyOf(details);
    }

    public static Finding of(String key, Object... details) {
        return new Finding(key, Arrays.asList(details));
    }

    public String in(Locale language) {
        return Texts.in(language).say(this);
    }
}

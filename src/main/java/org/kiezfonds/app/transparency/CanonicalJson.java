package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bytes that are the same wherever they are made (RFC 8785), of values for which that is possible.
 * What the canonicaliser would change without a word is refused before: fractions, numbers that
 * JavaScript cannot hold, text that is not NFC, halves of surrogate pairs.
 */
public final class CanonicalJson {

    /** 2^53 - 1. */
    static final long LARGEST_NUMBER = 9_007_199_254_740_991L;

    private static final JsonMapper JSON = JsonMapper.shared();

    private CanonicalJson() {}

    /**
     * The bytes of a value made of maps, collections, text, whole numbers and truth values.
     *
     * @throws IllegalArgumentException where a part of it has no place in canonical JSON
     */
    public static byte[] bytes(Map<String, ?> value) {
        check(value);
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(value)).getEncodedUTF8();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void check(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((name, part) -> {
                    checkText((String) name);
                    check(part);
                });
            case Collection<?> list -> list.forEach(CanonicalJson::check);
            case String text -> checkText(text);
            case Integer number -> checkNumber(number);
            case Long number -> checkNumber(number);
            case Boolean _ -> {}
            case null -> throw new IllegalArgumentException("null has no place in an entry");
            default ->
                throw new IllegalArgumentException(
                        value.getClass().getSimpleName() + " has no place in an entry");
        }
    }

    private static void checkNumber(long number) {
        if (number > LARGEST_NUMBER || number < -LARGEST_NUMBER) {
            throw new IllegalArgumentException("no number for JSON, write it as text: " + number);
        }
    }

    private static void checkText(String text) {
        boolean lone = text.codePoints()
                .anyMatch(character -> character >= Character.MIN_SURROGATE
                        && character <= Character.MAX_SURROGATE);
        if (lone) {
            throw new IllegalArgumentException("half of a surrogate pair in a text");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("a text that is not NFC");
        }
    }
}

package org.kiezfonds.app.decisions;

import java.util.List;
import java.util.stream.Stream;
import org.kiezfonds.app.transparency.entries.Word;

/**
 * A field of open data, as files, schema and documentation know it.
 *
 * @param isOptional whether it can be empty
 * @param words that it can have; empty where it is no word of a list
 */
public record OpenField(String name, OpenType type, boolean isOptional, List<String> words) {

    public OpenField {
        words = List.copyOf(words);
    }

    static OpenField field(String name, OpenType type) {
        return new OpenField(name, type, false, List.of());
    }

    static OpenField orNone(String name, OpenType type) {
        return new OpenField(name, type, true, List.of());
    }

    static OpenField word(String name, Class<? extends Enum<?>> words) {
        return new OpenField(name, OpenType.WORD, false, wordsOf(words));
    }

    static OpenField wordOrNone(String name, Class<? extends Enum<?>> words) {
        return new OpenField(name, OpenType.WORD, true, wordsOf(words));
    }

    static List<String> wordsOf(Class<? extends Enum<?>> words) {
        return Stream.of(words.getEnumConstants())
                .map(word -> Word.of(word).value())
                .toList();
    }

    /** The text that says what it is. */
    public String textKey() {
        return "decisions.open.field." + name;
    }
}

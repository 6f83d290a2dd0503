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
public record OpenField(String name, Type type, boolean isOptional, List<String> words) {

    public OpenField {
        words = List.copyOf(words);
    }

    /** What is in a field. */
    public enum Type {
        NUMBER,
        CENTS,
        FLAG,
        WORD,
        DAY,
        MOMENT,
        /** A key as the log has it. */
        KEY,
        /** Several keys, in their order. */
        KEYS,
        /** SHA-256. */
        DIGEST,
        /** A name that was adopted or set up in public: a fund, a body, a need. */
        NAME,
        /**
         * What somebody wrote. It can be taken out of sight later, so it is in no file that stays
         * for ever.
         */
        TEXT,
        /** The rows of a cost plan. */
        COSTS,
        ADDRESS
    }

    static OpenField field(String name, Type type) {
        return new OpenField(name, type, false, List.of());
    }

    static OpenField orNone(String name, Type type) {
        return new OpenField(name, type, true, List.of());
    }

    static OpenField word(String name, Class<? extends Enum<?>> words) {
        return new OpenField(name, Type.WORD, false, wordsOf(words));
    }

    static OpenField wordOrNone(String name, Class<? extends Enum<?>> words) {
        return new OpenField(name, Type.WORD, true, wordsOf(words));
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

package org.kiezfonds.app.transparency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.texts.Texts;

/**
 * Something that is wrong with the log, for the people who run it.
 *
 * @param kind its text is {@code log.finding.<kind>}
 * @param details what is put into the text: numbers, keys, names of files
 */
public record Finding(Kind kind, List<String> details) {

    private static final String SEPARATOR = "\t";

    public Finding {
        details = List.copyOf(details);
    }

    static Finding of(Kind kind, Object... details) {
        return new Finding(kind, Arrays.stream(details).map(String::valueOf).toList());
    }

    /** In words. */
    public String text(Locale language) {
        return Texts.get(language, "log.finding." + kind, details.toArray());
    }

    String line() {
        return kind + SEPARATOR + String.join(SEPARATOR, details);
    }

    static Finding parse(String line) {
        List<String> parts = List.of(line.split(SEPARATOR, -1));
        return new Finding(Kind.valueOf(parts.getFirst()), parts.subList(1, parts.size()));
    }

    /** What there is to find. */
    public enum Kind {
        STANDS_STILL,
        ENTRY_CHANGED,
        PLACE_MISSING,
        TILE_WRONG,
        ROOT_WRONG,
        CHECKPOINT_ROOT_WRONG,
        CHECKPOINT_SIGNATURE_WRONG,
        DISCLOSURE_WRONG,
        ENTRY_WAITS,
        HEAD_LATE,
        QUORUM_MISSED,
        FILE_MISSING,
        FILE_CHANGED,
        HEAD_FILE_WRONG,
        ACT_WITHOUT_ENTRY,
        ENTRY_WITHOUT_ACT,
        ACT_AND_ENTRY_DIFFER
    }
}

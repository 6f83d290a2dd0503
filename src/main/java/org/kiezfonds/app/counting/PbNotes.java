package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is odd: the first of each kind, and how many there are. */
final class PbNotes {

    /** So many of each kind are kept: enough to look after, no burden where all rows have it. */
    static final int KEPT_OF_EACH = 100;

    private static final int LONGEST_ARGUMENT = 80;

    private final List<PbNote> notes = new ArrayList<>();
    private final Map<PbOddity, Integer> counts = new EnumMap<>(PbOddity.class);

    void add(PbOddity oddity, int line, String... arguments) {
        if (counts.merge(oddity, 1, Integer::sum) <= KEPT_OF_EACH) {
            notes.add(new PbNote(
                    oddity, line, Arrays.stream(arguments).map(PbNotes::cut).toList()));
        }
    }

    /** The notes that were kept, by line. */
    List<PbNote> notes() {
        return notes.stream().sorted(Comparator.comparingInt(PbNote::line)).toList();
    }

    /** How often each oddity was met, also those that are not kept. */
    Map<PbOddity, Integer> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** What a message can show of a text from a file. */
    static String cut(String text) {
        if (text.length() <= LONGEST_ARGUMENT) {
            return text;
        }
        int end = LONGEST_ARGUMENT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}

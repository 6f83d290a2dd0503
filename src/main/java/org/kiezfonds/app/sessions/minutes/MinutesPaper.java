package org.kiezfonds.app.sessions.minutes;

import java.util.List;

/**
 * Minutes in words, as they are read on a screen, on paper and in files alike. In German, the
 * binding language.
 *
 * @param facts what stands at the head
 * @param blocks in their order
 */
public record MinutesPaper(String title, List<Fact> facts, List<Block> blocks) {

    public MinutesPaper {
        facts = List.copyOf(facts);
        blocks = List.copyOf(blocks);
    }

    /** "Ort" and "Nachbarschaftshaus". */
    public record Fact(String label, String value) {}

    /** A part of the text. */
    public sealed interface Block {}

    /**
     * A heading.
     *
     * @param level 2 to 4; that of the title is 1
     */
    public record Heading(int level, String text) implements Block {}

    /**
     * A paragraph.
     *
     * @param isInternal whether it is left out of the public version
     */
    public record Words(String text, boolean isInternal) implements Block {}

    /** A list. */
    public record Points(boolean isNumbered, List<String> points) implements Block {

        public Points {
            points = List.copyOf(points);
        }
    }

    /** A table; the first cell of each row is its heading. */
    public record Rows(String caption, List<String> head, List<List<String>> rows)
            implements Block {

        public Rows {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}

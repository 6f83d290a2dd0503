package org.kiezfonds.app.site;

import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.areas.Area;

/**
 * What a module shows of itself on the start page of an area. Each module that has something makes
 * a bean; the page shows them in their order.
 */
public interface AreaCard {

    /** The card; empty where there is nothing to show yet. */
    Optional<Card> of(Area area, PageFrame frame);

    /**
     * A card.
     *
     * @param id of the section: {@code konzept}
     * @param text one or two sentences
     * @param lines single things that are there, the first ones
     * @param path where it leads
     * @param link the words of the link
     */
    record Card(
            String id,
            String title,
            String text,
            List<Fact> facts,
            List<Line> lines,
            String path,
            String link) {

        public Card {
            facts = List.copyOf(facts);
            lines = List.copyOf(lines);
        }

        /** A card without single things. */
        public Card(
                String id, String title, String text, List<Fact> facts, String path, String link) {
            this(id, title, text, facts, List.of(), path, link);
        }
    }

    /**
     * A single thing.
     *
     * @param language of its name, as a tag
     * @param path where it leads, without a language
     * @param more about it
     */
    record Line(String name, String language, String path, String more) {}

    /** A figure with its meaning: "12" and "Partner". */
    record Fact(String value, String label) {}
}

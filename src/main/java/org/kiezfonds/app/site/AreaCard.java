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
     * @param path where it leads
     * @param link the words of the link
     */
    record Card(String id, String title, String text, List<Fact> facts, String path, String link) {

        public Card {
            facts = List.copyOf(facts);
        }
    }

    /** A figure with its meaning: "12" and "Partner". */
    record Fact(String value, String label) {}
}

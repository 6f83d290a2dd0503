package org.kiezfonds.app.decisions.web;

import java.util.List;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * The latest decisions as a small page within pages of others.
 *
 * @param all the address of the page with all of them
 */
public record EmbedPage(PageFrame frame, String title, List<Item> items, String all)
        implements PublicPage {

    public EmbedPage {
        items = List.copyOf(items);
    }

    /**
     * A decision.
     *
     * @param language of the title, as a tag
     * @param tone of the outcome: what the style sheet calls it
     */
    public record Item(
            String path,
            String title,
            String language,
            String outcome,
            String tone,
            String sum,
            String day,
            String dayLabel) {}

    @Override
    public String template() {
        return "decisions/embed.jte";
    }

    @Override
    public boolean isEmbeddable() {
        return true;
    }
}

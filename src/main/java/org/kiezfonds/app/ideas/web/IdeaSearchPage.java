package org.kiezfonds.app.ideas.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * What a search among the ideas of an area found.
 *
 * @param typed the query, as it stands in the field
 * @param answer what came of it, in words
 * @param hint what else to try; empty where something was found
 * @param next the address of the next page; null on the last
 */
public record IdeaSearchPage(
        PageFrame frame,
        String area,
        String areaPath,
        String search,
        String typed,
        String answer,
        String hint,
        List<Hit> hits,
        @Nullable String previous,
        @Nullable String next)
        implements PublicPage {

    public IdeaSearchPage {
        hits = List.copyOf(hits);
    }

    /** An idea, and its title in pieces. */
    public record Hit(GalleryPage.Card card, List<Piece> title) {

        public Hit {
            title = List.copyOf(title);
        }
    }

    /** A piece of a title; {@code isHit} where it is what was looked for. */
    public record Piece(String text, boolean isHit) {}

    @Override
    public boolean hasForm() {
        return true;
    }

    @Override
    public String template() {
        return "ideas/search.jte";
    }
}

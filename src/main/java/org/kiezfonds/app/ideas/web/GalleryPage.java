package org.kiezfonds.app.ideas.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.site.ListFilter;
import org.kiezfonds.app.site.ListFilter.Choice;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * The ideas of an area.
 *
 * @param count how many match, in words
 * @param submit where an idea is sent; null while no round takes any
 * @param next the address of the next page; null on the last
 * @param search where a search is asked
 * @param active the filters that hold, each with where it is taken away
 * @param map null where the area has none, or no idea has a point
 * @param feed the address of the newest ideas as a feed
 */
public record GalleryPage(
        PageFrame frame,
        String area,
        String areaPath,
        String count,
        @Nullable String submit,
        List<ListFilter> choices,
        List<Card> ideas,
        @Nullable String previous,
        @Nullable String next,
        String search,
        List<Choice> active,
        @Nullable IdeasMap map,
        String feed)
        implements PublicPage {

    public GalleryPage {
        choices = List.copyOf(choices);
        ideas = List.copyOf(ideas);
        active = List.copyOf(active);
    }

    /**
     * An idea.
     *
     * @param language of title and summary, as a tag
     * @param tone of its state: what the style sheet calls it
     * @param support how many support it, in words; empty where nobody does
     * @param photo null where it has none
     */
    public record Card(
            String path,
            String title,
            String summary,
            String language,
            String state,
            String tone,
            String by,
            String asked,
            String fund,
            String need,
            String sent,
            String support,
            IdeaPage.@Nullable Photo photo) {}

    @Override
    public boolean hasForm() {
        return true;
    }

    @Override
    public String template() {
        return "ideas/gallery.jte";
    }
}

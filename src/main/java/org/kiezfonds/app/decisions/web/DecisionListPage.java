package org.kiezfonds.app.decisions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.site.ListFilter;
import org.kiezfonds.app.site.ListFilter.Choice;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * Decisions, of an area or of all.
 *
 * @param area its name; null on the page of all areas
 * @param home the address of all of them
 * @param search where a search is asked; null where there is none
 * @param active the filters that hold, each with where it is taken away
 * @param count how many match, in words
 * @param figures null where there is nothing to count
 * @param data the address of what can be taken along; null where there is no one place
 * @param everywhere the address of the decisions of all areas; null where there is but one
 * @param next the address of the next page; null on the last
 */
public record DecisionListPage(
        PageFrame frame,
        @Nullable String area,
        String title,
        String lead,
        String home,
        @Nullable String search,
        List<ListFilter> choices,
        List<Choice> active,
        String count,
        @Nullable FiguresOnPage figures,
        List<DecisionCard> decisions,
        @Nullable String data,
        @Nullable String everywhere,
        @Nullable String previous,
        @Nullable String next)
        implements PublicPage {

    public DecisionListPage {
        choices = List.copyOf(choices);
        active = List.copyOf(active);
        decisions = List.copyOf(decisions);
    }

    @Override
    public boolean hasForm() {
        return search != null;
    }

    @Override
    public String template() {
        return "decisions/list.jte";
    }
}

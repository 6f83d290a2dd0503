package org.kiezfonds.app.decisions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * What a search among the decisions of an area found.
 *
 * @param typed the query, as it stands in the field
 * @param answer what came of it, in words
 * @param hint what else to try; empty where something was found
 * @param next the address of the next page; null on the last
 */
public record DecisionSearchPage(
        PageFrame frame,
        String area,
        String home,
        String search,
        String typed,
        String answer,
        String hint,
        List<DecisionCard> decisions,
        @Nullable String previous,
        @Nullable String next)
        implements PublicPage {

    public DecisionSearchPage {
        decisions = List.copyOf(decisions);
    }

    @Override
    public boolean hasForm() {
        return true;
    }

    @Override
    public String template() {
        return "decisions/search.jte";
    }
}

package org.kiezfonds.app.site.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * What a list of entries shows.
 *
 * @param heading says which entries
 * @param base the path of the list, without a page of it
 * @param older the path of the next page; null on the last
 * @param isFirst whether the page begins with the newest
 */
public record LogListPage(
        PageFrame frame,
        String heading,
        List<LogRow> rows,
        String base,
        @Nullable String older,
        boolean isFirst,
        List<Choice> kinds,
        List<Choice> areas)
        implements PublicPage {

    public LogListPage {
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
        areas = List.copyOf(areas);
    }

    @Override
    public String template() {
        return "transparency/entries.jte";
    }

    /** A narrower list, and whether it is this one. */
    public record Choice(String name, String path, boolean chosen) {}
}

package org.kiezfonds.app.site.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;
import org.kiezfonds.app.transparency.LogState;

/**
 * What the page about the log shows.
 *
 * @param state null in the moment before the first head is signed
 * @param signedAt in words
 * @param latest entries
 * @param logUrl where the log is read, with scheme and host
 */
public record LogPage(
        PageFrame frame,
        @Nullable LogState state,
        String signedAt,
        List<LogRow> latest,
        String logUrl)
        implements PublicPage {

    public LogPage {
        latest = List.copyOf(latest);
    }

    @Override
    public String template() {
        return "transparency/log.jte";
    }

    /** Where the files of the log lie. */
    public String base() {
        return "/log/" + (state == null ? 1 : state.no()) + "/";
    }
}

package org.kiezfonds.app.site.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;
import org.kiezfonds.app.transparency.LogItem;

/**
 * What the page of an entry shows.
 *
 * @param values behind digests, with their names in words
 * @param vkey of the log that the entry stands in
 * @param newest the number of the last entry that is signed for
 */
public record LogEntryPage(
        PageFrame frame,
        LogItem item,
        LogItem.Place place,
        String when,
        String title,
        String meaning,
        List<LogFact> facts,
        List<NamedValue> values,
        String vkey,
        long newest)
        implements PublicPage {

    public LogEntryPage {
        facts = List.copyOf(facts);
        values = List.copyOf(values);
    }

    @Override
    public String template() {
        return "transparency/entry.jte";
    }

    /** The path of the page of another entry of the log. */
    public String path(long index) {
        return "/log/" + place.log() + "/eintrag/" + index;
    }

    public String base() {
        return "/log/" + place.log() + "/";
    }

    /** A value behind a digest, named in words. */
    public record NamedValue(
            String name, LogItem.Kept kept, @Nullable String text, String digest) {}
}

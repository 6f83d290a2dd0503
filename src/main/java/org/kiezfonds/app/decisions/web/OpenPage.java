package org.kiezfonds.app.decisions.web;

import java.util.List;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * What can be taken along of an area.
 *
 * @param days the files of days, the latest first
 * @param licence its address
 * @param snippet the lines that show the latest decisions on another site
 */
public record OpenPage(
        PageFrame frame,
        String area,
        List<Kind> kinds,
        List<Day> days,
        List<Link> links,
        String licence,
        String snippet,
        String embedded)
        implements PublicPage {

    public OpenPage {
        kinds = List.copyOf(kinds);
        days = List.copyOf(days);
        links = List.copyOf(links);
    }

    /** A kind of data with its files and fields. */
    public record Kind(String step, String label, String json, String csv, List<Row> fields) {

        public Kind {
            fields = List.copyOf(fields);
        }
    }

    /** A field; the words that it can have, or none. */
    public record Row(String name, String text, String words) {}

    /** A file of a day. */
    public record Day(
            String day, String label, String path, String bytes, String digest, String entry) {}

    /** Something else that programs can read. */
    public record Link(String label, String path) {}

    @Override
    public String template() {
        return "decisions/open.jte";
    }
}

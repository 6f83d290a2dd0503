package org.kiezfonds.app.calls.web;

import java.util.List;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/** The calls of an area, the latest first. */
public record CallsPage(PageFrame frame, String place, List<Item> calls) implements PublicPage {

    public CallsPage {
        calls = List.copyOf(calls);
    }

    /** A call in the list. */
    public record Item(String path, String title, String state, String until, String frame) {}

    @Override
    public String template() {
        return "calls/calls.jte";
    }
}

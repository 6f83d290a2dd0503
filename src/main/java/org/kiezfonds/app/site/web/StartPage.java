package org.kiezfonds.app.site.web;

import java.util.List;
import org.kiezfonds.app.areas.AreaListItem;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/** What the start page of the installation shows. */
public record StartPage(PageFrame frame, List<AreaListItem> areas) implements PublicPage {

    @Override
    public String template() {
        return "site/start.jte";
    }
}

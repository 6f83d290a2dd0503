package org.kiezfonds.app.bodies.web;

import java.util.UUID;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/** One council or jury. */
public record BodyPage(PageFrame frame, Area area, BodyFacts facts) implements PublicPage {

    @Override
    public String template() {
        return "bodies/body.jte";
    }

    /** Where an entry stands in the log. */
    public String entry(UUID entry) {
        return frame.address().to("/log/e/" + entry);
    }
}

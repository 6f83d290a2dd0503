package org.kiezfonds.app.bodies.web;

import java.util.List;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/** All councils and juries of an area. */
public record BodiesPage(
        PageFrame frame, Area area, List<BodyFacts> active, List<BodyFacts> dissolved)
        implements PublicPage {

    public BodiesPage {
        active = List.copyOf(active);
        dissolved = List.copyOf(dissolved);
    }

    @Override
    public String template() {
        return "bodies/bodies.jte";
    }
}

package org.kiezfonds.app.areas;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A picture as SVG that may go into a page as it is. {@link MapDrawing} alone makes it, and lets
 * nothing in that it has not escaped.
 */
public final class MapSvg implements Content {

    private final String svg;

    MapSvg(String svg) {
        this.svg = svg;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MapSvg that && svg.equals(that.svg);
    }

    @Override
    public int hashCode() {
        return svg.hashCode();
    }

    @Override
    public String toString() {
        return svg;
    }
}

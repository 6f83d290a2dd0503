package org.kiezfonds.app.ideas.web;

import java.util.List;
import org.kiezfonds.app.areas.MapSvg;

/**
 * Ideas on the map of their area, and the same as a list.
 *
 * @param picture with a link for each point
 * @param more how many have no place on the map, in words; empty where all have
 * @param file the address of the map as a file
 */
public record IdeasMap(MapSvg picture, List<Row> rows, String more, String file) {

    public IdeasMap {
        rows = List.copyOf(rows);
    }

    /**
     * An idea that has a point.
     *
     * @param language of the title, as a tag
     * @param where near what, in words; may be empty
     */
    public record Row(int number, String title, String language, String path, String where) {}

    /** So few are shown without being asked for. */
    public boolean isShort() {
        return rows.size() <= 8;
    }
}

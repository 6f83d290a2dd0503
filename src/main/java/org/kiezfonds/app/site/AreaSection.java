package org.kiezfonds.app.site;

/**
 * A part of an area's public pages: one link in the navigation that they all carry, one line of the
 * site map. Each module that has such pages makes one bean of this type, in the order of the
 * navigation.
 *
 * @param step the part's address below that of the area: {@code konzept}
 * @param labelKey the key of its name
 */
public record AreaSection(String step, String labelKey) {

    /** The address of the part in the area. */
    public String path(PageFrame.Place place) {
        return place.path() + "/" + step;
    }
}

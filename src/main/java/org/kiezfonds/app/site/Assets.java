package org.kiezfonds.app.site;

import java.util.Map;

/**
 * The addresses of the files that every page loads. They carry a digest of the file, so that a new
 * release is seen at once.
 *
 * @param styleSheets of single modules, by the name of their file without its ending
 */
public record Assets(
        String tokens,
        String styles,
        String theme,
        String icon,
        String manifest,
        String log,
        String logCheck,
        Map<String, String> styleSheets) {

    public Assets {
        styleSheets = Map.copyOf(styleSheets);
    }

    /** The address of a module's style sheet. */
    public String styleSheet(String name) {
        String address = styleSheets.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no style sheet " + name);
        }
        return address;
    }
}

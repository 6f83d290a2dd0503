package org.kiezfonds.app.accounts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose pictures a page with a map may load, besides our own. */
final class TileHost {

    private static final Pattern ADDRESS = Pattern.compile(
            "https://((?:\\{s}\\.)?)((?:[a-z0-9-]+\\.)*[a-z0-9-]+(?::[0-9]{1,5})?)/\\S*");

    private TileHost() {}

    /**
     * A part of the directive {@code img-src}, beginning with a blank; empty where there are no
     * tiles.
     *
     * @param address of the tiles, as Leaflet reads it
     * @throws IllegalArgumentException where it is none, so that the program does not start with it
     */
    static String of(String address) {
        if (address.isBlank()) {
            return "";
        }
        Matcher parts = ADDRESS.matcher(address.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "KIEZFONDS_MAP_TILES_ADDRESS is no address as https://host/{z}/{x}/{y}.png: "
                            + address);
        }
        return " https://" + (parts.group(1).isEmpty() ? "" : "*.") + parts.group(2);
    }
}

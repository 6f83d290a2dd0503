package org.kiezfonds.app.ideas.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code kiezfonds.map.tiles.*}: pictures of another server behind the map on which a point
 * is set. None by default, so that nobody else hears who looks at what.
 *
 * @param address with {z}, {x} and {y}; empty for none
 * @param attribution what their owner wants to be named as
 */
@ConfigurationProperties("kiezfonds.map.tiles")
record MapTiles(
        @DefaultValue("") String address, @DefaultValue("") String attribution) {

    boolean isSet() {
        return !address.isBlank();
    }
}

package org.kiezfonds.app.site;

import java.util.stream.Stream;

/** Further public pages of a module, for the site map. */
public interface SitePaths {

    /** Their paths without a language. */
    Stream<String> paths();
}

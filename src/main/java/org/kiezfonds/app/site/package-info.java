/** The frame of the public pages: start pages, legal texts, errors, sitemap. No session, no cookie. */
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {
            "shared",
            "texts",
            "database",
            "uikit",
            "transparency",
            "transparency :: entries",
            "accounts",
            "areas"
        })
@NullMarked
package org.kiezfonds.app.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

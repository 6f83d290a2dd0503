/**
 * The desk of the area team: the formal check of ideas, rule by rule, and every act on an idea until
 * the body decides; and what departments say to it.
 */
@ApplicationModule(
        displayName = "Reviews",
        allowedDependencies = {
            "shared",
            "texts",
            "database",
            "mails",
            "uikit",
            "transparency",
            "transparency :: entries",
            "accounts",
            "areas",
            "areas :: ui",
            "site",
            "partners",
            "concepts",
            "bodies",
            "funds",
            "funds :: rules",
            "files",
            "files :: ui",
            "ideas",
            "ideas :: ui"
        })
@NullMarked
package org.kiezfonds.app.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The demonstration neighbourhood. Left out of the production jar. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "texts",
            "database",
            "mails",
            "uikit",
            "transparency",
            "accounts",
            "areas",
            "site",
            "files",
            "partners",
            "concepts",
            "bodies",
            "funds",
            "ideas",
            "reviews",
            "juries",
            "sessions",
            "decisions",
            "sessions :: voting",
            "talks",
            "calls",
            "funds :: rules"
        })
@NullMarked
package org.kiezfonds.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

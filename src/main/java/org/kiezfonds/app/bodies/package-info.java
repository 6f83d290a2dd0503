/** Councils and juries: seats, mandates with terms, elections and lots, rules of procedure. */
@ApplicationModule(
        displayName = "Bodies",
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
            "site",
            "partners"
        })
@NullMarked
package org.kiezfonds.app.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The action concept: what a neighbourhood needs and wants, in versions that residents discuss, the
 * council advises on and the district adopts. */
@ApplicationModule(
        displayName = "Concepts",
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
package org.kiezfonds.app.concepts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

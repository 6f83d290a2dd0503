/** Funds, their pots, rules and score criteria, and the rounds in which they are given out. */
@ApplicationModule(
        displayName = "Funds",
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
            "partners",
            "concepts",
            "bodies"
        })
@NullMarked
package org.kiezfonds.app.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

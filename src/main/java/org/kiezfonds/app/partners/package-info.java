/** The network: organisations and initiatives, who works with whom, and what they contribute. */
@ApplicationModule(
        displayName = "Partners",
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
            "site"
        })
@NullMarked
package org.kiezfonds.app.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

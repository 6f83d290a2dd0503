/** The demonstration neighbourhood. Not compiled into a production jar. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "texts",
            "database",
            "mails",
            "uikit",
            "accounts",
            "areas",
            "site"
        })
@NullMarked
package org.kiezfonds.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Neighbourhoods: name, planning areas, form of address, languages, contact. */
@ApplicationModule(
        displayName = "Areas",
        allowedDependencies = {
            "shared",
            "texts",
            "database",
            "mails",
            "uikit",
            "transparency",
            "transparency :: entries",
            "accounts"
        })
@NullMarked
package org.kiezfonds.app.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The jury's room: the panel of a round, conflicts of interest, scores. */
@ApplicationModule(
        displayName = "Juries",
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
            "ideas :: ui",
            "reviews"
        })
@NullMarked
package org.kiezfonds.app.juries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

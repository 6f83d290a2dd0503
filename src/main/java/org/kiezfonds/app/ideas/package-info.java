/** Ideas: from a thought to what lies on the area team's desk. */
@ApplicationModule(
        displayName = "Ideas",
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
            "files",
            "files :: ui",
            "search",
            "partners",
            "concepts",
            "bodies",
            "funds",
            "funds :: rules"
        })
@NullMarked
package org.kiezfonds.app.ideas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Operator calls: what a steering round releases, the call, the sketches that operators hand in, and
 * who is selected.
 */
@ApplicationModule(
        displayName = "Calls",
        allowedDependencies = {
            "shared",
            "texts",
            "database",
            "uikit",
            "transparency",
            "transparency :: entries",
            "accounts",
            "areas",
            "site",
            "partners",
            "concepts",
            "bodies",
            "funds",
            "funds :: rules",
            "files",
            "files :: ui",
            "ideas",
            "juries :: tally",
            "sessions"
        })
@NullMarked
package org.kiezfonds.app.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

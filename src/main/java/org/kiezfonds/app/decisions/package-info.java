/**
 * Decisions on ideas: made by the program from what a body voted, checked against pot and rules,
 * told to who applied, open to everybody, and held against the log.
 */
@ApplicationModule(
        displayName = "Decisions",
        allowedDependencies = {
            "shared",
            "texts",
            "database",
            "uikit",
            "transparency",
            "transparency :: entries",
            "accounts",
            "areas",
            "areas :: ui",
            "site",
            "search",
            "partners",
            "concepts",
            "bodies",
            "funds",
            "funds :: rules",
            "ideas",
            "ideas :: ui",
            "reviews",
            "juries",
            "juries :: tally",
            "sessions",
            "sessions :: voting"
        })
@NullMarked
package org.kiezfonds.app.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

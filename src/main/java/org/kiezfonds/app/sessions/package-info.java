/**
 * Sessions of a body: who is there, what is moved, how it is voted on, and what came of it. The
 * arithmetic of votes is pure and lies in {@code voting}.
 */
@ApplicationModule(
        displayName = "Sessions",
        allowedDependencies = {
            "shared",
            "texts",
            "database",
            "uikit",
            "transparency",
            "transparency :: entries",
            "mails",
            "files",
            "files :: ui",
            "accounts",
            "areas",
            "site",
            "partners",
            "concepts",
            "bodies",
            "funds",
            "ideas",
            "juries",
            "juries :: tally",
            "juries :: ui"
        })
@NullMarked
package org.kiezfonds.app.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What people say to each other about an idea: messages between its authors, the area team and
 * neighbours who want to join, support, and public questions with their answers.
 */
@ApplicationModule(
        displayName = "Talks",
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
            "ideas",
            "ideas :: ui"
        })
@NullMarked
package org.kiezfonds.app.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Mails: written in the transaction of their cause, delivered by a relay afterwards. */
@ApplicationModule(
        displayName = "Mails",
        allowedDependencies = {"shared", "texts", "database"})
@NullMarked
package org.kiezfonds.app.mails;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

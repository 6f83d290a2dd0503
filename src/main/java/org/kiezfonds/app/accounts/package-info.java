/**
 * People and doors: sign-in by mailed code or passkey, roles per area with a term, consents, own
 * data, and what Spring Security needs to know of all that.
 */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {
            "shared",
            "texts",
            "database",
            "mails",
            "uikit",
            "transparency",
            "transparency :: entries"
        })
@NullMarked
package org.kiezfonds.app.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

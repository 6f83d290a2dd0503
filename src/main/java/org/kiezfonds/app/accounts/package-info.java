/** People and doors: sign-in, roles per area with a term, consents, own data, security. */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"shared", "texts", "database", "mails", "uikit"})
@NullMarked
package org.kiezfonds.app.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

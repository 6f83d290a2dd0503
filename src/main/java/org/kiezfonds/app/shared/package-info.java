/**
 * The words every module speaks: ids, money, shares. Values that exist are valid. Knows no
 * framework and no other module.
 */
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.kiezfonds.app.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

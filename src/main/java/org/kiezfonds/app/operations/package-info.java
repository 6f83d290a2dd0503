/** What the machines around the program ask it: whether it lives, whether it is ready. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {})
@NullMarked
package org.kiezfonds.app.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The frame of the pages where people act: menu, switches, error views. Nobody imports it. */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"shared", "texts", "uikit"})
@NullMarked
package org.kiezfonds.app.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

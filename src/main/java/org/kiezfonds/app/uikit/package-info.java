/** Vaadin parts and formats that several modules show, and what the shell lets them add to it. */
@ApplicationModule(
        displayName = "UI kit",
        allowedDependencies = {"shared", "texts"})
@NullMarked
package org.kiezfonds.app.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

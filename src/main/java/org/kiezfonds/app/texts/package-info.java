/** What the program says, in each language and form of address. */
@ApplicationModule(
        displayName = "Texts",
        allowedDependencies = {"shared"})
@NullMarked
package org.kiezfonds.app.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Search: texts prepared for German, what is similar to a text, what has the words of a query. */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"shared", "database"})
@NullMarked
package org.kiezfonds.app.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Photos and documents that people add to something that another module keeps. What comes in is
 * known by its content alone, photos are made anew, and everything is refused that is not one of
 * the few kinds people need. The owner's module says by {@link
 * org.kiezfonds.app.files.FileDoor} who may see and change its files.
 */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"shared", "texts", "database", "uikit", "accounts"})
@NullMarked
package org.kiezfonds.app.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

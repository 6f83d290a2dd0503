/**
 * Counting: an election in, an outcome with its whole working out. Pure Java on exact numbers: no
 * clock, no randomness but a published seed, no framework.
 */
@ApplicationModule(displayName = "Counting", allowedDependencies = "shared")
@NullMarked
package org.kiezfonds.app.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

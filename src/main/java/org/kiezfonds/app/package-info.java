/** Kiezfonds: the modules below this package, one package each. */
@NullMarked
package org.kiezfonds.app;

import org.jspecify.annotations.NullMarked;

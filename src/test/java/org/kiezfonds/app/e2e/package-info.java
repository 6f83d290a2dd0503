/** Journeys against the packaged program, most of them in a real browser. */
@NullMarked
package org.kiezfonds.app.e2e;

import org.jspecify.annotations.NullMarked;

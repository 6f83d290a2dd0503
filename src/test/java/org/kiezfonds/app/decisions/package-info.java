/** Tests of decisions and what becomes of them. */
@NullMarked
package org.kiezfonds.app.decisions;

import org.jspecify.annotations.NullMarked;

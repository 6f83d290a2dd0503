/** The dialogue between a log and its witness. */
@NullMarked
package org.kiezfonds.witness;

import org.jspecify.annotations.NullMarked;

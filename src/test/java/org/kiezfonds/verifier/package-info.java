/** The verifier, held against the papers, their vectors, and logs that are damaged. */
@NullMarked
package org.kiezfonds.verifier;

import org.jspecify.annotations.NullMarked;

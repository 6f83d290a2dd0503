/** Load programs. They know nothing of the program but its addresses. */
@NullMarked
package org.kiezfonds.bench;

import org.jspecify.annotations.NullMarked;

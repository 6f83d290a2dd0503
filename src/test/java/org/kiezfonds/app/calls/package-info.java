/** Tests of calls to operators, sketches and the panel that selects. */
@NullMarked
package org.kiezfonds.app.calls;

import org.jspecify.annotations.NullMarked;

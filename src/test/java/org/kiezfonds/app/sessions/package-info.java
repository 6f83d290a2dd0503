/** Tests of sessions and their votes. */
@NullMarked
package org.kiezfonds.app.sessions;

import org.jspecify.annotations.NullMarked;

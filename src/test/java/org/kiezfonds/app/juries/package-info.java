/** Tests of panels, conflicts of interest and scores. */
@NullMarked
package org.kiezfonds.app.juries;

import org.jspecify.annotations.NullMarked;

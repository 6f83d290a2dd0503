/** The jury's room on the screen: panels, conflicts of interest, scores. */
@NamedInterface("ui")
@NullMarked
package org.kiezfonds.app.juries.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

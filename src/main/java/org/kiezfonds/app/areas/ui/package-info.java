/** The settings of areas; and the picture of an area's map for the views of other modules. */
@NamedInterface("ui")
@NullMarked
package org.kiezfonds.app.areas.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

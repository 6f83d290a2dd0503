/** The views for those who write ideas, and what other modules show on them. */
@NamedInterface("ui")
@NullMarked
package org.kiezfonds.app.ideas.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

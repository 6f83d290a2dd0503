/** Decisions where people act: the area team's list, and the part on the pages of an idea. */
@NullMarked
package org.kiezfonds.app.decisions.ui;

import org.jspecify.annotations.NullMarked;

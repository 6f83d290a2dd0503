/** The desk of the area team, and the opinions of departments, on the screen. */
@NullMarked
package org.kiezfonds.app.reviews.ui;

import org.jspecify.annotations.NullMarked;

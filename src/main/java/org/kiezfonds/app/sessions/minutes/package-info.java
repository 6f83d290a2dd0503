/**
 * Minutes as a value: what they say, what of it everybody may read, its canonical file, and the
 * words on paper. Values in, values out: no database, no clock.
 */
@NullMarked
package org.kiezfonds.app.sessions.minutes;

import org.jspecify.annotations.NullMarked;

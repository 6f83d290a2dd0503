/**
 * What the points of a jury come to: points in, exact figures, places and remarks out. Pure: no
 * framework, no clock, no names, no floating point.
 */
@NamedInterface("tally")
@NullMarked
package org.kiezfonds.app.juries.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * What the entries of a log say, held against itself: did each decision come about as its own rules
 * demand? Recomputed from the entries and the papers that they name, in one pass, and from nothing
 * else.
 */
@NullMarked
package org.kiezfonds.verifier.content;

import org.jspecify.annotations.NullMarked;

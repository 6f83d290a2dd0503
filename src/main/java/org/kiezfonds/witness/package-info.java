/**
 * A small witness (C2SP tlog-witness v1.0.0) for a neighbour town, a newspaper, a university: it
 * signs each head of a log that follows the one it signed before, and no other. So a log cannot
 * show two histories to two readers without the witness seeing it. On the JDK and the verifier's
 * reading of the formats alone.
 */
@NullMarked
package org.kiezfonds.witness;

import org.jspecify.annotations.NullMarked;

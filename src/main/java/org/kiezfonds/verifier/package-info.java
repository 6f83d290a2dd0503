/**
 * The program of a stranger who trusts nobody: it reads a published log from an address or a folder
 * and says in words what is wrong with it. Its own reading of the published formats (C2SP
 * signed-note, tlog-checkpoint, tlog-tiles, tlog-proof, tlog-cosignature, tlog-policy; RFC 6962,
 * RFC 9162, RFC 8785), on the JDK alone: it shares no code with the program that writes the log.
 */
@NullMarked
package org.kiezfonds.verifier;

import org.jspecify.annotations.NullMarked;

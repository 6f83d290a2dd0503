/**
 * What votes come to by the rules of procedure. Values in, values and reasons out: no framework, no
 * clock, no chance but a published seed. The worked cases are in src/docs/voting-cases.md.
 */
@NamedInterface("voting")
@NullMarked
package org.kiezfonds.app.sessions.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

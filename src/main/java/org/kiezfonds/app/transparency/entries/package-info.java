/**
 * All that can ever stand in the public log: one record for each kind of entry, made of types that
 * have no room for free text. Whoever adds a record here adds something that is public for ever.
 */
@NamedInterface("entries")
@NullMarked
package org.kiezfonds.app.transparency.entries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * The transparency log: every act that the public may ask about writes an entry in its own
 * transaction; the entries become a Merkle tree of static files that strangers can verify (C2SP
 * tlog-tiles). Nothing is written to the log but the records of the package {@code entries}.
 */
@ApplicationModule(
        displayName = "Transparency log",
        allowedDependencies = {"shared", "texts", "database"})
@NullMarked
package org.kiezfonds.app.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

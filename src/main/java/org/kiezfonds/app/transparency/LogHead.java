package org.kiezfonds.app.transparency;

import org.kiezfonds.app.transparency.entries.Origin;

/**
 * Where a log stands in the database.
 *
 * @param no 1 for the first log of the installation
 */
record LogHead(int no, Origin origin, long size, Bytes root) {

    Checkpoint checkpoint() {
        return new Checkpoint(origin, size, root);
    }
}

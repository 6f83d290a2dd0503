package org.kiezfonds.app.reviews;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row, and keeps nothing of what is written. */
interface TableWriter extends Closeable {

    /** The first row. */
    void heads(List<String> names) throws IOException;

    /** A further row. */
    void row(List<Cell> cells) throws IOException;
}

package org.kiezfonds.app.decisions;

import java.io.Closeable;
import java.io.IOException;

/** Writes open data row by row, and keeps nothing of what is written. */
interface OpenWriter extends Closeable {

    void row(OpenRow row) throws IOException;
}

package org.kiezfonds.app.decisions;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * A file of open data as it is handed out; whoever gets it closes it.
 *
 * @param bytes unpacked
 * @param digest of what is in it, unpacked
 * @param at when something last changed that it may tell of
 * @param packedBytes of the file as gzip
 * @param packed the file as gzip
 */
public record OpenServed(
        long bytes, Digest digest, Instant at, long packedBytes, InputStream packed)
        implements Closeable {

    @Override
    public void close() throws IOException {
        packed.close();
    }
}

package org.kiezfonds.app.decisions;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Reads something part by part, each by a question of its own, so that a slow reader keeps neither
 * memory nor a connection to the database.
 */
final class OpenParts extends InputStream {

    private final IntFunction<Optional<byte[]>> parts;
    private byte[] part = new byte[0];
    private int next;
    private int read;

    OpenParts(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return isOver() ? -1 : part[read++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        Objects.checkFromIndexSize(from, most, into.length);
        if (most == 0) {
            return 0;
        }
        if (isOver()) {
            return -1;
        }
        int length = Math.min(most, part.length - read);
        System.arraycopy(part, read, into, from, length);
        read += length;
        return length;
    }

    private boolean isOver() {
        if (read == part.length) {
            part = parts.apply(next++).orElseGet(() -> new byte[0]);
            read = 0;
        }
        return part.length == 0;
    }
}

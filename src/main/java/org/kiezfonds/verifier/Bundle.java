package org.kiezfonds.verifier;

import java.util.Arrays;

/** A file of entries, each after its length in two bytes, taken apart. */
final class Bundle {

    /** So many more entries than wanted are looked at, to say what they are. */
    private static final int MORE = 256;

    private static final int LENGTH_BYTES = 2;

    static final int MOST_BYTES = TilePath.FULL_WIDTH * (LENGTH_BYTES + Envelope.MOST_BYTES);

    private final byte[] bytes;
    private int[] starts = new int[TilePath.FULL_WIDTH + 1];
    private int count;
    private final int rest;

    private Bundle(byte[] bytes, int most) {
        this.bytes = bytes;
        int at = 0;
        while (count < most && bytes.length - at >= LENGTH_BYTES) {
            int end = at + LENGTH_BYTES + length(at);
            if (end > bytes.length) {
                break;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = at;
            at = end;
        }
        this.rest = bytes.length - at;
    }

    static Bundle of(byte[] bytes) {
        return new Bundle(bytes, TilePath.FULL_WIDTH + MORE);
    }

    /** The first entries of a longer file. */
    static Bundle firstOf(byte[] bytes, int width) {
        Bundle whole = of(bytes);
        return whole.count <= width
                ? whole
                : new Bundle(Arrays.copyOf(bytes, whole.starts[width]), width);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whole entries, be they as many as wanted or not. */
    int count() {
        return count;
    }

    int start(int index) {
        return starts[index] + LENGTH_BYTES;
    }

    int lengthOf(int index) {
        return length(starts[index]);
    }

    /** Bytes after the last whole entry. */
    int rest() {
        return rest;
    }

    byte[] entry(int index) {
        return Arrays.copyOfRange(bytes, start(index), start(index) + lengthOf(index));
    }

    private int length(int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }
}

package org.kiezfonds.verifier;

import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value; 32 bytes, never another number of them. */
public final class Hash {

    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes 32 bytes from there.
     *
     * @throws IndexOutOfBoundsException where there are fewer
     */
    public static Hash at(byte[] source, int offset) {
        Objects.checkFromIndexSize(offset, LENGTH, source.length);
        return new Hash(Arrays.copyOfRange(source, offset, offset + LENGTH));
    }

    /** Reads the Base64 of exactly 32 bytes. */
    public static Hash parse(String base64) throws Malformed {
        byte[] bytes = Base64Text.decode(base64).orElse(new byte[0]);
        if (bytes.length != LENGTH) {
            throw new Malformed("hash.malformed", base64);
        }
        return new Hash(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the 32 bytes there are this value. */
    boolean isAt(byte[] source, int offset) {
        return Arrays.equals(bytes, 0, LENGTH, source, offset, offset + LENGTH);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        // Already as good as random.
        return bytes[0] << 24
                | (bytes[1] & 0xff) << 16
                | (bytes[2] & 0xff) << 8
                | (bytes[3] & 0xff);
    }

    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

package org.kiezfonds.app.transparency;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A sequence of bytes as a value: equal where the bytes are. Nobody changes the array. */
final class Bytes {

    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    static Bytes of(byte[] array) {
        return new Bytes(array);
    }

    static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    byte[] array() {
        return array;
    }

    int length() {
        return array.length;
    }

    Bytes slice(int from, int to) {
        return new Bytes(Arrays.copyOfRange(array, from, to));
    }

    String base64() {
        return Base64.getEncoder().encodeToString(array);
    }

    /** As RFC 9901 writes salts, disclosures and digests. */
    String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(array);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return base64();
    }
}

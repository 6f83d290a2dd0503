package org.kiezfonds.app.transparency;

import java.util.Arrays;

/** Hashes one after the other, as a tile holds them; grows up to the 256 of a full tile. */
final class HashList {

    private final byte[] bytes = new byte[Tile.WIDTH * Merkle.HASH_BYTES];
    private int size;

    HashList() {}

    /**
     * The hashes in the bytes.
     *
     * @throws IllegalArgumentException where they are no whole hashes, or more than a tile's
     */
    static HashList of(byte[] bytes) {
        HashList list = new HashList();
        if (bytes.length % Merkle.HASH_BYTES != 0 || bytes.length > list.bytes.length) {
            throw new IllegalArgumentException("no tile: " + bytes.length + " bytes");
        }
        System.arraycopy(bytes, 0, list.bytes, 0, bytes.length);
        list.size = bytes.length / Merkle.HASH_BYTES;
        return list;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == Tile.WIDTH;
    }

    void add(byte[] hash) {
        System.arraycopy(hash, 0, bytes, size * Merkle.HASH_BYTES, Merkle.HASH_BYTES);
        size++;
    }

    byte[] get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return Arrays.copyOfRange(
                bytes, index * Merkle.HASH_BYTES, (index + 1) * Merkle.HASH_BYTES);
    }

    /** The first hashes as the bytes of a tile of that width. */
    byte[] bytes(int width) {
        if (width > size) {
            throw new IndexOutOfBoundsException(width);
        }
        return Arrays.copyOf(bytes, width * Merkle.HASH_BYTES);
    }

    byte[] bytes() {
        return bytes(size);
    }
}

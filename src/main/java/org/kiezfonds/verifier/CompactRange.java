package org.kiezfonds.verifier;

/**
 * The root of a tree that grows from the left, from no more than one hash for each bit of its size.
 */
final class CompactRange {

    private final byte[][] full;
    private final TreeHasher hasher = new TreeHasher();
    private long size;

    CompactRange() {
        this.full = new byte[Long.SIZE][Hash.LENGTH];
    }

    /** Continues from where the other one is. */
    CompactRange(CompactRange other) {
        this();
        this.size = other.size;
        for (int level = 0; level < full.length; level++) {
            System.arraycopy(other.full[level], 0, full[level], 0, Hash.LENGTH);
        }
    }

    long size() {
        return size;
    }

    /**
     * Adds a whole subtree of 2^level leaves.
     *
     * @throws IllegalStateException where the size is no multiple of that
     */
    void append(int level, byte[] hashes, int offset) {
        if ((size & ((1L << level) - 1)) != 0) {
            throw new IllegalStateException("no subtree of level " + level + " fits at " + size);
        }
        byte[] carried = new byte[Hash.LENGTH];
        System.arraycopy(hashes, offset, carried, 0, Hash.LENGTH);
        int at = level;
        while ((size >>> at & 1) == 1) {
            hasher.node(full[at], 0, carried, 0, carried, 0);
            at++;
        }
        full[at] = carried;
        size += 1L << level;
    }

    /** Adds so many subtrees of one level, which lie one after the other. */
    void appendAll(int level, byte[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            append(level, hashes, i * Hash.LENGTH);
        }
    }

    Hash root() {
        if (size == 0) {
            return Merkle.emptyRoot();
        }
        int level = Long.numberOfTrailingZeros(size);
        byte[] root = full[level].clone();
        for (level++; level < Long.SIZE; level++) {
            if ((size >>> level & 1) == 1) {
                hasher.node(full[level], 0, root, 0, root, 0);
            }
        }
        return Hash.at(root, 0);
    }
}

package org.kiezfonds.verifier;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of one level of the tree, of which some may be unknown. It grows as it is filled: the
 * size that a head claims costs nothing yet.
 */
final class HashRow {

    private final long count;
    private final BitSet known = new BitSet();
    private byte[] hashes = new byte[0];

    HashRow(long count) {
        this.count = count;
    }

    /** So many the level has. */
    long count() {
        return count;
    }

    void set(long index, byte[] source, int offset) {
        int at = Math.toIntExact(index * Hash.LENGTH);
        if (at + Hash.LENGTH > hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(2 * hashes.length, at + 8 * Hash.LENGTH));
        }
        System.arraycopy(source, offset, hashes, at, Hash.LENGTH);
        known.set((int) index);
    }

    @Nullable Hash get(long index) {
        return known.get((int) index) ? Hash.at(hashes, (int) index * Hash.LENGTH) : null;
    }

    /** So many tiles have a known hash, or have one of them after them. */
    long tiles() {
        return (known.length() + TilePath.FULL_WIDTH - 1L) / TilePath.FULL_WIDTH;
    }

    /** Whether these are known and lie one after the other in the tree. */
    private boolean hasAll(long from, int number) {
        return known.nextClearBit((int) from) >= from + number;
    }

    /** The root over one full tile of this level, where its hashes are known. */
    @Nullable Hash rootOfTile(long tile) {
        long from = tile * TilePath.FULL_WIDTH;
        if (!hasAll(from, TilePath.FULL_WIDTH)) {
            return null;
        }
        byte[] root =
                new TreeHasher().rootOfFull(hashes, (int) from * Hash.LENGTH, TilePath.FULL_WIDTH);
        return Hash.at(root, 0);
    }

    /** Adds all from there on to the range; false where one is unknown. */
    boolean appendTo(CompactRange range, int level, long from) {
        for (long i = from; i < count; i++) {
            if (!known.get((int) i)) {
                return false;
            }
            range.append(level, hashes, (int) i * Hash.LENGTH);
        }
        return true;
    }

    /** The first of the hashes that lie in no full tile. */
    long beginOfPartial() {
        return count / TilePath.FULL_WIDTH * TilePath.FULL_WIDTH;
    }

    /** The level above, computed from this one. */
    HashRow above() {
        HashRow above = new HashRow(count / TilePath.FULL_WIDTH);
        for (long tile = 0; tile < Math.min(tiles(), above.count); tile++) {
            Hash root = rootOfTile(tile);
            if (root != null) {
                above.set(tile, root.bytes(), 0);
            }
        }
        return above;
    }

    /** Takes one tile's hashes from another row, as far as they are known there. */
    void takeTile(long tile, HashRow other) {
        long from = tile * TilePath.FULL_WIDTH;
        long end = Math.min(count, from + TilePath.FULL_WIDTH);
        for (long i = from; i < end; i++) {
            Hash hash = other.get(i);
            if (hash != null) {
                set(i, hash.bytes(), 0);
            }
        }
    }
}

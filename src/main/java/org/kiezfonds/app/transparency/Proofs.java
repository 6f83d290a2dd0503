package org.kiezfonds.app.transparency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proofs of RFC 6962, section 2.1, made from tiles. {@code D[from:to]} of the paper are the leaves
 * from the first to before the second.
 */
final class Proofs {

    private final TileTree.Tiles tiles;
    private final Map<Tile, HashList> read = new HashMap<>();

    Proofs(TileTree.Tiles tiles) {
        this.tiles = tiles;
    }

    /** MTH(D[0:n]). */
    byte[] root(long n) {
        return n == 0 ? Merkle.emptyRoot() : root(0, n);
    }

    /** PATH(m, D[0:n]): the leaf's sibling first. */
    List<byte[]> inclusion(long m, long n) {
        if (m < 0 || m >= n) {
            throw new IllegalArgumentException("no leaf " + m + " in a tree of " + n);
        }
        List<byte[]> path = new ArrayList<>();
        path(m, 0, n, path);
        return path;
    }

    private void path(long m, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (m < middle) {
            path(m, from, middle, path);
            path.add(root(middle, to));
        } else {
            path(m, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /** PROOF(m, D[0:n]); empty where the trees are one, or the older one is empty. */
    List<byte[]> consistency(long m, long n) {
        if (m < 0 || m > n) {
            throw new IllegalArgumentException("no tree of " + m + " in one of " + n);
        }
        List<byte[]> proof = new ArrayList<>();
        if (m > 0 && m < n) {
            subproof(m, 0, n, true, proof);
        }
        return proof;
    }

    private void subproof(long m, long from, long to, boolean whole, List<byte[]> proof) {
        if (m == to) {
            if (!whole) {
                proof.add(root(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (m <= middle) {
            subproof(m, from, middle, whole, proof);
            proof.add(root(middle, to));
        } else {
            subproof(m, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    private byte[] root(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return complete(from, Long.numberOfTrailingZeros(leaves));
        }
        long middle = from + split(leaves);
        return Merkle.node(root(from, middle), root(middle, to));
    }

    /** The root of a complete subtree: that of 2^k hashes that stand side by side in one tile. */
    private byte[] complete(long from, int height) {
        int level = height / Tile.HEIGHT;
        int width = 1 << (height % Tile.HEIGHT);
        long first = Tile.hashes(level, from);
        HashList hashes = read.computeIfAbsent(new Tile(level, first / Tile.WIDTH), tiles::hashes);
        int offset = (int) (first % Tile.WIDTH);
        return Merkle.root(hashes, offset, offset + width);
    }

    /** The largest power of two smaller than n. */
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }
}

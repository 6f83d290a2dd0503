package org.kiezfonds.app.transparency;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The growing edge of the tree: of each level the tile that is not full yet. Appending yields the
 * tiles that changed. Not for several threads.
 */
final class TileTree {

    private final HashList[] edge = new HashList[Tile.LEVELS];
    private final Map<Tile, HashList> changed = new LinkedHashMap<>();
    private long size;

    /** An empty tree. */
    TileTree() {
        for (int level = 0; level < Tile.LEVELS; level++) {
            edge[level] = new HashList();
        }
    }

    /**
     * The tree of that size, of whose last tiles the rest follows.
     *
     * @param tiles gives the hashes of a tile, as wide as it is or wider
     */
    TileTree(long size, Tiles tiles) {
        this.size = size;
        for (int level = 0; level < Tile.LEVELS; level++) {
            long hashes = Tile.hashes(level, size);
            Tile last = new Tile(level, hashes / Tile.WIDTH);
            int width = last.width(size);
            edge[level] =
                    width == 0 ? new HashList() : HashList.of(tiles.hashes(last).bytes(width));
        }
    }

    long size() {
        return size;
    }

    void append(byte[] leafHash) {
        byte[] hash = leafHash;
        for (int level = 0; level < Tile.LEVELS; level++) {
            HashList tile = edge[level];
            tile.add(hash);
            changed.put(new Tile(level, Tile.hashes(level, size) / Tile.WIDTH), tile);
            if (!tile.isFull()) {
                break;
            }
            hash = Merkle.root(tile, 0, Tile.WIDTH);
            edge[level] = new HashList();
        }
        size++;
    }

    /** The root: the edge read from its lowest and last part to its highest and first. */
    byte[] root() {
        byte[] right = null;
        for (int level = 0; level < Tile.LEVELS; level++) {
            HashList tile = edge[level];
            int to = tile.size();
            // Complete subtrees, the smallest last: one for each bit of the width.
            while (to > 0) {
                int width = Integer.lowestOneBit(to);
                byte[] left = Merkle.root(tile, to - width, to);
                right = right == null ? left : Merkle.node(left, right);
                to -= width;
            }
        }
        return right == null ? Merkle.emptyRoot() : right;
    }

    /** The tiles that changed since the tree was made or this was asked last. */
    Map<Tile, HashList> takeChanged() {
        Map<Tile, HashList> taken = new LinkedHashMap<>(changed);
        changed.clear();
        return taken;
    }

    /** Where the hashes of tiles come from: rows or files. */
    interface Tiles {
        HashList hashes(Tile tile);
    }
}

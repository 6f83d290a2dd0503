package org.kiezfonds.app.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a tile lies in the tree (C2SP tlog-tiles, height 8).
 *
 * @param level 0 holds the leaf hashes; each hash of the next stands for a full tile of this one
 * @param index of the tile in its level
 */
record Tile(int level, long index) {

    static final int WIDTH = 256;
    static final int HEIGHT = 8;
    /** 256^8 leaves: more than a long counts. */
    static final int LEVELS = 8;

    /** How many hashes a level has in a tree of that size. */
    static long hashes(int level, long treeSize) {
        return treeSize >>> (HEIGHT * level);
    }

    /** How many hashes of this tile a tree of that size has: 0 to 256. */
    int width(long treeSize) {
        long width = hashes(level, treeSize) - index * WIDTH;
        return Math.clamp(width, 0, WIDTH);
    }

    String path(int width) {
        return "tile/" + level + "/" + path(index, width);
    }

    static String bundlePath(long index, int width) {
        return "tile/entries/" + path(index, width);
    }

    /** Tiles of a tree that a smaller one does not have, or not as wide. */
    static List<Tile> between(long smaller, long larger) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; level < LEVELS && hashes(level, larger) > 0; level++) {
            long last = (hashes(level, larger) - 1) / WIDTH;
            for (long index = hashes(level, smaller) / WIDTH; index <= last; index++) {
                tiles.add(new Tile(level, index));
            }
        }
        return tiles;
    }

    /** 1234067 is x001/x234/067. */
    private static String path(long index, int width) {
        StringBuilder path = new StringBuilder(group(index));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + group(rest) + "/");
        }
        return width == WIDTH
                ? path.toString()
                : path.append(".p/").append(width).toString();
    }

    private static String group(long number) {
        return String.format(Locale.ROOT, "%03d", number % 1000);
    }
}

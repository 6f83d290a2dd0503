package org.kiezfonds.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.kiezfonds.verifier.Part.TileFlaw;

/**
 * The tiles of level 1 and above, as found.
 *
 * @param rows the hashes by level, beginning with level 1
 * @param flaws what is wrong with files, by level and index
 * @param tiles so many files there should be
 */
record UpperTiles(List<HashRow> rows, List<TreeMap<Long, TileFlaw>> flaws, long tiles) {

    /** After so many missing in a row nothing more is expected. */
    private static final int MOST_MISSING = 16;

    static UpperTiles read(PartReader reader, long size) throws Unreachable {
        List<HashRow> rows = new ArrayList<>();
        List<TreeMap<Long, TileFlaw>> flaws = new ArrayList<>();
        long tiles = 0;
        int level = 1;
        long count = size >>> TilePath.LEVEL_BITS;
        while (count > 0) {
            HashRow row = new HashRow(count);
            TreeMap<Long, TileFlaw> flawed = new TreeMap<>();
            int missing = 0;
            for (long index = 0; index * TilePath.FULL_WIDTH < count; index++) {
                tiles++;
                missing = readTile(reader, level, index, row, flawed) ? 0 : missing + 1;
                if (missing == MOST_MISSING) {
                    break;
                }
            }
            rows.add(row);
            flaws.add(flawed);
            level++;
            count >>>= TilePath.LEVEL_BITS;
        }
        return new UpperTiles(rows, flaws, tiles);
    }

    private static boolean readTile(
            PartReader reader, int level, long index, HashRow row, TreeMap<Long, TileFlaw> flawed)
            throws Unreachable {
        long from = index * TilePath.FULL_WIDTH;
        int width = (int) Math.min(TilePath.FULL_WIDTH, row.count() - from);
        PartReader.TileFile file = reader.tile(level, index, width);
        if (file.flaw() != TileFlaw.NONE) {
            flawed.put(index, file.flaw());
        }
        byte[] hashes = file.hashes();
        if (hashes != null) {
            for (int i = 0; i < width; i++) {
                row.set(from + i, hashes, i * Hash.LENGTH);
            }
        }
        return hashes != null;
    }

    /** The highest level there is; 0 where none is above the leaves. */
    int top() {
        return rows.size();
    }

    HashRow row(int level) {
        return rows.get(level - 1);
    }
}

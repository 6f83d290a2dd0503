package org.kiezfonds.verifier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the hashes that were found lead to the root that the head signs. Where entries and tiles
 * differ, this says which of them is what was published.
 *
 * @param proven what leads there
 * @param rows the hashes by level, beginning with level 1, as far as they are proven
 */
record Trust(Proven proven, List<HashRow> rows) {

    enum Proven {
        /** The entries lead to the signed root, so tiles that differ have changed. */
        ENTRIES,
        /** The tiles lead there, so entries that differ have changed. */
        TILES,
        /** Neither of them does. */
        NOTHING
    }

    static Trust of(Checkpoint head, Reading reading, UpperTiles upper) {
        List<HashRow> computed = new ArrayList<>();
        HashRow row = reading.fromEntries();
        for (int level = 1; level <= upper.top(); level++) {
            computed.add(row);
            row = row.above();
        }
        if (head.root().equals(reading.root())) {
            return new Trust(Proven.ENTRIES, computed);
        }
        for (int level = upper.top(); level >= 1; level--) {
            if (leads(upper.row(level), level, head, reading, upper)) {
                return new Trust(Proven.TILES, down(level, reading, upper, computed));
            }
        }
        if (leads(reading.fromTiles(), 1, head, reading, upper)) {
            List<HashRow> rows = new ArrayList<>();
            if (upper.top() > 0) {
                rows.add(reading.fromTiles());
            }
            return new Trust(Proven.TILES, up(rows, upper.top()));
        }
        return new Trust(Proven.NOTHING, computed);
    }

    /** Whether a row and what is in partial tiles below it lead to the signed root. */
    private static boolean leads(
            HashRow row, int level, Checkpoint head, Reading reading, UpperTiles upper) {
        CompactRange range = new CompactRange();
        boolean whole = row.appendTo(range, TilePath.LEVEL_BITS * level, 0);
        for (int below = level - 1; whole && below >= 1; below--) {
            HashRow partial = upper.row(below);
            whole = partial.appendTo(range, TilePath.LEVEL_BITS * below, partial.beginOfPartial());
        }
        Part last = reading.partial();
        if (last != null && last.tile() != null && whole) {
            range.appendAll(0, last.tile(), last.width());
        }
        return whole && range.size() == head.size() && range.root().equals(head.root());
    }

    /** From a proven row down: of each tile whatever leads to the hash above it. */
    private static List<HashRow> down(
            int from, Reading reading, UpperTiles upper, List<HashRow> computed) {
        List<HashRow> rows = new ArrayList<>();
        HashRow above = upper.row(from);
        rows.add(above);
        for (int level = from - 1; level >= 1; level--) {
            HashRow found = upper.row(level);
            List<HashRow> candidates = new ArrayList<>(List.of(found, computed.get(level - 1)));
            if (level == 1) {
                candidates.add(reading.fromTiles());
            }
            HashRow proven = new HashRow(found.count());
            for (long tile = 0; tile < above.count(); tile++) {
                takeProven(tile, above.get(tile), candidates, proven);
            }
            // The partial tile's hashes went into the root themselves.
            proven.takeTile(above.count(), found);
            rows.addFirst(proven);
            above = proven;
        }
        return up(rows, upper.top());
    }

    private static void takeProven(
            long tile, @Nullable Hash wanted, List<HashRow> candidates, HashRow proven) {
        for (HashRow candidate : candidates) {
            Hash root = candidate.rootOfTile(tile);
            if (root != null && root.equals(wanted)) {
                proven.takeTile(tile, candidate);
                return;
            }
        }
    }

    private static List<HashRow> up(List<HashRow> rows, int top) {
        while (rows.size() < top) {
            rows.add(rows.getLast().above());
        }
        return rows;
    }

    /** What the root over a full part is proven to be. */
    @Nullable Hash ofPart(long index) {
        return rows.isEmpty() ? null : rows.getFirst().get(index);
    }

    boolean entriesHold(Part part) {
        if (!part.hasAllEntries()) {
            return false;
        }
        if (part.isFull()) {
            return isProven(part.index(), part.fromEntries());
        }
        return proven == Proven.ENTRIES || (proven == Proven.TILES && part.entriesAgreeWithTile());
    }

    boolean tileHolds(Part part) {
        if (part.tile() == null) {
            return false;
        }
        if (part.isFull()) {
            return isProven(part.index(), part.fromTile());
        }
        return proven == Proven.TILES || (proven == Proven.ENTRIES && part.entriesAgreeWithTile());
    }

    private boolean isProven(long part, byte @Nullable [] root) {
        Hash wanted = ofPart(part);
        return proven != Proven.NOTHING && wanted != null && root != null && wanted.isAt(root, 0);
    }
}

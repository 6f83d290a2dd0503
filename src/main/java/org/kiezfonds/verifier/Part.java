package org.kiezfonds.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.content.Fact;

/**
 * Up to 256 entries as found: their bundle, read and hashed, beside their tile of level 0.
 *
 * @param index of bundle and tile
 * @param width so many entries the head says are here
 * @param bundle what of it is there
 * @param count whole entries in the bundle, perhaps more or fewer than the width
 * @param leaves their hashes, one after the other
 * @param ids two numbers for each, zero where the entry is not as it should be
 * @param facts those that have to do with decisions, in their order
 * @param lastTime of the last entry; nothing where that is not as it should be
 * @param wrong what is wrong with entries, by their place in the bundle
 * @param tile the hashes in the tile, as many as the width; none where it is missing or cut
 * @param tileFlaw what is wrong with the tile's file
 * @param fromEntries the root over the entries where they are 256
 * @param fromTile the root over the tile's hashes where they are 256
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a million entries leave no copies.
record Part(
        long index,
        int width,
        BundleFlaw bundle,
        int count,
        byte[] leaves,
        long[] ids,
        List<Fact> facts,
        String lastTime,
        Map<Integer, Finding> wrong,
        byte @Nullable [] tile,
        TileFlaw tileFlaw,
        byte @Nullable [] fromEntries,
        byte @Nullable [] fromTile) {

    /** What can be wrong with a bundle's file, whatever is in its entries. */
    enum BundleFlaw {
        NONE,
        MISSING,
        /** Ends with an entry, too early. */
        CUT,
        /** Ends inside an entry. */
        HALF_WRITTEN,
        /** Goes on after its last entry. */
        LEFT_OVER
    }

    /** What can be wrong with a tile's file, whatever its hashes are. */
    enum TileFlaw {
        NONE,
        MISSING,
        CUT,
        LEFT_OVER
    }

    long firstEntry() {
        return index * TilePath.FULL_WIDTH;
    }

    boolean isFull() {
        return width == TilePath.FULL_WIDTH;
    }

    /** As many entries as there should be, at least. */
    boolean hasAllEntries() {
        return count >= width;
    }

    boolean entriesAgreeWithTile() {
        int length = width * Hash.LENGTH;
        return tile != null && hasAllEntries() && Arrays.equals(leaves, 0, length, tile, 0, length);
    }

    /** Nothing was changed here, be the entries written well or not. */
    boolean isSound() {
        return entriesAgreeWithTile() && bundle == BundleFlaw.NONE && tileFlaw == TileFlaw.NONE;
    }
}

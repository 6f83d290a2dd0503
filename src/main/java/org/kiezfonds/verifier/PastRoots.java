package org.kiezfonds.verifier;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The roots that the log had as it grew, worked out again for a few sizes from the entries: parts
 * before by their own roots, which are kept, and the entries of one part anew.
 */
final class PastRoots {

    private final PartReader reader;
    private final Reading reading;
    private @Nullable Part last;

    PastRoots(PartReader reader, Reading reading) {
        this.reader = reader;
        this.reading = reading;
    }

    /** Whether the log had this root at a size above the one and not above the other. */
    boolean has(long sizeAbove, long sizeUntil, byte[] root) throws Unreachable {
        Hash wanted = Hash.at(root, 0);
        long index = (sizeAbove + 1) / TilePath.FULL_WIDTH;
        CompactRange range = new CompactRange();
        for (long before = 0; before < index; before++) {
            Hash whole = reading.fromEntries().get(before);
            if (whole == null) {
                return false;
            }
            range.append(TilePath.LEVEL_BITS, whole.bytes(), 0);
        }
        while (range.size() <= sizeUntil) {
            if (range.size() > sizeAbove && range.root().equals(wanted)) {
                return true;
            }
            byte[] leaves = part(range.size() / TilePath.FULL_WIDTH).leaves();
            int at = (int) (range.size() % TilePath.FULL_WIDTH) * Hash.LENGTH;
            if (at >= leaves.length) {
                return false;
            }
            range.append(0, Arrays.copyOfRange(leaves, at, at + Hash.LENGTH), 0);
        }
        return false;
    }

    private Part part(long index) throws Unreachable {
        Part part = last;
        if (part == null || part.index() != index) {
            part = reader.read(index);
            last = part;
        }
        return part;
    }
}

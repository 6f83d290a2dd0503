package org.kiezfonds.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.Part.BundleFlaw;
import org.kiezfonds.verifier.Part.TileFlaw;
import org.kiezfonds.verifier.content.Fact;

/** Reads bundles and tiles of a log of one size. Safe for use by several threads. */
final class PartReader {

    /** The rest of a badly written bundle is counted by its hashes. */
    private static final int MOST_WRONG = 16;

    private final Source source;
    private final long size;

    PartReader(Source source, long size) {
        this.source = source;
        this.size = size;
    }

    /** How many parts there are for the size. */
    long parts() {
        return (size + TilePath.FULL_WIDTH - 1) / TilePath.FULL_WIDTH;
    }

    Part read(long index) throws Unreachable {
        int width = width(index);
        TileFile file = tileOfPart(index);
        Optional<Bundle> found = bundle(index, width);
        if (found.isEmpty()) {
            return part(index, width, BundleFlaw.MISSING, Bundle.of(new byte[0]), file);
        }
        Bundle bundle = found.get();
        BundleFlaw flaw = BundleFlaw.NONE;
        if (bundle.count() < width) {
            flaw = bundle.rest() == 0 ? BundleFlaw.CUT : BundleFlaw.HALF_WRITTEN;
        } else if (bundle.count() > width || bundle.rest() > 0) {
            flaw = BundleFlaw.LEFT_OVER;
        }
        return part(index, width, flaw, bundle, file);
    }

    private int width(long index) {
        return (int) Math.min(TilePath.FULL_WIDTH, size - index * TilePath.FULL_WIDTH);
    }

    TileFile tileOfPart(long index) throws Unreachable {
        return tile(0, index, width(index));
    }

    private static Part part(long index, int width, BundleFlaw flaw, Bundle bundle, TileFile file) {
        TreeHasher hasher = new TreeHasher();
        int count = bundle.count();
        byte[] leaves = new byte[count * Hash.LENGTH];
        long[] ids = new long[2 * count];
        List<Fact> facts = new ArrayList<>();
        String lastTime = "";
        Map<Integer, Finding> wrong = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int start = bundle.start(i);
            int length = bundle.lengthOf(i);
            hasher.leaf(bundle.bytes(), start, length, leaves, i * Hash.LENGTH);
            try {
                Envelope envelope = Envelope.read(bundle.bytes(), start, length);
                ids[2 * i] = envelope.idHigh();
                ids[2 * i + 1] = envelope.idLow();
                Fact fact = Fact.read(i, bundle.bytes(), envelope);
                if (fact != null) {
                    facts.add(fact);
                }
                if (i == count - 1) {
                    lastTime = Fact.time(bundle.bytes(), envelope);
                }
            } catch (NotCanonical e) {
                if (wrong.size() < MOST_WRONG) {
                    wrong.put(i, e.finding());
                }
            }
        }
        byte[] fromEntries = null;
        if (width == TilePath.FULL_WIDTH && count >= width) {
            fromEntries = hasher.rootOfFull(leaves, 0, width);
        }
        byte[] tile = file.hashes();
        byte[] fromTile = null;
        if (tile != null && width == TilePath.FULL_WIDTH) {
            boolean same = fromEntries != null
                    && Arrays.equals(leaves, 0, tile.length, tile, 0, tile.length);
            fromTile = same ? fromEntries : hasher.rootOfFull(tile, 0, width);
        }
        return new Part(
                index,
                width,
                flaw,
                count,
                leaves,
                ids,
                facts,
                lastTime,
                wrong,
                tile,
                file.flaw(),
                fromEntries,
                fromTile);
    }

    /** The partial file, or the first entries of the full one. */
    private Optional<Bundle> bundle(long index, int width) throws Unreachable {
        Optional<byte[]> exact = source.read(TilePath.bundle(index, width), Bundle.MOST_BYTES);
        if (exact.isPresent() || width == TilePath.FULL_WIDTH) {
            return exact.map(Bundle::of);
        }
        return source.read(TilePath.bundle(index, TilePath.FULL_WIDTH), Bundle.MOST_BYTES)
                .map(bytes -> Bundle.firstOf(bytes, width));
    }

    /** The partial tile, or the first hashes of the full one. */
    TileFile tile(int level, long index, int width) throws Unreachable {
        int wanted = width * Hash.LENGTH;
        Optional<byte[]> exact = source.read(TilePath.tile(level, index, width), wanted);
        if (exact.isPresent() || width == TilePath.FULL_WIDTH) {
            return TileFile.of(exact, wanted, false);
        }
        Optional<byte[]> full = source.read(
                TilePath.tile(level, index, TilePath.FULL_WIDTH),
                TilePath.FULL_WIDTH * Hash.LENGTH);
        return TileFile.of(full, wanted, true);
    }

    /** The longest bundle of this index that is there at all, whatever the head says. */
    Optional<Bundle> longestBundle(long index) throws Unreachable {
        for (int width = TilePath.FULL_WIDTH; width > 0; width--) {
            Optional<byte[]> bytes = source.read(TilePath.bundle(index, width), Bundle.MOST_BYTES);
            if (bytes.isPresent()) {
                return bytes.map(Bundle::of);
            }
        }
        return Optional.empty();
    }

    /**
     * A tile's file.
     *
     * @param hashes as many as wanted; none where the file is missing or too short
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record TileFile(byte @Nullable [] hashes, TileFlaw flaw) {

        private static TileFile of(Optional<byte[]> bytes, int wanted, boolean mayBeLonger) {
            if (bytes.isEmpty()) {
                return new TileFile(null, TileFlaw.MISSING);
            }
            byte[] hashes = bytes.get();
            if (hashes.length < wanted) {
                return new TileFile(null, TileFlaw.CUT);
            }
            boolean longer = hashes.length > wanted && !mayBeLonger;
            return new TileFile(
                    Arrays.copyOf(hashes, wanted), longer ? TileFlaw.LEFT_OVER : TileFlaw.NONE);
        }
    }
}

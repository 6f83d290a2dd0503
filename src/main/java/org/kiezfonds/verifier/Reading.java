package org.kiezfonds.verifier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.content.Contents;
import org.kiezfonds.verifier.content.Fact;

/**
 * One pass over all entries and their tiles of level 0. Files are read and hashed by several
 * threads some way ahead, and taken in by one in their order. What is kept grows by the id of each
 * entry and by two hashes for 256 of them.
 */
final class Reading {

    /** After so many missing in a row nothing more is expected. */
    private static final int MOST_MISSING = 16;

    private final long oldSize;
    private final HashRow fromEntries;
    private final HashRow fromTiles;
    private final CompactRange range = new CompactRange();
    private final IdTable ids = new IdTable();
    private final List<Long> suspects = new ArrayList<>();
    private final TreeMap<Long, Finding> wrongEntries = new TreeMap<>();
    private CompactRange rangeBeforeLast = new CompactRange();
    private @Nullable Hash oldRoot;
    private @Nullable Part partial;
    private boolean broken;
    private long entries;
    private long wrongCount;
    private long parts;
    private String lastTime = "";

    private Reading(long size, long oldSize) {
        this.oldSize = oldSize;
        this.fromEntries = new HashRow(size / TilePath.FULL_WIDTH);
        this.fromTiles = new HashRow(size / TilePath.FULL_WIDTH);
        if (oldSize == 0) {
            this.oldRoot = Merkle.emptyRoot();
        }
    }

    /**
     * Reads it all.
     *
     * @param oldSize of the head to compare with; its root over these entries is remembered
     * @param contents is told what has to do with decisions
     * @param progress is told the number of entries so far
     */
    static Reading of(
            Source source,
            PartReader reader,
            long size,
            long oldSize,
            Contents contents,
            LongConsumer progress)
            throws Unreachable {
        Reading reading = new Reading(size, oldSize);
        long parts = reader.parts();
        try (ExecutorService threads = Executors.newFixedThreadPool(source.readers())) {
            Deque<Future<Part>> ahead = new ArrayDeque<>();
            long next = 0;
            int missing = 0;
            try {
                while ((next < parts || !ahead.isEmpty()) && missing < MOST_MISSING) {
                    while (next < parts && ahead.size() < 2 * source.readers()) {
                        long index = next++;
                        ahead.add(threads.submit(() -> reader.read(index)));
                    }
                    Part part = ahead.remove().get();
                    reading.take(part);
                    tell(part, contents);
                    missing = part.bundle() == Part.BundleFlaw.MISSING ? missing + 1 : 0;
                    progress.accept(reading.entries);
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof Unreachable unreachable) {
                    throw unreachable;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new Unreachable(Finding.of("unreachable.stopped"));
            }
            threads.shutdownNow();
        }
        return reading;
    }

    private void take(Part part) {
        parts++;
        takeRange(part);
        if (part.isFull()) {
            if (part.fromEntries() != null) {
                fromEntries.set(part.index(), part.fromEntries(), 0);
            }
            if (part.fromTile() != null) {
                fromTiles.set(part.index(), part.fromTile(), 0);
            }
        } else {
            partial = part;
        }
        if (!part.isSound()) {
            suspects.add(part.index());
        }
        int counted = Math.min(part.count(), part.width());
        entries += counted;
        lastTime = part.lastTime();
        for (int i = 0; i < counted; i++) {
            takeEntry(part, i);
        }
    }

    private static void tell(Part part, Contents contents) throws Unreachable {
        for (Fact fact : part.facts()) {
            if (fact.place() < part.width()) {
                contents.take(part.firstEntry() + fact.place(), fact);
            }
        }
    }

    private void takeEntry(Part part, int i) {
        Finding wrong = part.wrong().get(i);
        long index = part.firstEntry() + i;
        if (wrong != null) {
            note(index, Finding.of("entry.wrong", index, wrong));
            return;
        }
        long high = part.ids()[2 * i];
        long low = part.ids()[2 * i + 1];
        if (high == 0 && low == 0) {
            // One of many in this bundle.
            wrongCount++;
        } else if (!ids.add(high, low)) {
            String id = new UUID(high, low).toString();
            note(index, Finding.of("entry.id-twice", index, id));
        }
    }

    private void note(long index, Finding finding) {
        wrongCount++;
        if (wrongEntries.size() < Findings.NAMED) {
            wrongEntries.put(index, finding);
        }
    }

    /** The root over the entries, as far as none is missing. */
    private void takeRange(Part part) {
        if (broken) {
            return;
        }
        if (!part.hasAllEntries()) {
            broken = true;
            return;
        }
        long before = range.size();
        if (oldSize > before && oldSize <= before + part.width()) {
            CompactRange old = new CompactRange(range);
            old.appendAll(0, part.leaves(), (int) (oldSize - before));
            oldRoot = old.root();
        }
        rangeBeforeLast = new CompactRange(range);
        if (part.fromEntries() != null) {
            range.append(TilePath.LEVEL_BITS, part.fromEntries(), 0);
        } else {
            range.appendAll(0, part.leaves(), part.width());
        }
    }

    /** The roots of the full bundles. */
    HashRow fromEntries() {
        return fromEntries;
    }

    /** The roots of the full tiles of level 0. */
    HashRow fromTiles() {
        return fromTiles;
    }

    /** The last part, where it is not full. */
    @Nullable Part partial() {
        return partial;
    }

    /** The parts in which something does not agree, in their order. */
    List<Long> suspects() {
        return suspects;
    }

    /** Entries that are not as an entry has to be; the first ones. */
    SortedMap<Long, Finding> wrongEntries() {
        return wrongEntries;
    }

    long wrongCount() {
        return wrongCount;
    }

    /** So many entries were read. */
    long entries() {
        return entries;
    }

    /** When the last entry was written. */
    String lastTime() {
        return lastTime;
    }

    /** So many parts were looked at before nothing more was there. */
    long parts() {
        return parts;
    }

    /** The tree over the entries up to the first gap. */
    CompactRange range() {
        return range;
    }

    /** The same before the last part of it. */
    CompactRange rangeBeforeLast() {
        return rangeBeforeLast;
    }

    /** The root over all entries, where none is missing. */
    @Nullable Hash root() {
        return broken ? null : range.root();
    }

    /** What the root was at the old size, by the entries of today. */
    @Nullable Hash oldRoot() {
        return oldRoot;
    }
}

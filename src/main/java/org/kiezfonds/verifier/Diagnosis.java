package org.kiezfonds.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.Part.BundleFlaw;
import org.kiezfonds.verifier.Part.TileFlaw;

/** What is wrong with entries, tiles and root, in words. */
final class Diagnosis {

    /** So many bad parts are looked at once more; the others are counted. */
    private static final int MOST_PARTS = 64;

    private final PartReader reader;
    private final Checkpoint head;
    private final Reading reading;
    private final UpperTiles upper;
    private final Trust trust;
    private final Findings entries = new Findings();
    private final Findings tiles = new Findings();
    private final Findings upperTiles = new Findings();
    private final Findings root = new Findings();
    private boolean sizeIsWrong;

    private Diagnosis(PartReader reader, Checkpoint head, Reading reading, UpperTiles upper) {
        this.reader = reader;
        this.head = head;
        this.reading = reading;
        this.upper = upper;
        this.trust = Trust.of(head, reading, upper);
    }

    static Diagnosis of(PartReader reader, Checkpoint head, Reading reading, UpperTiles upper)
            throws Unreachable {
        Diagnosis diagnosis = new Diagnosis(reader, head, reading, upper);
        if (diagnosis.trust.proven() == Trust.Proven.NOTHING) {
            diagnosis.undecided();
        } else {
            diagnosis.decided();
        }
        return diagnosis;
    }

    Findings entries() {
        return entries;
    }

    /** The head is of fewer or more entries than it says, so tiles cannot be compared with it. */
    boolean sizeIsWrong() {
        return sizeIsWrong;
    }

    /** Of level 0. */
    Findings tiles() {
        return tiles;
    }

    Findings upperTiles() {
        return upperTiles;
    }

    Findings root() {
        return root;
    }

    /** Entries or tiles lead to the signed root, so that it is clear what has changed. */
    private void decided() throws Unreachable {
        Set<Long> damaged = new HashSet<>();
        List<Part> run = new ArrayList<>();
        EntryDifferences differences = new EntryDifferences();
        int looked = 0;
        for (long index : reading.suspects()) {
            if (looked++ == MOST_PARTS) {
                break;
            }
            Part part = reader.read(index);
            nameTile(part);
            boolean comparable = !trust.entriesHold(part) && trust.tileHolds(part);
            boolean neighbour = !run.isEmpty() && run.getLast().index() == index - 1;
            if (!run.isEmpty() && !(comparable && neighbour)) {
                differences.compare(run, false);
                run.clear();
            }
            if (comparable) {
                run.add(part);
            } else {
                nameBundle(part);
            }
            if (!trust.entriesHold(part)) {
                damaged.add(index);
            }
        }
        boolean more = reading.suspects().size() > MOST_PARTS;
        if (!run.isEmpty()) {
            differences.compare(run, more);
        }
        differences.named(this::places).forEach(entries::add);
        if (more) {
            entries.add(Finding.of("bundle.more", (long) (reading.suspects().size() - MOST_PARTS)));
        }
        nameUnread();
        nameWrongEntries(damaged);
        nameUpperTiles();
    }

    private void nameTile(Part part) {
        if (part.tileFlaw() != TileFlaw.NONE) {
            tiles.add(FileFlaws.say(part.tileFlaw(), 0, part.index()));
        } else if (!trust.tileHolds(part)) {
            tiles.add(Finding.of("tile.changed", 0L, part.index(), firstDifference(part)));
        }
    }

    /** The first entry whose hash the tile has otherwise. */
    private static long firstDifference(Part part) {
        byte[] tile = part.tile();
        int i = 0;
        while (tile != null
                && i < Math.min(part.count(), part.width())
                && Hash.at(part.leaves(), i * Hash.LENGTH).isAt(tile, i * Hash.LENGTH)) {
            i++;
        }
        return part.firstEntry() + i;
    }

    /** A bundle of which no tile says what it should be, or of which all entries hold. */
    private void nameBundle(Part part) {
        if (part.bundle() != BundleFlaw.NONE) {
            entries.add(FileFlaws.say(part));
        } else if (!trust.entriesHold(part)) {
            entries.add(Finding.of("bundle.unproven", part.index()));
        }
    }

    /** What was no longer looked for, after so much was missing. */
    private void nameUnread() {
        long unread = reader.parts() - reading.parts();
        if (unread > 0) {
            entries.add(Finding.of("bundle.unread", unread));
        }
    }

    /** Entries that were logged as they are, but should not look so. */
    private void nameWrongEntries(Set<Long> damaged) {
        reading.wrongEntries().forEach((index, finding) -> {
            if (!damaged.contains(index / TilePath.FULL_WIDTH)) {
                entries.add(finding);
            }
        });
        long unnamed = reading.wrongCount() - reading.wrongEntries().size();
        if (damaged.isEmpty() && unnamed > 0) {
            entries.addUnnamed(unnamed);
        }
    }

    private void nameUpperTiles() {
        for (int level = 1; level <= upper.top(); level++) {
            HashRow found = upper.row(level);
            HashRow proven = trust.rows().get(level - 1);
            Map<Long, TileFlaw> flaws = upper.flaws().get(level - 1);
            int named = level;
            flaws.forEach((tile, flaw) -> upperTiles.add(FileFlaws.say(flaw, named, tile)));
            for (long tile = 0; tile < found.tiles(); tile++) {
                OptionalLong difference = difference(found, proven, tile);
                if (!flaws.containsKey(tile) && difference.isPresent()) {
                    upperTiles.add(Finding.of(
                            "tile.changed-upper", (long) level, tile, difference.getAsLong()));
                }
            }
        }
    }

    /** The place in the tile of the first hash that is not as it should be. */
    private static OptionalLong difference(HashRow found, HashRow proven, long tile) {
        long from = tile * TilePath.FULL_WIDTH;
        long end = Math.min(found.count(), from + TilePath.FULL_WIDTH);
        for (long i = from; i < end; i++) {
            Hash hash = found.get(i);
            if (hash != null && !hash.equals(proven.get(i))) {
                return OptionalLong.of(i - from);
            }
        }
        return OptionalLong.empty();
    }

    /** Neither entries nor tiles lead to the signed root: size, root, or much at once. */
    private void undecided() throws Unreachable {
        OptionalLong size = trueSize();
        if (size.isPresent() && size.getAsLong() != head.size()) {
            String key = size.getAsLong() < head.size() ? "size.too-large" : "size.too-small";
            root.add(Finding.of(key, head.size(), size.getAsLong()));
            sizeIsWrong = true;
            return;
        }
        int looked = 0;
        for (long index : reading.suspects()) {
            if (looked++ == MOST_PARTS) {
                entries.addUnnamed(reading.suspects().size() - (long) MOST_PARTS);
                break;
            }
            nameDisagreement(reader.read(index));
        }
        nameUnread();
        nameWrongEntries(Set.of());
        HashRow below = reading.fromTiles();
        for (int level = 1; level <= upper.top(); level++) {
            nameDisagreement(level, below);
            below = upper.row(level).above();
        }
        Hash computed = reading.root();
        boolean allAgree = reading.suspects().isEmpty() && upperTiles.isEmpty();
        if (allAgree && computed != null) {
            root.add(Finding.of("root.wrong", head.root().toString(), computed.toString()));
        } else {
            root.add(Finding.of("root.unproven"));
        }
    }

    private void nameDisagreement(Part part) {
        if (part.tileFlaw() != TileFlaw.NONE) {
            tiles.add(FileFlaws.say(part.tileFlaw(), 0, part.index()));
        }
        if (part.bundle() != BundleFlaw.NONE) {
            entries.add(FileFlaws.say(part));
        } else if (part.tile() != null && !part.entriesAgreeWithTile()) {
            entries.add(Finding.of("entry.disagrees", firstDifference(part), part.index()));
        }
    }

    private void nameDisagreement(int level, HashRow below) {
        HashRow found = upper.row(level);
        Map<Long, TileFlaw> flaws = upper.flaws().get(level - 1);
        flaws.forEach((tile, flaw) -> upperTiles.add(FileFlaws.say(flaw, level, tile)));
        for (long i = 0; i < found.tiles() * TilePath.FULL_WIDTH && i < found.count(); i++) {
            Hash hash = found.get(i);
            Hash wanted = below.get(i);
            if (hash != null && wanted != null && !hash.equals(wanted)) {
                long tile = i / TilePath.FULL_WIDTH;
                long place = i % TilePath.FULL_WIDTH;
                upperTiles.add(Finding.of("tile.disagrees", (long) level, tile, place));
            }
        }
    }

    /** The size whose root it is that the head signs, if there is one nearby. */
    private OptionalLong trueSize() throws Unreachable {
        CompactRange range = new CompactRange(reading.rangeBeforeLast());
        for (int bundles = 0; bundles < 3; bundles++) {
            if (range.root().equals(head.root())) {
                return OptionalLong.of(range.size());
            }
            Bundle bundle =
                    reader.longestBundle(range.size() / TilePath.FULL_WIDTH).orElse(null);
            if (bundle == null) {
                return OptionalLong.empty();
            }
            int width = Math.min(TilePath.FULL_WIDTH, bundle.count());
            for (int i = 0; i < width; i++) {
                range.append(0, Merkle.leaf(bundle.entry(i)).bytes(), 0);
                if (range.root().equals(head.root())) {
                    return OptionalLong.of(range.size());
                }
            }
            if (width < TilePath.FULL_WIDTH) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    /** Looks for hashes among all of the log's, in the tiles. */
    private Map<Hash, Long> places(List<Hash> hashes) throws Unreachable {
        Set<Hash> wanted = new HashSet<>(hashes);
        Map<Hash, Long> places = new HashMap<>();
        for (long index = 0; index < reading.parts(); index++) {
            byte @Nullable [] tile = reader.tileOfPart(index).hashes();
            for (int at = 0; tile != null && at < tile.length; at += Hash.LENGTH) {
                Hash hash = Hash.at(tile, at);
                if (wanted.contains(hash)) {
                    places.putIfAbsent(hash, index * TilePath.FULL_WIDTH + at / Hash.LENGTH);
                }
            }
        }
        return places;
    }
}

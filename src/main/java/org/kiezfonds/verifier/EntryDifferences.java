package org.kiezfonds.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kiezfonds.verifier.Part.BundleFlaw;

/**
 * Says what happened to entries, where the tiles prove what they were: the entries' hashes as found
 * beside the hashes as they should be, like two versions of a text. A hash that stands elsewhere is
 * an entry that was moved or copied; one that is nowhere is an entry that was changed.
 */
final class EntryDifferences {

    /** So many hashes have to agree before both are taken to be in step again. */
    private static final int IN_STEP = 3;

    /** So far ahead that is looked for. */
    private static final int AHEAD = 1024;

    /** Places with a wrong entry, and what stands there. */
    private final TreeMap<Long, Hash> changed = new TreeMap<>();

    private final Map<Long, Hash> wanted = new HashMap<>();
    private final TreeSet<Long> missing = new TreeSet<>();

    /** What there is too much, by the place before which it stands. */
    private final List<Surplus> surplus = new ArrayList<>();

    private final TreeMap<Long, Finding> findings = new TreeMap<>();

    private record Surplus(long before, Hash hash) {}

    /** Finds the place of hashes that are wanted somewhere, in the whole log. */
    interface Places {
        Map<Hash, Long> of(List<Hash> hashes) throws Unreachable;
    }

    /**
     * Compares neighbouring parts.
     *
     * @param parts each with a tile that is proven
     * @param goesOn there is more of the same behind them
     */
    void compare(List<Part> parts, boolean goesOn) {
        List<Hash> found = new ArrayList<>();
        List<Hash> proven = new ArrayList<>();
        for (Part part : parts) {
            byte[] tile = Objects.requireNonNull(part.tile());
            for (int i = 0; i < part.count(); i++) {
                found.add(Hash.at(part.leaves(), i * Hash.LENGTH));
            }
            for (int i = 0; i < part.width(); i++) {
                proven.add(Hash.at(tile, i * Hash.LENGTH));
            }
        }
        long first = parts.getFirst().firstEntry();
        Map<Hash, Integer> places = new HashMap<>();
        for (int i = proven.size() - 1; i >= 0; i--) {
            places.put(proven.get(i), i);
        }
        walk(found, proven, places, first, goesOn);
        parts.forEach(this::nameFlaw);
    }

    private void walk(
            List<Hash> found,
            List<Hash> proven,
            Map<Hash, Integer> places,
            long first,
            boolean goesOn) {
        int i = 0;
        int j = 0;
        while (i < found.size() || j < proven.size()) {
            boolean oneIsOver = i == found.size() || j == proven.size();
            if (oneIsOver && goesOn) {
                return;
            }
            if (!oneIsOver && found.get(i).equals(proven.get(j))) {
                i++;
                j++;
                continue;
            }
            Step step = inStepAgain(found, i, proven, j, places);
            int both = Math.min(step.found, step.proven);
            for (int k = 0; k < both; k++) {
                put(first + j + k, found.get(i + k), proven.get(j + k));
            }
            for (int k = both; k < step.proven; k++) {
                missing.add(first + j + k);
                wanted.put(first + j + k, proven.get(j + k));
            }
            for (int k = both; k < step.found; k++) {
                surplus.add(new Surplus(first + j + step.proven, found.get(i + k)));
            }
            i += step.found;
            j += step.proven;
        }
    }

    private record Step(int found, int proven) {}

    private void put(long place, Hash found, Hash proven) {
        wanted.put(place, proven);
        if (!found.equals(proven)) {
            changed.put(place, found);
        }
    }

    /** The nearest place at which both agree again. */
    private static Step inStepAgain(
            List<Hash> found, int i, List<Hash> proven, int j, Map<Hash, Integer> places) {
        Step best = new Step(found.size() - i, proven.size() - j);
        int end = Math.min(found.size(), i + AHEAD);
        for (int a = i; a < end; a++) {
            if (a - i >= best.found + best.proven) {
                break;
            }
            Integer b = places.get(found.get(a));
            if (b == null || b < j || a - i + b - j >= best.found + best.proven) {
                continue;
            }
            if (agree(found, a, proven, b)) {
                best = new Step(a - i, b - j);
            }
        }
        return best;
    }

    private static boolean agree(List<Hash> found, int a, List<Hash> proven, int b) {
        for (int k = 0; k < IN_STEP; k++) {
            if (a + k == found.size() && b + k == proven.size()) {
                return true;
            }
            if (a + k >= found.size()
                    || b + k >= proven.size()
                    || !found.get(a + k).equals(proven.get(b + k))) {
                return false;
            }
        }
        return true;
    }

    /** Entries missing at the end of a file that ends too early are one damage: that of the file. */
    private void nameFlaw(Part part) {
        long end = part.firstEntry() + part.width();
        if (part.bundle() == BundleFlaw.LEFT_OVER && part.count() == part.width()) {
            findings.put(end, Finding.of("bundle.left-over", part.index()));
        }
        if (part.count() >= part.width() || !missing.contains(end - 1)) {
            if (part.bundle() == BundleFlaw.HALF_WRITTEN) {
                findings.put(end, FileFlaws.say(part));
            }
            return;
        }
        long begin = end - 1;
        while (begin > part.firstEntry() && missing.contains(begin - 1)) {
            begin--;
        }
        missing.subSet(begin, end).clear();
        findings.put(begin, FileFlaws.say(part));
    }

    /** Says it all, in the order of the places. */
    List<Finding> named(Places places) throws Unreachable {
        Map<Hash, Long> known = new HashMap<>();
        wanted.forEach((place, hash) -> known.put(hash, place));
        List<Hash> unknown = new ArrayList<>();
        changed.values().forEach(unknown::add);
        surplus.forEach(more -> unknown.add(more.hash()));
        unknown.removeIf(known::containsKey);
        if (!unknown.isEmpty()) {
            known.putAll(places.of(unknown));
        }
        nameChanged(known);
        nameSurplus(known);
        for (long place : missing) {
            long bundle = place / TilePath.FULL_WIDTH;
            findings.put(place, Finding.of("entry.dropped", place, bundle));
        }
        return List.copyOf(findings.values());
    }

    private void nameChanged(Map<Hash, Long> known) {
        for (Map.Entry<Long, Hash> entry : changed.entrySet()) {
            long place = entry.getKey();
            Long other = known.get(entry.getValue());
            if (other == null) {
                findings.put(place, Finding.of("entry.changed", place));
            } else if (isAt(other, place)) {
                // Named once, at the first of the two.
                if (place < other) {
                    findings.put(place, Finding.of("entry.swapped", place, other));
                }
            } else if (changed.containsKey(other) || missing.contains(other)) {
                findings.put(place, Finding.of("entry.replaced", place, other));
                missing.remove(other);
            } else {
                findings.put(place, Finding.of("entry.doubled-over", place, other));
            }
        }
    }

    /** Whether the entry that is wanted at one place stands at the other. */
    private boolean isAt(long other, long place) {
        Hash there = changed.get(other);
        return there != null && there.equals(wanted.get(place));
    }

    private void nameSurplus(Map<Hash, Long> known) {
        for (Surplus more : surplus) {
            long bundle = Math.max(0, more.before() - 1) / TilePath.FULL_WIDTH;
            Long origin = known.get(more.hash());
            Finding finding = Finding.of("entry.added", more.before(), bundle);
            if (origin != null) {
                String key = missing.remove(origin) ? "entry.moved" : "entry.doubled";
                finding = Finding.of(key, origin, more.before(), bundle);
            }
            // A place may have one of each kind before it: the first is named.
            findings.putIfAbsent(more.before(), finding);
        }
    }
}

package org.kiezfonds.support;

import static org.kiezfonds.support.LogFolder.TILE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can happen to a published log. Each is done to a good folder of at least {@link
 * #LEAST_SIZE} entries (65,792 where {@link #needsLevelTwo()}), and is the only thing wrong with
 * it then.
 */
public enum Damages {
    /** One word of entry {@link #ENTRY} is another, in the bundle alone. */
    ENTRY_CHANGED(log -> rewrite(
            log,
            Damages.BUNDLE,
            entries -> entries.set(Damages.AT, other(entries.get(Damages.AT))))),

    /** Entries {@link #ENTRY} and {@link #OTHER_ENTRY} have changed places. */
    ENTRIES_SWAPPED(log -> rewrite(log, Damages.BUNDLE, entries -> {
        byte[] first = entries.get(Damages.AT);
        entries.set(Damages.AT, entries.get(Damages.AT + 10));
        entries.set(Damages.AT + 10, first);
    })),

    /** Entry {@link #ENTRY} is left out of its bundle, which is one shorter. */
    ENTRY_DROPPED(log -> rewrite(log, Damages.BUNDLE, entries -> entries.remove(Damages.AT))),

    /** Entry {@link #ENTRY} is left out, and every later one has moved up, over all bundles. */
    ENTRY_DROPPED_AND_THE_REST_MOVED_UP(log -> {
        List<byte[]> left = new ArrayList<>(log.entries());
        left.remove(Damages.ENTRY);
        int last = (log.size() - 1) / TILE;
        for (int bundle = Damages.BUNDLE; bundle <= last; bundle++) {
            int end = Math.min(left.size(), (bundle + 1) * TILE);
            log.write(
                    LogFolder.bundlePath(bundle, width(log, bundle)),
                    LogFolder.bundle(left.subList(bundle * TILE, end)));
        }
    }),

    /** Entry {@link #ENTRY} stands twice in its bundle, which is one longer. */
    ENTRY_DOUBLED(log -> rewrite(
            log, Damages.BUNDLE, entries -> entries.add(Damages.AT, entries.get(Damages.AT)))),

    /** A copy of entry {@link #ENTRY} stands in the place of the one after it. */
    ENTRY_DOUBLED_OVER_THE_NEXT(log -> rewrite(
            log, Damages.BUNDLE, entries -> entries.set(Damages.AT + 1, entries.get(Damages.AT)))),

    /** Bundle {@link #BUNDLE} ends after 200 entries. */
    BUNDLE_CUT(log ->
            rewrite(log, Damages.BUNDLE, entries -> entries.subList(200, TILE).clear())),

    /** Bundle {@link #BUNDLE} ends inside an entry. */
    BUNDLE_HALF_WRITTEN(log -> {
        byte[] bytes = log.bytes(LogFolder.bundlePath(Damages.BUNDLE, TILE));
        log.write(
                LogFolder.bundlePath(Damages.BUNDLE, TILE),
                Arrays.copyOf(bytes, bytes.length / 2 + 3));
    }),

    /** Bundle {@link #BUNDLE} goes on after its last entry. */
    BUNDLE_WITH_BYTES_LEFT_OVER(log -> {
        byte[] bytes = log.bytes(LogFolder.bundlePath(Damages.BUNDLE, TILE));
        log.write(
                LogFolder.bundlePath(Damages.BUNDLE, TILE), Arrays.copyOf(bytes, bytes.length + 1));
    }),

    BUNDLE_MISSING(log -> log.delete(LogFolder.bundlePath(Damages.BUNDLE, TILE))),

    /** One hash of tile 0/1 is another. */
    TILE_OF_LEVEL_0_CHANGED(
            log -> flip(log, LogFolder.tilePath(0, Damages.BUNDLE, TILE), 32 * Damages.AT)),

    /** One hash of the last, partial tile of level 0 is another. */
    LAST_TILE_CHANGED(log ->
            flip(log, LogFolder.tilePath(0, lastBundle(log), width(log, lastBundle(log))), 0)),

    /** The second hash of tile 1/0 is another. */
    TILE_OF_LEVEL_1_CHANGED(log ->
            flip(log, LogFolder.tilePath(1, 0, Math.min(TILE, log.size() / TILE)), 33)),

    /** The first hash of tile 2/0 is another. */
    TILE_OF_LEVEL_2_CHANGED(
            log -> flip(log, LogFolder.tilePath(2, 0, log.size() / TILE / TILE), 0)),

    TILE_MISSING(log -> log.delete(LogFolder.tilePath(0, Damages.BUNDLE, TILE))),

    UPPER_TILE_MISSING(log ->
            log.delete(LogFolder.tilePath(1, 0, Math.min(TILE, log.size() / TILE)))),

    /** Tile 0/1 ends after 1000 bytes. */
    TILE_CUT(log -> log.write(
            LogFolder.tilePath(0, Damages.BUNDLE, TILE),
            Arrays.copyOf(log.bytes(LogFolder.tilePath(0, Damages.BUNDLE, TILE)), 1000))),

    /** The head signs a root that is not that of the entries. */
    WRONG_ROOT(log -> {
        byte[] root = log.root(log.size());
        root[7] ^= 1;
        log.writeCheckpoint(log.size(), root);
    }),

    /** The head says five entries more than there are. */
    SIZE_TOO_LARGE(log -> log.writeCheckpoint(log.size() + 5, log.root(log.size()))),

    /** The head says five entries fewer than those whose root it signs. */
    SIZE_TOO_SMALL(log -> {
        log.publish(log.size() - 5);
        log.writeCheckpoint(log.size() - 5, log.root(log.size()));
    }),

    /** The log's signature is not of this head. */
    SIGNATURE_WRONG(log -> {
        String text = LogFolder.body(log.size(), log.root(log.size()));
        String elsewhere = LogFolder.body(log.size(), log.root(log.size() - 1));
        log.write(
                "checkpoint",
                LogFolder.note(text, log.key().line(elsewhere), log.cosignatures(text)));
    }),

    /** The head is signed by a key that is not the log's. */
    OTHER_KEY(log -> {
        String text = LogFolder.body(log.size(), log.root(log.size()));
        log.write(
                "checkpoint",
                LogFolder.note(text, log.otherKey().line(text), log.cosignatures(text)));
    }),

    /** The head's file ends in the middle. */
    HEAD_HALF_WRITTEN(log -> log.write(
            "checkpoint",
            Arrays.copyOf(log.bytes("checkpoint"), log.bytes("checkpoint").length / 3))),

    /** Entry {@link #ENTRY} is another, and every file and the head agree with that. */
    HISTORY_REWRITTEN(true, log -> {
        log.entries().set(Damages.ENTRY, other(log.entries().get(Damages.ENTRY)));
        log.entries().add(LogFolder.entry(log.size()));
        log.publish();
    }),

    /** As before, at the size that was seen. */
    HISTORY_REWRITTEN_AT_THE_SAME_SIZE(true, log -> {
        log.entries().set(Damages.ENTRY, other(log.entries().get(Damages.ENTRY)));
        log.publish();
    }),

    /** A head from before, honestly signed, is the newest again. */
    ROLLED_BACK(true, log -> log.publish(log.size() - 20)),

    /** The first witness's cosignature is not of this head. */
    COSIGNATURE_DAMAGED(log -> {
        String text = LogFolder.body(log.size(), log.root(log.size()));
        String elsewhere = LogFolder.body(log.size(), log.root(log.size() - 1));
        log.write(
                "checkpoint",
                LogFolder.note(
                        text,
                        log.key().line(text),
                        log.newspaper().cosignature(elsewhere, 1_795_000_000L),
                        log.university().cosignature(text, 1_795_000_000L)));
    }),

    /** Only one of the two witnesses has signed. */
    QUORUM_MISSED(log -> {
        String text = LogFolder.body(log.size(), log.root(log.size()));
        log.write(
                "checkpoint",
                LogFolder.note(
                        text,
                        log.key().line(text),
                        log.university().cosignature(text, 1_795_000_000L)));
    }),

    /** Entry {@link #ENTRY} holds a blank that canonical JSON has not; the tree is right. */
    ENTRY_NOT_CANONICAL(log -> republish(log, text -> text.replace("\"role\":", "\"role\": "))),

    /** Entry {@link #ENTRY} has no time; the tree is right. */
    ENVELOPE_WRONG(log -> republish(log, text -> text.replaceFirst("\"time\":\"[^\"]*\",", ""))),

    /** Entry {@link #ENTRY} has the id of {@link #OTHER_ENTRY}; the tree is right. */
    ID_TWICE(log -> republish(
            log,
            text -> text.replace(
                    Damages.id(log, Damages.ENTRY), Damages.id(log, Damages.OTHER_ENTRY))));

    /** The entry that suffers. */
    public static final int ENTRY = 300;

    /** The second one, where two do. */
    public static final int OTHER_ENTRY = 310;

    /** The bundle and tile of level 0 in which both lie. */
    public static final int BUNDLE = 1;

    public static final int LEAST_SIZE = 600;
    public static final int LEVEL_TWO_SIZE = TILE * TILE + TILE;

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int AT = ENTRY - BUNDLE * TILE;

    private final boolean afterGoodCheck;

    // The acts close over nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<LogFolder> act;

    Damages(Consumer<LogFolder> act) {
        this(false, act);
    }

    Damages(boolean afterGoodCheck, Consumer<LogFolder> act) {
        this.afterGoodCheck = afterGoodCheck;
        this.act = act;
    }

    public void apply(LogFolder log) {
        act.accept(log);
    }

    /** Only a verifier that has seen the good log before can notice. */
    public boolean isSeenOnlyAfterGoodCheck() {
        return afterGoodCheck;
    }

    public boolean needsLevelTwo() {
        return this == TILE_OF_LEVEL_2_CHANGED;
    }

    private static byte[] other(byte[] entry) {
        return new String(entry, StandardCharsets.UTF_8)
                .replace("\"role\":\"juror\"", "\"role\":\"chair\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String id(LogFolder log, int index) {
        Matcher id = ID.matcher(new String(log.entries().get(index), StandardCharsets.UTF_8));
        if (!id.find()) {
            throw new IllegalStateException("no id in entry " + index);
        }
        return id.group(1);
    }

    private static int lastBundle(LogFolder log) {
        return (log.size() - 1) / TILE;
    }

    private static int width(LogFolder log, int bundle) {
        return Math.min(TILE, log.size() - bundle * TILE);
    }

    private static void rewrite(LogFolder log, int bundle, Consumer<List<byte[]>> change) {
        int width = width(log, bundle);
        List<byte[]> entries =
                new ArrayList<>(log.entries().subList(bundle * TILE, bundle * TILE + width));
        change.accept(entries);
        log.write(LogFolder.bundlePath(bundle, width), LogFolder.bundle(entries));
    }

    private static void flip(LogFolder log, String path, int at) {
        byte[] bytes = log.bytes(path);
        bytes[at] ^= 1;
        log.write(path, bytes);
    }

    private static void republish(LogFolder log, UnaryOperator<String> change) {
        String text = new String(log.entries().get(ENTRY), StandardCharsets.UTF_8);
        log.entries().set(ENTRY, change.apply(text).getBytes(StandardCharsets.UTF_8));
        log.publish();
    }
}

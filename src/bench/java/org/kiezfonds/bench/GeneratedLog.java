package org.kiezfonds.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kiezfonds.support.LogFolder;
import org.kiezfonds.support.SigningKey;

/** Writes a good log of any size: entries of about 350 bytes, or others. */
final class GeneratedLog {

    private static final Instant BEGIN = Instant.parse("2026-11-22T07:00:00Z");

    private final Path folder;
    private final Entries entries;
    private final SigningKey key = SigningKey.ofLog(LogFolder.ORIGIN, 1);

    GeneratedLog(Path folder) {
        this(folder, (index, _) -> entry(index));
    }

    GeneratedLog(Path folder, Entries entries) {
        this.folder = folder;
        this.entries = entries;
    }

    /** Where entries come from, one after the other. */
    @FunctionalInterface
    interface Entries {

        /** The next entry, by the leaves of those before. */
        byte[] next(int index, List<byte[]> leaves);
    }

    String vkey() {
        return key.vkey();
    }

    /** Does nothing where it was written before. */
    void write(int size) throws IOException {
        if (Files.exists(folder.resolve("checkpoint"))) {
            return;
        }
        List<byte[]> leaves = new ArrayList<>(size);
        for (int from = 0; from < size; from += LogFolder.TILE) {
            List<byte[]> bundle = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + LogFolder.TILE); i++) {
                byte[] entry = entries.next(i, leaves);
                bundle.add(entry);
                leaves.add(LogFolder.leafHash(entry));
            }
            String path = LogFolder.bundlePath(from / LogFolder.TILE, bundle.size());
            write(path, LogFolder.bundle(bundle));
        }
        List<byte[]> level = leaves;
        for (int number = 0; !level.isEmpty(); number++) {
            level = writeLevel(number, level);
        }
        String text = LogFolder.body(size, LogFolder.root(leaves));
        String note = LogFolder.note(text, key.line(text));
        write("vkey", (key.vkey() + "\n").getBytes(StandardCharsets.UTF_8));
        write("checkpoint", note.getBytes(StandardCharsets.UTF_8));
    }

    private List<byte[]> writeLevel(int number, List<byte[]> level) throws IOException {
        List<byte[]> above = new ArrayList<>();
        for (int from = 0; from < level.size(); from += LogFolder.TILE) {
            List<byte[]> tile = level.subList(from, Math.min(level.size(), from + LogFolder.TILE));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            tile.forEach(bytes::writeBytes);
            write(
                    LogFolder.tilePath(number, from / LogFolder.TILE, tile.size()),
                    bytes.toByteArray());
            if (tile.size() == LogFolder.TILE) {
                above.add(LogFolder.root(tile));
            }
        }
        return above;
    }

    private static byte[] entry(int index) {
        String entry = "{\"body\":{\"area\":\"reuterkiez\",\"askedCents\":" + (100_000 + index)
                + ",\"idea\":\"" + LogFolder.id(index) + "\",\"need\":\"Plätze zum Spielen\","
                + "\"reasons\":[\"need\",\"reach\",\"costs\"],\"round\":\"2026-autumn\","
                + "\"ruleSet\":\"6f1c2a90b7d34e5f8a9b0c1d2e3f40516273849506a7b8c9d0e1f2a3b4c5d6e7\""
                + "},\"id\":\"" + LogFolder.id(index)
                + "\",\"time\":\"" + BEGIN.plusSeconds(index)
                + "\",\"type\":\"opinion.given\",\"v\":1}";
        return entry.getBytes(StandardCharsets.UTF_8);
    }

    void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}

package org.kiezfonds.app.transparency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiezfonds.app.transparency.LogQueries.Signed;

/**
 * Writes the log as files: bundles and tiles first, the head that speaks of them last. Files are
 * made from the database alone, so what is missing is simply written again; what is there with
 * other bytes is left for people to look at.
 */
final class Publisher {

    private static final String PARTIAL = ".p";

    private final LogQueries queries;
    private final Path folder;
    private final Policy policy;
    private final LogStanding standing;
    private final Clock clock;
    /** The logs whose folder has got the page of this version of the program. */
    private final Set<Integer> withPage = new HashSet<>();

    Publisher(LogQueries queries, Path folder, Policy policy, LogStanding standing, Clock clock) {
        this.queries = queries;
        this.folder = folder;
        this.policy = policy;
        this.standing = standing;
        this.clock = clock;
    }

    /** Holds a folder for each log. */
    Path folder() {
        return folder;
    }

    LogFiles files(int log) {
        return new LogFiles(folder.resolve(Integer.toString(log)));
    }

    /** The head that is published in our folder, unverified. */
    Optional<Note> published(int log) throws IOException {
        return files(log)
                .read(LogFiles.CHECKPOINT)
                .map(bytes -> Note.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Deletes what a hard end left unfinished. */
    void tidy(int log) throws IOException {
        try (FileChannel channel = open(log);
                var _ = channel.lock()) {
            files(log).tidy();
        }
    }

    /** Another node may publish to the same folder; it is locked by this file. */
    private FileChannel open(int log) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve("." + log + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    /**
     * Brings the folder up to the latest head whose witnesses have been asked.
     *
     * @return false where the head that is published cannot be one before that: somebody has to
     *     look why
     */
    boolean publish(LogHead log) throws IOException {
        Optional<Signed> signed = queries.lastSigned(log.no(), true);
        try (FileChannel channel = open(log.no());
                var _ = channel.lock()) {
            return signed.isEmpty() || publish(log, signed.get());
        } catch (LogFiles.FileDiffers damaged) {
            standing.stop(
                    LogStopped.Reason.FILES_DAMAGED,
                    "A published file is other than the database says: " + damaged.getMessage(),
                    LogGuard.REPAIR);
            return true;
        }
    }

    private boolean publish(LogHead log, Signed signed) throws IOException {
        LogFiles files = files(log.no());
        long from = 0;
        try {
            Optional<Note> published = published(log.no());
            if (published.isPresent()) {
                Checkpoint head = Checkpoint.parse(published.get().text());
                if (published.get().toString().equals(signed.checkpoint())) {
                    standing.published(head, clock.instant());
                    return true;
                }
                from = head.size();
            }
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
        if (from > signed.size()) {
            // By another node since we read the database, or before the database was restored.
            return false;
        }
        write(files, log.no(), from, signed.size());
        files.replace(LogFiles.VKEY, vkeys(log.no()).getBytes(StandardCharsets.UTF_8));
        files.replace(LogFiles.POLICY, policy(log).getBytes(StandardCharsets.UTF_8));
        if (withPage.add(log.no()) || from == 0) {
            CheckPage.write(files);
        }
        files.sync();
        files.replace(LogFiles.CHECKPOINT, signed.checkpoint().getBytes(StandardCharsets.UTF_8));
        files.sync();
        standing.published(
                Checkpoint.parse(Note.parse(signed.checkpoint()).text()), clock.instant());
        return true;
    }

    /** Writes what a tree of that size has and the smaller one has not. */
    void write(LogFiles files, int log, long from, long size) throws IOException {
        for (var paper : queries.papers(log, from, size).entrySet()) {
            files.create(paper.getKey(), paper.getValue());
        }
        for (long index = from / Tile.WIDTH; index * Tile.WIDTH < size; index++) {
            int width = new Tile(0, index).width(size);
            files.create(Tile.bundlePath(index, width), bundle(log, index, width));
        }
        for (Tile tile : Tile.between(from, size)) {
            int width = tile.width(size);
            files.create(tile.path(width), queries.tile(log, tile).bytes(width));
        }
    }

    /** Deletes partial tiles whose full tile is there: readers cut those. */
    void tidyPartials(int log) throws IOException {
        Path tiles = files(log).folder().resolve("tile");
        if (!Files.isDirectory(tiles)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tiles)) {
            for (Path partials : paths.filter(Publisher::isSuperseded).toList()) {
                try (Stream<Path> files = Files.list(partials)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(partials);
            }
        }
    }

    private static boolean isSuperseded(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(PARTIAL)
                && Files.exists(
                        path.resolveSibling(name.substring(0, name.length() - PARTIAL.length())));
    }

    /** Each entry after its length in two bytes. */
    byte[] bundle(int log, long index, int width) {
        long first = index * Tile.WIDTH;
        List<byte[]> entries = queries.entries(log, first, first + width);
        if (entries.size() != width) {
            throw new IllegalStateException(
                    "%d entries of %d from %d on".formatted(entries.size(), width, first));
        }
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bundle.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) entry.length).array());
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    private String vkeys(int log) {
        return queries.keys(log, false).stream()
                .map(key -> key.vkey() + "\n")
                .collect(Collectors.joining());
    }

    private String policy(LogHead log) {
        return policy.text(
                queries.keys(log.no(), false).stream().map(NoteKey::vkey).toList());
    }
}

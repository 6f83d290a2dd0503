package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder in which a log is published. A file appears whole or not at all; only head, keys and
 * policy are ever replaced. What is to be read by strangers is on the disk before anything that
 * refers to it.
 */
final class LogFiles {

    static final String CHECKPOINT = "checkpoint";
    static final String VKEY = "vkey";
    static final String POLICY = "policy";

    /** Begins with a dot, so that web servers do not show it. */
    private static final String UNFINISHED = ".unfinished-";

    private final Path folder;
    private final Set<Path> unsynced = new LinkedHashSet<>();

    LogFiles(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    boolean exists(String path) {
        return Files.exists(folder.resolve(path));
    }

    /**
     * Writes a file that stays as it is.
     *
     * @throws FileDiffers where it is there with other bytes; it is left as it is
     */
    void create(String path, byte[] bytes) throws IOException {
        Optional<byte[]> there = read(path);
        if (there.isPresent()) {
            if (!Arrays.equals(there.get(), bytes)) {
                throw new FileDiffers(folder.resolve(path));
            }
            // Perhaps by a try that failed before it could bring the name to the disk.
            unsynced.add(Objects.requireNonNull(folder.resolve(path).getParent()));
            return;
        }
        write(path, bytes);
    }

    /** Puts a file that was changed beside its place, for people to look at. */
    void putAside(String path) throws IOException {
        Path file = folder.resolve(path);
        Path parent = Objects.requireNonNull(file.getParent());
        Path aside = parent.resolve(".changed-" + file.getFileName());
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        unsynced.add(parent);
    }

    /** Writes a file over the one that is there, unless they are equal. */
    void replace(String path, byte[] bytes) throws IOException {
        Optional<byte[]> there = read(path);
        if (there.isEmpty() || !Arrays.equals(there.get(), bytes)) {
            write(path, bytes);
        }
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Path parent = Objects.requireNonNull(file.getParent());
        createFolders(parent);
        // The name of this process in it: two nodes may publish to one folder.
        Path unfinished = parent.resolve(
                UNFINISHED + ProcessHandle.current().pid() + "-" + file.getFileName());
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException impossible) {
            throw new IOException("the file system cannot rename " + unfinished, impossible);
        }
        unsynced.add(parent);
    }

    private void createFolders(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null || Files.isDirectory(path)) {
            return;
        }
        createFolders(parent);
        Files.createDirectories(path);
        unsynced.add(parent);
    }

    /** Brings the names of all files written since the last call to the disk. */
    void sync() throws IOException {
        for (Path changed : unsynced) {
            try (FileChannel channel = FileChannel.open(changed, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        unsynced.clear();
    }

    /** Deletes what a hard end left unfinished. */
    void tidy() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(LogFiles::isUnfinished).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isUnfinished(Path file) {
        return file.getFileName().toString().startsWith(UNFINISHED);
    }

    /** A file that must never change is other than the database says. */
    static final class FileDiffers extends IOException {

        private static final long serialVersionUID = 1;

        FileDiffers(Path file) {
            super(file.toString());
        }
    }
}

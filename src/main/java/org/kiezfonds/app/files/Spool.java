package org.kiezfonds.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A file on its way in, on the disk of this node: never in memory as a whole, and gone when closed.
 */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Path file;
    private final long bytes;

    private Spool(Path folder, Path file, long bytes) {
        this.folder = folder;
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Reads until the end, and at most one byte more than allowed.
     *
     * @throws IOException also where the sender broke off; nothing is left then
     */
    static Spool of(InputStream content, long most) throws IOException {
        Path folder = Files.createTempDirectory("kiezfonds-file");
        try {
            Path file = folder.resolve("sent");
            long bytes = 0;
            byte[] buffer = new byte[BUFFER];
            try (OutputStream out = Files.newOutputStream(file)) {
                int read;
                while (bytes <= most && (read = content.read(buffer)) >= 0) {
                    out.write(buffer, 0, (int) Math.min(read, most + 1 - bytes));
                    bytes += read;
                }
            }
            return new Spool(folder, file, Math.min(bytes, most + 1));
        } catch (IOException | RuntimeException e) {
            deleteAll(folder);
            throw e;
        }
    }

    /** As it was sent, cut where it was too large. */
    Path file() {
        return file;
    }

    /** One more than allowed where it was too large. */
    long bytes() {
        return bytes;
    }

    /** A place for what is made of it. */
    Path beside(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        deleteAll(folder);
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

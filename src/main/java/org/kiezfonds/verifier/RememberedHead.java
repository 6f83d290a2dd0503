package org.kiezfonds.verifier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The last good head of a log that this reader saw, kept as a file in the reader's own folder.
 *
 * @param head what it said
 * @param seen when that was
 */
record RememberedHead(Checkpoint head, Instant seen) {

    private static final String SEEN = "seen ";

    /** None where this log was never seen from here. */
    static Optional<RememberedHead> find(Path folder, String origin) throws Unreachable {
        Path file = file(folder, origin);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            int end = text.indexOf('\n');
            if (!text.startsWith(SEEN) || end < 0) {
                throw new Malformed("checkpoint.malformed");
            }
            Instant seen = Instant.parse(text.substring(SEEN.length(), end));
            byte[] note = text.substring(end + 1).getBytes(StandardCharsets.UTF_8);
            Checkpoint head = Checkpoint.parse(Note.parse(note).text());
            return Optional.of(new RememberedHead(head, seen));
        } catch (Malformed | DateTimeParseException | IOException e) {
            throw new Unreachable(Finding.of("state.unreadable", file.toString()));
        }
    }

    /** Takes the place of what was remembered, wholly or not at all. */
    static void keep(Path folder, String origin, byte[] note, Instant seen) throws Unreachable {
        Path file = file(folder, origin);
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "head", ".new");
            String line = SEEN + seen + "\n";
            Files.write(fresh, line.getBytes(StandardCharsets.UTF_8));
            Files.write(fresh, note, StandardOpenOption.APPEND);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Unreachable(Finding.of("state.unwritable", file.toString()));
        }
    }

    private static Path file(Path folder, String origin) {
        byte[] digest = TreeHasher.sha256().digest(origin.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(digest) + ".head");
    }
}

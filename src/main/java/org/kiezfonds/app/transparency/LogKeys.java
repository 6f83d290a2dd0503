package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.StartFailure;
import org.kiezfonds.app.transparency.entries.Origin;

/**
 * The keys that sign for logs, from the settings or from a file that only this program's user can
 * read: outside the database, so that a copy of the database cannot sign.
 */
final class LogKeys {

    private static final String WHAT_TO_DO =
            "Bring back the key file from its backup, or set KIEZFONDS_TRANSPARENCY_KEY. Where the"
                    + " key is lost for good, begin a new log: see \"A key is lost or stolen\" in"
                    + " src/docs/operations.md.";

    private final @Nullable Path file;
    private volatile List<SigningKey> keys;

    private LogKeys(@Nullable Path file, List<SigningKey> keys) {
        this.file = file;
        this.keys = List.copyOf(keys);
    }

    /** Keys of the settings: one a line. */
    static LogKeys given(String text) {
        return new LogKeys(null, parse(text, "The setting KIEZFONDS_TRANSPARENCY_KEY"));
    }

    /** Keys of a file; none where there is no such file. */
    static LogKeys inFile(Path file) {
        try {
            return Files.exists(file)
                    ? new LogKeys(file, parse(Files.readString(file), "The file " + file))
                    : new LogKeys(file, List.of());
        } catch (IOException unreadable) {
            throw new StartFailure(
                    StartFailure.Reason.LOG_KEY_UNUSABLE,
                    "The key of the transparency log cannot be read: " + file,
                    unreadable.toString(),
                    WHAT_TO_DO);
        }
    }

    private static List<SigningKey> parse(String text, String where) {
        try {
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(SigningKey::parse)
                    .toList();
        } catch (IllegalArgumentException malformed) {
            throw new StartFailure(
                    StartFailure.Reason.LOG_KEY_UNUSABLE,
                    where + " holds no key of a transparency log.",
                    String.valueOf(malformed.getMessage()),
                    WHAT_TO_DO);
        }
    }

    boolean areInFile() {
        return file != null;
    }

    /** The keys for a log, the newest first. */
    List<SigningKey> of(Origin origin) {
        return keys.stream()
                .filter(key -> key.verifier().name().equals(origin.value()))
                .toList();
    }

    /** Of the keys that a log has, those that we hold the secret halves of. */
    List<SigningKey> of(Origin origin, List<NoteKey> wanted) {
        List<SigningKey> held = held(origin, wanted);
        if (held.size() < wanted.size() && file != null) {
            // A command may have added one since the start.
            keys = inFile(file).keys;
            held = held(origin, wanted);
        }
        return held;
    }

    private List<SigningKey> held(Origin origin, List<NoteKey> wanted) {
        return of(origin).stream()
                .filter(key -> wanted.contains(key.verifier()))
                .toList();
    }

    /**
     * Makes a key and keeps it in the file, before the others.
     *
     * @throws IllegalStateException where the keys come from the settings: then a person has to add
     *     it there
     */
    SigningKey generate(Origin origin) throws IOException {
        if (file == null) {
            throw new IllegalStateException("the keys come from the settings");
        }
        SigningKey fresh = SigningKey.generate(origin.value());
        List<SigningKey> all = new ArrayList<>(List.of(fresh));
        all.addAll(keys);
        write(file, all);
        keys = List.copyOf(all);
        return fresh;
    }

    private static void write(Path target, List<SigningKey> all) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        StringBuilder lines = new StringBuilder();
        all.forEach(key -> lines.append(key.secretText()).append('\n'));
        Files.write(
                unfinished,
                lines.toString().getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** No key signs for the log. */
    static StartFailure missing(Origin origin) {
        return new StartFailure(
                StartFailure.Reason.LOG_KEY_MISSING,
                "There is no key that signs for the transparency log " + origin + ".",
                "The log exists, and only its own keys may sign for it.",
                WHAT_TO_DO);
    }

    /** The first log has no key yet, and it is not ours to make one. */
    static StartFailure noneGiven(Origin origin) {
        return new StartFailure(
                StartFailure.Reason.LOG_KEY_MISSING,
                "There is no key for the transparency log " + origin + ".",
                "With a database server of your own the key is not made by itself: every node"
                        + " needs the same one.",
                "Make one with \"java -jar kiezfonds.jar log new-key "
                        + origin
                        + "\", and give it to each node as KIEZFONDS_TRANSPARENCY_KEY or in the"
                        + " file that KIEZFONDS_TRANSPARENCY_KEY_FILE names.");
    }
}

package org.kiezfonds.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.verifier.Checkpoint;
import org.kiezfonds.verifier.Hash;
import org.kiezfonds.verifier.Malformed;
import org.kiezfonds.verifier.Merkle;
import org.kiezfonds.verifier.Note;
import org.kiezfonds.verifier.VerifierKey;

/**
 * One log that is watched: its keys and the last head that was signed of it. Of two requests at the
 * same time, one waits. What was signed is on the disk before anybody hears of it.
 */
final class WitnessedLog {

    private final String origin;
    private final List<VerifierKey> keys;
    private final WitnessKey witness;
    private final Path file;
    private final Clock clock;
    private Checkpoint last;
    private String lastNote;
    private long lastSeconds;

    /** What becomes of a head. */
    sealed interface Outcome {

        /** It was signed. */
        record Signed(String cosignature) implements Outcome {}

        /** The last one signed is of another size than the request begins at. */
        record OtherSize(long size) implements Outcome {}

        /** It does not follow from the last one signed. */
        record NotProven() implements Outcome {}
    }

    /**
     * Opens what is kept of the log.
     *
     * @param keys of the log; more than one while its keys rotate
     * @throws IOException where what was kept cannot be read: to begin anew would be to forget
     */
    WitnessedLog(
            String origin, List<VerifierKey> keys, WitnessKey witness, Path folder, Clock clock)
            throws IOException {
        this.origin = origin;
        this.keys = List.copyOf(keys);
        this.witness = witness;
        this.file = folder.resolve(id(origin));
        this.clock = clock;
        this.last = new Checkpoint(origin, 0, Merkle.emptyRoot());
        this.lastNote = "";
        if (Files.exists(file)) {
            restore();
        }
    }

    private void restore() throws IOException {
        try {
            Note note = Note.parse(Files.readAllBytes(file));
            Checkpoint head = Checkpoint.parse(note.text());
            boolean ours = !note.signers(List.of(witness.verifierKey())).good().isEmpty();
            if (!ours || !head.origin().equals(origin)) {
                throw new Malformed("checkpoint.malformed");
            }
            this.last = head;
            this.lastNote = Files.readString(file);
            String name = witness.verifierKey().label();
            for (Note.Line line : note.lines()) {
                if (name.equals(line.name() + "+" + line.id())) {
                    this.lastSeconds = Math.max(lastSeconds, line.time());
                }
            }
        } catch (Malformed e) {
            throw new IOException(file + " cannot be read; without it nothing is signed", e);
        }
    }

    /** What a log is called in addresses: the SHA-256 of its origin. */
    static String id(String origin) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(origin.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String origin() {
        return origin;
    }

    /** Whether one of the log's keys has signed, and no signature in their name is wrong. */
    boolean isSigned(Note note) {
        Note.Signers signers = note.signers(keys);
        return signers.bad().isEmpty() && !signers.good().isEmpty();
    }

    /** The last head as signed, for whoever watches. */
    synchronized Optional<String> lastNote() {
        return lastNote.isEmpty() ? Optional.empty() : Optional.of(lastNote);
    }

    /**
     * Signs the head where it follows from the last one.
     *
     * @param note signed by the log
     * @throws IOException where it could not be kept; then it was not signed either
     */
    synchronized Outcome add(long oldSize, List<Hash> proof, Note note, Checkpoint head)
            throws IOException {
        if (oldSize != last.size()) {
            return new Outcome.OtherSize(last.size());
        }
        if (!Merkle.follows(last.size(), last.root(), head.size(), head.root(), proof)) {
            return new Outcome.NotProven();
        }
        // "As of this time the largest": the time never runs back.
        long seconds = Math.max(lastSeconds, clock.instant().getEpochSecond());
        String cosignature = witness.cosign(note.text(), seconds);
        StringBuilder kept = new StringBuilder(note.text()).append('\n');
        for (Note.Line line : note.lines()) {
            if (keys.stream().anyMatch(key -> key.label().equals(line.name() + "+" + line.id()))) {
                kept.append("— ").append(line.name()).append(' ').append(line.base64());
                kept.append('\n');
            }
        }
        kept.append(cosignature);
        SafeFile.write(file, kept.toString().getBytes(StandardCharsets.UTF_8));
        last = head;
        lastNote = kept.toString();
        lastSeconds = seconds;
        return new Outcome.Signed(cosignature);
    }
}

package org.kiezfonds.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kiezfonds.verifier.Checkpoint;
import org.kiezfonds.verifier.Hash;
import org.kiezfonds.verifier.Malformed;
import org.kiezfonds.verifier.Note;

/**
 * A request to sign a head, taken apart.
 *
 * @param oldSize of the head that the log believes was signed last
 * @param proof that the new one follows from it
 * @param note the head with its signatures
 * @param head what it says
 */
record AddCheckpoint(long oldSize, List<Hash> proof, Note note, Checkpoint head) {

    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;
    private static final int HASH_LINE = 45;

    static final int MOST_BYTES = Note.MOST_BYTES + MOST_HASHES * HASH_LINE + 64;

    AddCheckpoint {
        proof = List.copyOf(proof);
    }

    static AddCheckpoint parse(byte[] body) throws Malformed {
        // Latin-1 keeps every byte; the note is read as UTF-8 from what is left.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        if (end < 0 || !text.startsWith(OLD)) {
            throw new Malformed("request.malformed");
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        if (lines.length > 1 + MOST_HASHES) {
            throw new Malformed("request.malformed");
        }
        long oldSize = Checkpoint.decimal(lines[0].substring(OLD.length()));
        List<Hash> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(Hash.parse(lines[i]));
        }
        Note note = Note.parse(text.substring(end + 2).getBytes(StandardCharsets.ISO_8859_1));
        return new AddCheckpoint(oldSize, proof, note, Checkpoint.parse(note.text()));
    }
}

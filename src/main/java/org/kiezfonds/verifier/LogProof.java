package org.kiezfonds.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A receipt (C2SP tlog-proof): that an entry is in the log, to be checked without the log.
 *
 * @param index the entry's place
 * @param path from its sibling upwards
 * @param head the head as published
 */
public record LogProof(long index, List<Hash> path, Note head) {

    static final int MOST_BYTES = 1024 * 1024;

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MOST_HASHES = 63;

    public LogProof {
        path = List.copyOf(path);
    }

    public static LogProof parse(byte[] bytes) throws Malformed {
        if (bytes.length > MOST_BYTES) {
            throw new Malformed("proof.malformed");
        }
        String text = Note.utf8(bytes);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new Malformed("proof.malformed");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST_LINE)) {
            throw new Malformed("proof.version", FIRST_LINE);
        }
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            String extra = lines.removeFirst().substring(EXTRA.length());
            if (Base64Text.decode(extra).isEmpty()) {
                throw new Malformed("proof.malformed");
            }
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new Malformed("proof.malformed");
        }
        long index = Checkpoint.decimal(lines.removeFirst().substring(INDEX.length()));
        if (lines.size() > MOST_HASHES) {
            throw new Malformed("proof.malformed");
        }
        List<Hash> path = new ArrayList<>();
        for (String line : lines) {
            path.add(Hash.parse(line));
        }
        byte[] head = text.substring(end + 2).getBytes(StandardCharsets.UTF_8);
        return new LogProof(index, path, Note.parse(head));
    }
}

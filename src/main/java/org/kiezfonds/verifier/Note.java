package org.kiezfonds.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * A signed note (C2SP signed-note v1.0.0), taken apart but not yet believed.
 *
 * @param text what is signed, up to and with the line end before the last empty line
 * @param lines the signatures in their order, known and unknown ones
 */
public record Note(String text, List<Line> lines) {

    /** No honest head comes near. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final int MOST_LINES = 100;
    private static final int ID_LENGTH = 4;
    private static final String DASH = "— ";

    /**
     * One signature.
     *
     * @param name of the key that claims to have signed
     * @param id of that key, eight hexadecimal digits
     * @param base64 id and signature, as they stand in the note
     */
    public record Line(String name, String id, String base64) {

        byte[] signature() {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
        }

        /** The second at which a witness signed; only where it is a witness's. */
        public long time() {
            return ByteBuffer.wrap(signature()).getLong();
        }
    }

    /**
     * Who of the known keys has signed.
     *
     * @param good their signatures hold
     * @param bad a signature in their name does not hold; the note is to be refused
     */
    public record Signers(List<VerifierKey> good, List<VerifierKey> bad) {}

    public Note {
        lines = List.copyOf(lines);
    }

    public static Note parse(byte[] bytes) throws Malformed {
        if (bytes.length > MOST_BYTES) {
            throw new Malformed("note.too-long", (long) MOST_BYTES);
        }
        String note = utf8(bytes);
        if (note.codePoints().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed("note.control");
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new Malformed("note.no-empty-line");
        }
        String signatures = note.substring(end + 2);
        if (signatures.isEmpty() || !signatures.endsWith("\n")) {
            throw new Malformed("note.cut");
        }
        String[] rows = signatures.split("\n", -1);
        if (rows.length > MOST_LINES + 1) {
            throw new Malformed("note.too-many");
        }
        List<Line> lines = new ArrayList<>();
        // After the last line end nothing comes.
        for (String row : Arrays.asList(rows).subList(0, rows.length - 1)) {
            lines.add(line(row));
        }
        return new Note(note.substring(0, end + 1), lines);
    }

    private static Line line(String row) throws Malformed {
        String[] parts = row.split(" ", -1);
        if (!row.startsWith(DASH) || parts.length != 3 || !VerifierKey.isName(parts[1])) {
            throw new Malformed("note.line", row);
        }
        byte[] bytes = Base64Text.decode(parts[2]).orElse(new byte[0]);
        if (bytes.length <= ID_LENGTH) {
            throw new Malformed("note.line", row);
        }
        return new Line(parts[1], HexFormat.of().formatHex(bytes, 0, ID_LENGTH), parts[2]);
    }

    /** Unknown signers are passed over; each line of a known one has to hold. */
    public Signers signers(Collection<VerifierKey> known) {
        List<VerifierKey> good = new ArrayList<>();
        List<VerifierKey> bad = new ArrayList<>();
        for (VerifierKey key : known) {
            List<Line> claimed = lines.stream().filter(key::claims).toList();
            if (claimed.isEmpty() || key.type() == VerifierKey.Type.OTHER) {
                continue;
            }
            boolean holds = claimed.stream().allMatch(line -> key.signed(text, line));
            (holds ? good : bad).add(key);
        }
        return new Signers(good, bad);
    }

    static String utf8(byte[] bytes) throws Malformed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("note.utf8");
        }
    }
}

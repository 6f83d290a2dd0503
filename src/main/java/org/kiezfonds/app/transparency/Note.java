package org.kiezfonds.app.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text ends with a line feed
 * @param signatures in their order
 */
record Note(String text, List<Line> signatures) {

    /** More would be no note of ours. */
    static final int MOST_CHARACTERS = 64 * 1024;

    private static final String BREAK = "\n\n";
    private static final String MARK = "— ";
    private static final int ID_BYTES = 4;

    Note {
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note without verifying anything.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Note parse(String note) {
        int end = note.lastIndexOf(BREAK);
        boolean plain =
                note.chars().allMatch(each -> each == '\n' || !Character.isISOControl(each));
        if (note.length() > MOST_CHARACTERS || !plain || end < 1 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("no signed note");
        }
        List<Line> lines =
                note.substring(end + BREAK.length()).lines().map(Line::parse).toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a note without a signature");
        }
        return new Note(note.substring(0, end + 1), lines);
    }

    /** Signs a text with each key. */
    static Note sign(String text, Collection<SigningKey> keys) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return new Note(
                text,
                keys.stream()
                        .map(key -> Line.of(key.verifier(), key.sign(message)))
                        .toList());
    }

    /**
     * Whether at least one of the keys signed the text; a signature of one of them that does not
     * hold spoils the note.
     */
    boolean isSignedBy(Collection<NoteKey> keys) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        boolean signed = false;
        for (Line line : signatures) {
            for (NoteKey key : keys) {
                if (line.isOf(key)) {
                    if (!key.verifies(message, line.signature())) {
                        return false;
                    }
                    signed = true;
                }
            }
        }
        return signed;
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }

    /**
     * One signature line.
     *
     * @param id of the key
     * @param signature what follows the id
     */
    record Line(String name, Bytes id, Bytes signature) {

        static Line of(NoteKey key, Bytes signature) {
            return new Line(key.name(), key.id(), signature);
        }

        static Line parse(String line) {
            String[] parts =
                    line.startsWith(MARK) ? line.substring(MARK.length()).split(" ", -1) : null;
            if (parts == null || parts.length != 2) {
                throw new IllegalArgumentException("no signature line: " + line);
            }
            Bytes bytes = Bytes.of(Base64.getDecoder().decode(parts[1]));
            if (parts[0].isEmpty() || bytes.length() <= ID_BYTES) {
                throw new IllegalArgumentException("no signature line: " + line);
            }
            return new Line(
                    parts[0], bytes.slice(0, ID_BYTES), bytes.slice(ID_BYTES, bytes.length()));
        }

        boolean isOf(NoteKey key) {
            return name.equals(key.name()) && id.equals(key.id());
        }

        @Override
        public String toString() {
            byte[] bytes = ByteBuffer.allocate(id.length() + signature.length())
                    .put(id.array())
                    .put(signature.array())
                    .array();
            return MARK + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    }

    /** The lines as text, one below the other. */
    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        text.lines().filter(line -> !line.isEmpty()).map(Line::parse).forEach(lines::add);
        return lines;
    }
}

package org.kiezfonds.app.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.kiezfonds.app.transparency.entries.Origin;

/** The head of a log: its name, size and root (C2SP tlog-checkpoint). */
record Checkpoint(Origin origin, long size, Bytes root) {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int TIME_BYTES = 8;

    /**
     * Reads the text of a checkpoint, without its signatures.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !NUMBER.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException("no checkpoint: " + text);
        }
        byte[] root = Base64.getDecoder().decode(lines.get(2));
        if (root.length != Merkle.HASH_BYTES) {
            throw new IllegalArgumentException("no checkpoint: " + text);
        }
        return new Checkpoint(
                new Origin(lines.get(0)), Long.parseLong(lines.get(1)), Bytes.of(root));
    }

    String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /**
     * Whether the line is the witness' cosignature of this checkpoint (C2SP tlog-cosignature, v1):
     * eight bytes of Unix time, then the signature.
     */
    boolean isCosignedBy(NoteKey witness, Note.Line line) {
        if (!line.isOf(witness) || line.signature().length() <= TIME_BYTES) {
            return false;
        }
        long time = ByteBuffer.wrap(line.signature().array()).getLong();
        String message = "cosignature/v1\ntime " + Long.toUnsignedString(time) + "\n" + text();
        return witness.verifies(
                message.getBytes(StandardCharsets.UTF_8),
                line.signature().slice(TIME_BYTES, line.signature().length()));
    }
}

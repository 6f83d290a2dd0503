package org.kiezfonds.app.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.kiezfonds.app.transparency.entries.Vkey;

/**
 * The public half of an Ed25519 key with its name (C2SP signed-note).
 *
 * @param type {@link #LOG} signs checkpoints, {@link #WITNESS} cosigns them
 * @param raw 32 bytes
 */
record NoteKey(String name, byte type, Bytes raw) {

    static final byte LOG = 0x01;
    static final byte WITNESS = 0x04;
    static final int RAW_BYTES = 32;

    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    NoteKey {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.chars().anyMatch(NoteKey::isSpace)) {
            throw new IllegalArgumentException("no name of a key: " + name);
        }
        if (raw.length() != RAW_BYTES) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + raw.length());
        }
    }

    /**
     * Reads a verifier key.
     *
     * @throws IllegalArgumentException where it is none, or of a type that is not Ed25519
     */
    static NoteKey parse(String vkey) {
        // The last part may hold a plus itself.
        String[] parts = vkey.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no verifier key: " + vkey);
        }
        byte[] key = Base64.getDecoder().decode(parts[2]);
        if (key.length != RAW_BYTES + 1 || (key[0] != LOG && key[0] != WITNESS)) {
            throw new IllegalArgumentException("no Ed25519 verifier key: " + vkey);
        }
        NoteKey read = new NoteKey(parts[0], key[0], Bytes.of(key).slice(1, key.length));
        if (!HexFormat.of().formatHex(read.id().array()).equals(parts[1])) {
            throw new IllegalArgumentException("the id does not belong to the key: " + vkey);
        }
        return read;
    }

    Vkey vkey() {
        return new Vkey(name
                + "+"
                + HexFormat.of().formatHex(id().array())
                + "+"
                + Base64.getEncoder().encodeToString(typed()));
    }

    /** SHA-256(name || 0x0A || type || key), the first four bytes. */
    Bytes id() {
        MessageDigest digest = Merkle.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(typed());
        return Bytes.of(digest.digest()).slice(0, 4);
    }

    private byte[] typed() {
        return ByteBuffer.allocate(raw.length() + 1).put(type).put(raw.array()).array();
    }

    boolean verifies(byte[] message, Bytes signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(
                            new X509EncodedKeySpec(ByteBuffer.allocate(SPKI.length + raw.length())
                                    .put(SPKI)
                                    .put(raw.array())
                                    .array()));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature.array());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    @Override
    public String toString() {
        return vkey().value();
    }
}

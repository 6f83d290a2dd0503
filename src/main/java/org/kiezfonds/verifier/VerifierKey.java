package org.kiezfonds.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of a signed note, as {@code <name>+<key id>+<base64(type || key)>}.
 *
 * @param name who signs; for a log, its origin
 * @param id eight lower-case hexadecimal digits
 * @param type how it signs
 * @param base64 type and key, as they stand in the text
 */
public record VerifierKey(String name, String id, Type type, String base64) {

    /** How a key signs. */
    public enum Type {
        /** Signs the text itself. */
        ED25519(0x01),
        /** Signs the text and a time: a witness. */
        COSIGNATURE(0x04),
        /** Not understood here: its signatures are neither believed nor refused. */
        OTHER(-1);

        private final byte number;

        Type(int number) {
            this.number = (byte) number;
        }

        private static Type of(byte number) {
            return switch (number) {
                case 0x01 -> ED25519;
                case 0x04 -> COSIGNATURE;
                default -> OTHER;
            };
        }
    }

    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_LENGTH = 32;
    private static final int ID_LENGTH = 4;
    private static final int SIGNATURE_LENGTH = 64;

    /**
     * A key from its parts.
     *
     * @param publicKey 32 bytes
     */
    public static VerifierKey of(String name, Type type, byte[] publicKey) {
        byte[] typed = ByteBuffer.allocate(1 + publicKey.length)
                .put(type.number)
                .put(publicKey)
                .array();
        return new VerifierKey(
                name, idOf(name, typed), type, Base64.getEncoder().encodeToString(typed));
    }

    public static VerifierKey parse(String text) throws Malformed {
        // Base64 may hold a '+' of its own.
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0])) {
            throw new Malformed("key.malformed", text);
        }
        byte[] typed = Base64Text.decode(parts[2]).orElse(new byte[0]);
        if (typed.length == 0) {
            throw new Malformed("key.malformed", text);
        }
        if (!idOf(parts[0], typed).equals(parts[1])) {
            throw new Malformed("key.wrong-id", text);
        }
        Type type = Type.of(typed[0]);
        if (type != Type.OTHER && typed.length != 1 + KEY_LENGTH) {
            throw new Malformed("key.malformed", text);
        }
        return new VerifierKey(parts[0], parts[1], type, parts[2]);
    }

    /** Not empty, no blank of any kind, no plus. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c));
    }

    /** Name and id, as they tell two keys apart. */
    public String label() {
        return name + "+" + id;
    }

    /** Whether the signature claims to be by this key. */
    boolean claims(Note.Line line) {
        return line.name().equals(name) && line.id().equals(id);
    }

    /** Whether the signature is by this key over that text. */
    boolean signed(String text, Note.Line line) {
        byte[] signature = line.signature();
        String message = text;
        if (type == Type.COSIGNATURE) {
            if (signature.length != Long.BYTES + SIGNATURE_LENGTH) {
                return false;
            }
            if (line.time() < 0) {
                return false;
            }
            message = cosigned(line.time(), text);
            signature = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
        }
        return signature.length == SIGNATURE_LENGTH
                && verify(message.getBytes(StandardCharsets.UTF_8), signature);
    }

    /** What a witness signs; the time in seconds since 1970. */
    public static String cosigned(long time, String text) {
        return "cosignature/v1\ntime " + time + "\n" + text;
    }

    private boolean verify(byte[] message, byte[] signature) {
        byte[] typed = Base64.getDecoder().decode(base64);
        byte[] spki = ByteBuffer.allocate(SPKI_PREFIX.length + KEY_LENGTH)
                .put(SPKI_PREFIX)
                .put(typed, 1, KEY_LENGTH)
                .array();
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // Bytes that are no point of the curve sign nothing.
            return false;
        }
    }

    private static String idOf(String name, byte[] typed) {
        MessageDigest sha256 = TreeHasher.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(typed);
        return HexFormat.of().formatHex(sha256.digest(), 0, ID_LENGTH);
    }

    @Override
    public String toString() {
        return name + "+" + id + "+" + base64;
    }
}

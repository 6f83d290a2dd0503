package org.kiezfonds.app.transparency;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The secret half of a key that signs checkpoints. Never printed, never in the database. */
final class SigningKey {

    private static final String MARK = "PRIVATE+KEY+";
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final NoteKey verifier;
    private final byte[] seed;

    private SigningKey(NoteKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
    }

    static SigningKey generate(String name) {
        byte[] seed = new byte[NoteKey.RAW_BYTES];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(new NoteKey(name, NoteKey.LOG, publicHalf(seed)), seed);
    }

    /**
     * Reads a key in the form of Go's {@code note} package: {@code PRIVATE+KEY+name+id+base64}.
     *
     * @throws IllegalArgumentException where it is none; the message does not show it
     */
    static SigningKey parse(String text) {
        String line = text.strip();
        String[] parts = line.startsWith(MARK)
                ? line.substring(MARK.length()).split("\\+", 3)
                : new String[0];
        if (parts.length != 3) {
            throw new IllegalArgumentException("The key does not begin with " + MARK + "NAME+ID+");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("The last part of the key is not Base64.", null);
        }
        if (key.length != NoteKey.RAW_BYTES + 1 || key[0] != NoteKey.LOG) {
            throw new IllegalArgumentException("The key is no Ed25519 key of a log.");
        }
        byte[] seed = Arrays.copyOfRange(key, 1, key.length);
        NoteKey verifier = new NoteKey(parts[0], NoteKey.LOG, publicHalf(seed));
        if (!HexFormat.of().formatHex(verifier.id().array()).equals(parts[1])) {
            throw new IllegalArgumentException("The key was changed: its id does not fit.");
        }
        return new SigningKey(verifier, seed);
    }

    /** The secret form; for the key file alone. */
    String secretText() {
        byte[] typed =
                ByteBuffer.allocate(seed.length + 1).put(NoteKey.LOG).put(seed).array();
        return MARK
                + verifier.name()
                + "+"
                + HexFormat.of().formatHex(verifier.id().array())
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    NoteKey verifier() {
        return verifier;
    }

    /** 64 bytes, the same for the same message at all times. */
    Bytes sign(byte[] message) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(ByteBuffer.allocate(PKCS8.length + seed.length)
                                    .put(PKCS8)
                                    .put(seed)
                                    .array()));
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return Bytes.of(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The JDK computes the public half only while it makes a pair, so it is given the seed as its
     * randomness. That this was right shows in the id of the key.
     */
    private static Bytes publicHalf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new GivenBytes(seed));
            KeyPair pair = generator.generateKeyPair();
            EdECPublicKey key = (EdECPublicKey) pair.getPublic();
            byte[] encoded = key.getEncoded();
            return Bytes.of(encoded).slice(encoded.length - NoteKey.RAW_BYTES, encoded.length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class GivenBytes extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] given;

        GivenBytes(byte[] given) {
            this.given = given;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != given.length) {
                throw new IllegalStateException("asked for " + bytes.length + " bytes");
            }
            System.arraycopy(given, 0, bytes, 0, bytes.length);
        }
    }
}

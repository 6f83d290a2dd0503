package org.kiezfonds.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key of a signed note, made from one number, so that every run signs alike. */
public final class SigningKey {

    private static final byte LOG = 0x01;
    private static final byte COSIGNER = 0x04;
    private static final int SPKI_PREFIX = 12;
    private static final int KEY_BYTES = 32;

    private final String name;
    private final byte type;
    private final int seed;
    private final KeyPair pair;

    private SigningKey(String name, byte type, int seed) {
        this.seed = seed;
        this.name = name;
        this.type = type;
        this.pair = pairOf(seed);
    }

    public static SigningKey ofLog(String name, int seed) {
        return new SigningKey(name, LOG, seed);
    }

    public static SigningKey ofWitness(String name, int seed) {
        return new SigningKey(name, COSIGNER, seed);
    }

    public String name() {
        return name;
    }

    /** The four bytes before each signature, as eight hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    /** What a verifier is given. */
    public String vkey() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /** What its owner keeps, in the form of Go's notes. */
    public String secret() {
        byte[] typed = new byte[1 + KEY_BYTES];
        Arrays.fill(typed, (byte) seed);
        typed[0] = type;
        return "PRIVATE+KEY+" + name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** A log's line under the text. */
    public String line(String text) {
        return noteLine(sign(text));
    }

    /** A witness's line under the text, at that second. */
    public String cosignature(String text, long seconds) {
        byte[] signature = sign("cosignature/v1\ntime " + seconds + "\n" + text);
        return noteLine(ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array());
    }

    private String noteLine(byte[] signature) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(idBytes());
        bytes.writeBytes(signature);
        return "— " + name + " " + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\n";
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] typed() {
        byte[] spki = pair.getPublic().getEncoded();
        byte[] typed = Arrays.copyOfRange(spki, SPKI_PREFIX - 1, spki.length);
        typed[0] = type;
        return typed;
    }

    private byte[] idBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(typed());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return Arrays.copyOf(digest, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pairOf(int seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new SameEachTime(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No randomness at all: a test's key is nobody's secret. */
    private static final class SameEachTime extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final int seed;

        SameEachTime(int seed) {
            super();
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) seed);
        }
    }
}

package org.kiezfonds.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.kiezfonds.verifier.Malformed;
import org.kiezfonds.verifier.Note;
import org.kiezfonds.verifier.VerifierKey;

/**
 * The key by which a witness signs. Its file has two lines: the private key in the form that Go's
 * notes have, and the verifier key.
 */
final class WitnessKey {

    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final byte COSIGNATURE = 0x04;
    private static final byte[] PKCS8_PREFIX =
            HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int KEY_LENGTH = 32;

    private final PrivateKey privateKey;
    private final VerifierKey verifierKey;

    private WitnessKey(PrivateKey privateKey, VerifierKey verifierKey) {
        this.privateKey = privateKey;
        this.verifierKey = verifierKey;
    }

    /**
     * Reads the key, or makes one where there is none.
     *
     * @throws IOException where the file cannot be read or written, or is of another name
     */
    static WitnessKey open(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            make(file, name);
        }
        WitnessKey key = read(file);
        if (!key.verifierKey.name().equals(name)) {
            throw new IOException(file + " is the key of " + key.verifierKey.name());
        }
        return key;
    }

    private static void make(Path file, String name) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] spki = pair.getPublic().getEncoded();
            byte[] publicKey = Arrays.copyOfRange(spki, spki.length - KEY_LENGTH, spki.length);
            VerifierKey vkey = VerifierKey.of(name, VerifierKey.Type.COSIGNATURE, publicKey);
            byte[] typed = ByteBuffer.allocate(1 + KEY_LENGTH)
                    .put(COSIGNATURE)
                    .put(seed)
                    .array();
            String text = PRIVATE + vkey.label() + "+" + Base64.getEncoder().encodeToString(typed)
                    + "\n" + vkey + "\n";
            SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static WitnessKey read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            VerifierKey vkey = VerifierKey.parse(lines.get(1));
            String prefix = PRIVATE + vkey.label() + "+";
            if (!lines.getFirst().startsWith(prefix)) {
                throw new IOException(file + " holds two keys that do not belong together");
            }
            byte[] typed = Base64.getDecoder().decode(lines.getFirst().substring(prefix.length()));
            byte[] pkcs8 = ByteBuffer.allocate(PKCS8_PREFIX.length + KEY_LENGTH)
                    .put(PKCS8_PREFIX)
                    .put(typed, 1, KEY_LENGTH)
                    .array();
            PrivateKey privateKey = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            WitnessKey key = new WitnessKey(privateKey, vkey);
            key.wantPair(file);
            return key;
        } catch (Malformed | GeneralSecurityException | RuntimeException e) {
            throw new IOException(file + " is not a witness's key", e);
        }
    }

    /** A damaged file would sign what nobody can verify. */
    private void wantPair(Path file) throws IOException, Malformed {
        String text = "test\n";
        byte[] note = (text + "\n" + cosign(text, 0)).getBytes(StandardCharsets.UTF_8);
        if (Note.parse(note).signers(List.of(verifierKey)).good().isEmpty()) {
            throw new IOException(file + " holds two keys that do not belong together");
        }
    }

    VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The line under the text that says: seen at that second. */
    String cosign(String text, long seconds) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(VerifierKey.cosigned(seconds, text).getBytes(StandardCharsets.UTF_8));
            byte[] signature = signer.sign();
            byte[] line = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + signature.length)
                    .put(HexFormat.of().parseHex(verifierKey.id()))
                    .putLong(seconds)
                    .put(signature)
                    .array();
            return "— " + verifierKey.name() + " " + Base64.getEncoder().encodeToString(line)
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.kiezfonds.verifier;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The two hashes of RFC 6962, 2.1, over parts of arrays, so that a million of them leave no
 * garbage. Not for more than one thread.
 */
final class TreeHasher {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final MessageDigest sha256 = sha256();

    /** SHA-256(0x00 || entry), written to the target. */
    void leaf(byte[] source, int offset, int length, byte[] target, int at) {
        sha256.update(LEAF);
        sha256.update(source, offset, length);
        finish(target, at);
    }

    /** SHA-256(0x01 || left || right), written to the target, which may be one of the two. */
    void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] target, int at) {
        sha256.update(NODE);
        sha256.update(left, leftAt, Hash.LENGTH);
        sha256.update(right, rightAt, Hash.LENGTH);
        finish(target, at);
    }

    /**
     * The root over a whole power of two of hashes that lie one after the other.
     *
     * @param count a power of two
     */
    byte[] rootOfFull(byte[] hashes, int offset, int count) {
        byte[] level = new byte[count * Hash.LENGTH];
        System.arraycopy(hashes, offset, level, 0, level.length);
        for (int left = count; left > 1; left /= 2) {
            for (int pair = 0; pair < left / 2; pair++) {
                int first = 2 * pair * Hash.LENGTH;
                node(level, first, level, first + Hash.LENGTH, level, pair * Hash.LENGTH);
            }
        }
        byte[] root = new byte[Hash.LENGTH];
        System.arraycopy(level, 0, root, 0, Hash.LENGTH);
        return root;
    }

    private void finish(byte[] target, int at) {
        try {
            sha256.digest(target, at, Hash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

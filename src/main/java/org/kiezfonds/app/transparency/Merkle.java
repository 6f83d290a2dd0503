package org.kiezfonds.app.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 6962, section 2.1: leaf = SHA-256(0x00 || entry), node = SHA-256(0x01 || left
 * || right). Hashes are arrays of 32 bytes that nobody changes.
 */
final class Merkle {

    static final int HASH_BYTES = 32;

    private Merkle() {}

    static byte[] emptyRoot() {
        return sha256().digest();
    }

    static byte[] leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** MTH of complete subtrees of one size, given one after the other. */
    static byte[] root(HashList hashes, int from, int to) {
        if (to - from == 1) {
            return hashes.get(from);
        }
        int k = Integer.highestOneBit(to - from - 1);
        return node(root(hashes, from, from + k), root(hashes, from + k, to));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

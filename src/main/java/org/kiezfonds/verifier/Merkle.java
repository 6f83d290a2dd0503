package org.kiezfonds.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 6962 and RFC 9162: its hashes, and the two verifications in the papers' order and
 * with their symbols. Sizes and indexes are unsigned 64-bit numbers.
 */
public final class Merkle {

    private Merkle() {}

    /** MTH({}), 2.1.1. */
    public static Hash emptyRoot() {
        return Hash.at(TreeHasher.sha256().digest(), 0);
    }

    public static Hash leaf(byte[] entry) {
        byte[] hash = new byte[Hash.LENGTH];
        new TreeHasher().leaf(entry, 0, entry.length, hash, 0);
        return Hash.at(hash, 0);
    }

    public static Hash node(Hash left, Hash right) {
        byte[] hash = new byte[Hash.LENGTH];
        new TreeHasher().node(left.bytes(), 0, right.bytes(), 0, hash, 0);
        return Hash.at(hash, 0);
    }

    /** RFC 9162, 2.1.3.2: is the leaf at that index of the tree of that size and root? */
    public static boolean includes(
            long index, long size, Hash leaf, List<Hash> inclusionPath, Hash root) {
        if (Long.compareUnsigned(index, size) >= 0) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : inclusionPath) {
            if (sn == 0) {
                return false;
            }
            if (lsb(fn) || fn == sn) {
                r = node(p, r);
                while (!lsb(fn) && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                r = node(r, p);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    /**
     * RFC 9162, 2.1.4.2: is the tree of size m and root first_hash a beginning of that of size n
     * and root second_hash? From nothing, every tree follows, and with no proof (tlog-witness).
     */
    public static boolean follows(
            long m, Hash firstHash, long n, Hash secondHash, List<Hash> consistencyPath) {
        if (Long.compareUnsigned(m, n) > 0) {
            return false;
        }
        if (m == n) {
            return consistencyPath.isEmpty() && firstHash.equals(secondHash);
        }
        if (m == 0) {
            return consistencyPath.isEmpty() && firstHash.equals(emptyRoot());
        }
        List<Hash> path = new ArrayList<>(consistencyPath);
        if (Long.bitCount(m) == 1) {
            path.addFirst(firstHash);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = m - 1;
        long sn = n - 1;
        while (lsb(fn)) {
            fn >>>= 1;
            sn >>>= 1;
        }
        Hash fr = path.getFirst();
        Hash sr = path.getFirst();
        for (Hash c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if (lsb(fn) || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while (!lsb(fn) && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return fr.equals(firstHash) && sr.equals(secondHash) && sn == 0;
    }

    private static boolean lsb(long number) {
        return (number & 1) == 1;
    }
}

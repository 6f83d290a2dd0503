package org.kiezfonds.app.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree as RFC 6962, section 2.1, writes it down: recursions over lists of leaves, with nothing
 * kept and nothing shared with the program but the two hashes.
 */
final class NaiveTree {

    private NaiveTree() {}

    /** MTH(D[n]). */
    static byte[] root(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Merkle.emptyRoot();
        }
        if (n == 1) {
            return leaves.getFirst();
        }
        int k = split(n);
        return Merkle.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    /** PATH(m, D[n]). */
    static List<byte[]> path(int m, List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? with(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : with(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    /** PROOF(m, D[n]), for 0 < m < n. */
    static List<byte[]> proof(int m, List<byte[]> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean b) {
        int n = leaves.size();
        if (m == n) {
            return b ? List.of() : List.of(root(leaves));
        }
        int k = split(n);
        return m <= k
                ? with(subproof(m, leaves.subList(0, k), b), root(leaves.subList(k, n)))
                : with(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    private static List<byte[]> with(List<byte[]> hashes, byte[] last) {
        List<byte[]> longer = new ArrayList<>(hashes);
        longer.add(last);
        return longer;
    }

    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k = 2 * k;
        }
        return k;
    }

    /** Roots of one history at many sizes: the complete subtrees so far, the largest first. */
    static final class Growing {

        private final List<byte[]> roots = new ArrayList<>();
        private long size;

        void append(byte[] leaf) {
            byte[] hash = leaf;
            for (long rest = size; rest % 2 == 1; rest /= 2) {
                hash = Merkle.node(roots.removeLast(), hash);
            }
            roots.add(hash);
            size++;
        }

        long size() {
            return size;
        }

        byte[] root() {
            return roots.reversed().stream()
                    .reduce((right, left) -> Merkle.node(left, right))
                    .orElseGet(Merkle::emptyRoot);
        }
    }
}

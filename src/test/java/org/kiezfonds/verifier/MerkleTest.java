package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kiezfonds.support.LogFolder;

/** Held against a naive twin that does what the paper defines and nothing faster. */
class MerkleTest {

    private static List<byte[]> leaves(int size, Random random) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] leaf = new byte[Hash.LENGTH];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
        return leaves;
    }

    private static Hash hash(byte[] bytes) {
        return Hash.at(bytes, 0);
    }

    private static List<Hash> hashes(List<byte[]> proof) {
        return proof.stream().map(MerkleTest::hash).toList();
    }

    @Test
    void the_empty_root_is_that_of_the_paper() {
        assertThat(Merkle.emptyRoot()).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    @Test
    void every_proof_of_the_twin_is_accepted_and_each_altered_one_refused() {
        Random random = new Random(6962);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(300);
            int m = random.nextInt(n);
            List<byte[]> leaves = leaves(n, random);
            Hash root = hash(LogFolder.root(leaves));
            Hash leaf = hash(leaves.get(m));
            List<Hash> path = hashes(LogFolder.inclusion(m, leaves));

            assertThat(Merkle.includes(m, n, leaf, path, root)).isTrue();
            assertThat(Merkle.includes(n, n, leaf, path, root)).isFalse();
            assertThat(Merkle.includes(m, n, root, path, root)).isEqualTo(n == 1);
            for (int i = 0; i < path.size(); i++) {
                List<Hash> altered = new ArrayList<>(path);
                altered.set(i, leaf);
                assertThat(Merkle.includes(m, n, leaf, altered, root)).isFalse();
                altered.remove(i);
                assertThat(Merkle.includes(m, n, leaf, altered, root)).isFalse();
            }
            List<Hash> longer = new ArrayList<>(path);
            longer.add(leaf);
            assertThat(Merkle.includes(m, n, leaf, longer, root)).isFalse();
        }
    }

    @Test
    void every_consistency_of_the_twin_is_accepted_and_each_altered_one_refused() {
        Random random = new Random(9162);
        for (int round = 0; round < 300; round++) {
            int n = 2 + random.nextInt(300);
            int m = 1 + random.nextInt(n - 1);
            List<byte[]> leaves = leaves(n, random);
            Hash root = hash(LogFolder.root(leaves));
            Hash old = hash(LogFolder.root(leaves.subList(0, m)));
            List<Hash> path = hashes(LogFolder.consistency(m, leaves));

            assertThat(Merkle.follows(m, old, n, root, path)).isTrue();
            assertThat(Merkle.follows(m, root, n, root, path)).isFalse();
            assertThat(Merkle.follows(m, old, n, old, path)).isFalse();
            assertThat(Merkle.follows(n, root, m, old, path)).isFalse();
            for (int i = 0; i < path.size(); i++) {
                List<Hash> altered = new ArrayList<>(path);
                altered.set(i, Merkle.emptyRoot());
                assertThat(Merkle.follows(m, old, n, root, altered)).isFalse();
                altered.remove(i);
                assertThat(Merkle.follows(m, old, n, root, altered)).isFalse();
            }
        }
    }

    @Test
    void the_same_size_needs_the_same_root_and_no_proof() {
        Hash one = Merkle.leaf(new byte[] {1});
        Hash two = Merkle.leaf(new byte[] {2});

        assertThat(Merkle.follows(5, one, 5, one, List.of())).isTrue();
        assertThat(Merkle.follows(5, one, 5, two, List.of())).isFalse();
        assertThat(Merkle.follows(5, one, 5, one, List.of(one))).isFalse();
        assertThat(Merkle.follows(0, Merkle.emptyRoot(), 5, two, List.of())).isTrue();
        assertThat(Merkle.follows(0, one, 5, two, List.of())).isFalse();
        assertThat(Merkle.follows(0, Merkle.emptyRoot(), 5, two, List.of(one))).isFalse();
    }

    @Test
    void a_growing_tree_has_the_root_of_the_twin_at_every_size() {
        Random random = new Random(1);
        List<byte[]> leaves = leaves(1100, random);
        CompactRange range = new CompactRange();
        for (int n = 0; n < leaves.size(); n++) {
            assertThat(range.root()).isEqualTo(hash(LogFolder.root(leaves.subList(0, n))));
            range.append(0, leaves.get(n), 0);
        }
    }

    @Test
    void whole_subtrees_may_be_added_at_once() {
        Random random = new Random(2);
        List<byte[]> leaves = leaves(256 * 5 + 3, random);
        CompactRange range = new CompactRange();
        for (int tile = 0; tile < 5; tile++) {
            range.append(8, LogFolder.root(leaves.subList(tile * 256, (tile + 1) * 256)), 0);
        }
        for (int i = 1280; i < leaves.size(); i++) {
            range.append(0, leaves.get(i), 0);
        }

        assertThat(range.root()).isEqualTo(hash(LogFolder.root(leaves)));
        assertThat(range.size()).isEqualTo(leaves.size());
    }
}

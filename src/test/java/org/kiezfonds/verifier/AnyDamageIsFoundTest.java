package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.support.LogFolder;

/** Whatever is done to the files, by chance: it is damage, and nothing else. */
class AnyDamageIsFoundTest {

    private static final int SIZE = 700;

    @TempDir
    private Path folder;

    private final Random random = new Random(42);
    private LogFolder log;
    private List<Path> files;

    @BeforeEach
    void setUp() throws IOException {
        log = LogFolder.create(folder.resolve("log"), SIZE);
        try (Stream<Path> found = Files.walk(log.folder())) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("policy") && !file.endsWith("vkey"))
                    .sorted()
                    .toList();
        }
    }

    private String check(String what) {
        VerifyRun run = VerifyRun.of(log.folder(), log.vkey(), "--state", folder.resolve("state"));
        assertThat(run.code()).as(what + "\n" + run.text()).isEqualTo(Verify.DAMAGED);
        return run.text();
    }

    @Test
    void any_bit_turned_in_any_file() throws IOException {
        for (int round = 0; round < 200; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            check(file + " at " + at);
            Files.write(file, good);
        }
    }

    @Test
    void any_file_cut_anywhere() throws IOException {
        for (int round = 0; round < 100; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] good = Files.readAllBytes(file);
            int length = random.nextInt(good.length);
            Files.write(file, Arrays.copyOf(good, length));
            check(file + " cut after " + length);
            Files.write(file, good);
        }
    }

    @Test
    void any_shuffling_of_entries_names_entries_and_nothing_else() {
        for (int round = 0; round < 100; round++) {
            List<byte[]> entries = new ArrayList<>(log.entries());
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                shuffle(entries);
            }
            for (int from = 0; from < SIZE; from += LogFolder.TILE) {
                int end = Math.min(SIZE, from + LogFolder.TILE);
                List<byte[]> bundle = entries.subList(from, end == SIZE ? entries.size() : end);
                log.write(
                        LogFolder.bundlePath(from / LogFolder.TILE, end - from),
                        LogFolder.bundle(bundle));
            }
            if (!entries.equals(log.entries())) {
                assertThat(check("round " + round).lines().filter(line -> line.startsWith("✗")))
                        .containsExactly("✗ Entries");
            }
        }
    }

    private void shuffle(List<byte[]> entries) {
        int at = random.nextInt(SIZE - 20);
        switch (random.nextInt(5)) {
            case 0 -> Collections.swap(entries, at, random.nextInt(SIZE - 20));
            case 1 -> entries.remove(at);
            case 2 -> entries.add(at, entries.get(random.nextInt(SIZE - 20)));
            case 3 -> entries.add(at, LogFolder.entry(10_000 + at));
            default -> entries.set(at, LogFolder.entry(20_000 + at));
        }
    }
}

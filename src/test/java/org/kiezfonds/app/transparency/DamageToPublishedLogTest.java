package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry.RoleGiven;
import org.kiezfonds.app.transparency.entries.Origin;
import org.kiezfonds.app.transparency.entries.Word;
import org.kiezfonds.support.Damages;
import org.kiezfonds.support.LogFolder;
import org.kiezfonds.support.SigningKey;
import org.kiezfonds.verifier.DamageSentences;
import org.kiezfonds.verifier.VerifyRun;
import org.kiezfonds.witness.RunningWitness;

/**
 * What our writer publishes and our witnesses confirm, the verifier finds good; and each damage to
 * it, it names as in the folders that tests make.
 */
class DamageToPublishedLogTest {

    /** Where the sentence also says what differs from one log to another. */
    private static final Map<Damages, String> SENTENCES = Map.of(
            Damages.ENTRY_NOT_CANONICAL, "Entry 300 is not written as an entry has to be: at byte ",
            Damages.ENVELOPE_WRONG, "Entry 300 is not written as an entry has to be: at byte ",
            Damages.ID_TWICE, "Entry 310 has the id ");

    @TempDir
    private static Path published;

    @TempDir
    private Path folder;

    private LogFolder log;

    @BeforeAll
    static void publish() throws IOException {
        LogFolder keys = LogFolder.create(published.resolve("keys"), 1);
        Files.writeString(published.resolve("key"), keys.key().secret() + "\n");
        try (RunningWitness newspaper = witness(keys, keys.newspaper());
                RunningWitness university = witness(keys, keys.university())) {
            Path policy = Files.write(
                    published.resolve("policy.txt"),
                    List.of(
                            newspaper.policyLine("newspaper"),
                            university.policyLine("university"),
                            "group both all newspaper university",
                            "quorum both"));
            TestDatabase.clear();
            try (LogNode node = new LogNode(
                    TestDatabase.dataSource(),
                    published,
                    new TestClock(),
                    Policy.read(URI.create("http://localhost:8080/log/1"), policy),
                    Duration.ZERO,
                    new Origin(LogFolder.ORIGIN))) {
                append(node, 300);
                append(node, Damages.LEAST_SIZE - 300);
            }
        }
    }

    /** Our witness with a key that tests know. */
    private static RunningWitness witness(LogFolder log, SigningKey key) throws IOException {
        Path state = Files.createDirectories(published.resolve(key.id()));
        Files.write(state.resolve("key"), List.of(key.secret(), key.vkey()));
        return new RunningWitness(key.name(), state, log.vkey());
    }

    private static void append(LogNode node, int count) {
        node.transactions.executeWithoutResult(_ -> {
            for (int i = 0; i < count; i++) {
                node.log.append(new RoleGiven(
                        null,
                        Ids.next(),
                        new Word("juror"),
                        LocalDate.of(2027, 3, 1),
                        null,
                        new Word("area-team"),
                        Disclosed.who(new PersonId(Ids.next())),
                        null));
            }
        });
        node.turn();
    }

    @BeforeEach
    void copy() throws IOException {
        Path source = published.resolve("log").resolve("1");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve("log").resolve(source.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        log = LogFolder.open(folder.resolve("log"));
    }

    @Test
    void undamaged_it_is_good_and_both_witnesses_count() {
        VerifyRun run = verify();
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.text()).contains("this head was seen by newspaper");
        assertThat(log.size()).isEqualTo(Damages.LEAST_SIZE);
    }

    /** A tile of level 2 needs 65,536 entries; folders that tests make have them. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TILE_OF_LEVEL_2_CHANGED")
    void each_damage_is_named(Damages damage) {
        if (damage.isSeenOnlyAfterGoodCheck()) {
            assertThat(verify().code()).isZero();
        }
        damage.apply(log);

        VerifyRun run = verify();

        assertThat(run.code()).isOne();
        String sentence = SENTENCES.getOrDefault(damage, DamageSentences.english(damage));
        assertThat(run.text()).contains(sentence);
        assertThat(run.text().lines().filter(line -> line.startsWith("✗"))).hasSize(1);
    }

    private VerifyRun verify() {
        return VerifyRun.of(log.folder(), log.vkey(), "--state", folder.resolve("state"));
    }
}

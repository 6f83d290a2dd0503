package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiezfonds.support.Damages;
import org.kiezfonds.support.LogFolder;

/** Every damage has its sentence, in both languages, from a folder and from an address. */
class CheckDamagedLogTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_damaged_folder_is_told_by_its_damage_alone(Damages damage) {
        LogFolder log = create(damage);
        Path state = folder.resolve("state");
        if (damage.isSeenOnlyAfterGoodCheck()) {
            VerifyRun good = VerifyRun.of(log.folder(), log.vkey(), "--state", state);
            assertThat(good.code()).as(good.text()).isEqualTo(Verify.GOOD);
        }
        damage.apply(log);

        VerifyRun english = VerifyRun.of(log.folder(), log.vkey(), "--state", state);
        VerifyRun german = VerifyRun.of(log.folder(), log.vkey(), "--state", state, "--lang", "de");

        assertThat(english.code()).isEqualTo(Verify.DAMAGED);
        assertThat(german.code()).isEqualTo(Verify.DAMAGED);
        assertThat(english.text())
                .contains(DamageSentences.english(damage))
                .contains("\nDamaged: ");
        assertThat(german.text())
                .contains(DamageSentences.german(damage))
                .contains("\nBeschädigt: ");
        // A witness's damaged signature cannot count for the quorum either.
        String findings = damage == Damages.COSIGNATURE_DAMAGED ? "(2 findings)" : "(1 finding)";
        assertThat(english.text()).contains(findings);
        assertThat(english.text().lines().filter(line -> line.startsWith("✗"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_is_told_when_a_server_has_the_folder(Damages damage) throws Exception {
        LogFolder log = create(damage);
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                log.folder().toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Path state = folder.resolve("state");
            if (damage.isSeenOnlyAfterGoodCheck()) {
                VerifyRun good = VerifyRun.of(address, log.vkey(), "--state", state);
                assertThat(good.code()).as(good.text()).isEqualTo(Verify.GOOD);
            }
            damage.apply(log);

            VerifyRun run = VerifyRun.of(address, log.vkey(), "--state", state);

            assertThat(run.code()).isEqualTo(Verify.DAMAGED);
            assertThat(run.text()).contains(DamageSentences.english(damage));
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_damaged_head_is_never_remembered(Damages damage) {
        LogFolder log = create(damage);
        Path state = folder.resolve("state");
        damage.apply(log);
        if (damage.isSeenOnlyAfterGoodCheck()) {
            return;
        }

        VerifyRun.of(log.folder(), log.vkey(), "--state", state);

        assertThat(List.of(state.toFile().exists())).containsExactly(false);
    }

    private LogFolder create(Damages damage) {
        int size = damage.needsLevelTwo() ? Damages.LEVEL_TWO_SIZE : Damages.LEAST_SIZE;
        return LogFolder.create(folder.resolve("log"), size);
    }
}

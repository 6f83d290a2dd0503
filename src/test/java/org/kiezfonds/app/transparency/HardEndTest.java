package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.database.ServerToKill;

/**
 * Program and database are ended hard, again and again, while acts are written down at full load:
 * in each round the database, and a moment after it is back the program. When exactly is drawn from
 * a seed.
 */
class HardEndTest {

    private static final int ROUNDS = Integer.getInteger("kiezfonds.hard-ends", 50);
    private static final int THREADS = 4;
    private static final Path SERVER_FILES = Path.of("target/test-hard-ends");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final long seed = System.nanoTime();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @TempDir
    private Path folder;

    @Test
    void no_hard_end_of_program_or_database_loses_doubles_or_forks_anything() throws Exception {
        try (ServerToKill server = ServerToKill.start(SERVER_FILES);
                HikariDataSource dataSource =
                        LogProgram.connect(server.url(), server.user(), server.password())) {
            LogNode first = new LogNode(dataSource, folder, Clock.systemUTC());
            first.sql.execute(LogProgram.MAKE_ACTS);
            Path done = folder.resolve("done");
            SeenHeads stranger = new SeenHeads(folder.resolve("log/1"));
            long began = System.nanoTime();
            endHard(server, done, stranger);
            long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            List<Note> seen = stranger.end();

            // One more start, by whoever comes: it needs no hand, and brings all up to date.
            LogNode last = new LogNode(dataSource, folder, Clock.systemUTC());
            last.guard.look(last.opening.running());
            last.turn();
            assertThat(last.standing.stopped()).as("seed %d", seed).isEmpty();
            assertThat(last.published().size()).isEqualTo(last.head().size());
            List<byte[]> entries = WrittenOnce.verify(last, done, seen);
            System.out.printf(
                    "%d hard ends of each in %d s: %d entries, %d heads seen%n",
                    ROUNDS, seconds, entries.size(), seen.size());
        }
    }

    private void endHard(ServerToKill server, Path done, SeenHeads stranger) throws Exception {
        NodeProcess program = prepare(server, done);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                program.go();
                awaitMore(done, stranger);
                long killed = server.process();
                server.kill();
                // Meanwhile the next one gets ready.
                NodeProcess next = prepare(server, done);
                Awaitility.await().atMost(LONGEST).until(() -> server.process() != killed);
                awaitMore(done, stranger);
                program.kill();
                program = next;
            }
        } finally {
            program.kill();
        }
    }

    /** A moment that may be in the middle of an act, of placing or of publishing. */
    private void awaitMore(Path done, SeenHeads stranger) throws IOException {
        int heads = stranger.count() + random.nextInt(3);
        NodeProcess.awaitMore(done, random.nextInt(1, 200));
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> stranger.count() >= heads);
    }

    private NodeProcess prepare(ServerToKill server, Path done) throws IOException {
        return NodeProcess.prepare(
                server.url(), server.user(), server.password(), folder, done, THREADS);
    }
}

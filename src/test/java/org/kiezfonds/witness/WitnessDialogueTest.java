package org.kiezfonds.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.support.LogFolder;
import org.kiezfonds.support.SigningKey;
import org.kiezfonds.verifier.Malformed;
import org.kiezfonds.verifier.Note;
import org.kiezfonds.verifier.Texts;
import org.kiezfonds.verifier.VerifierKey;

/** The dialogue of tlog-witness v1.0.0. */
class WitnessDialogueTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:15:00Z");
    private static final String NAME = "newspaper.example.org/w1";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    private LogFolder log;
    private Witness witness;

    @BeforeEach
    void setUp() throws Exception {
        log = LogFolder.create(folder.resolve("log"), 40);
        witness = start(NOW, log.vkey());
    }

    @AfterEach
    void tearDown() {
        witness.close();
        client.close();
    }

    private Witness start(Instant now, String... keys) throws IOException, Malformed {
        List<VerifierKey> logs = new ArrayList<>();
        for (String key : keys) {
            logs.add(VerifierKey.parse(key));
        }
        return new Witness(
                new Witness.Settings(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        NAME,
                        folder.resolve("state"),
                        logs),
                Texts.of("org.kiezfonds.witness.texts", Locale.ENGLISH),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(witness.port(), body);
    }

    private HttpResponse<String> post(int port, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/add-checkpoint"))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + witness.port() + "/" + path))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A request with the right proof. */
    private String request(int old, int size) {
        return request(old, size, head(size, log.root(size)));
    }

    private String request(int old, int size, String head) {
        List<byte[]> leaves =
                log.entries().subList(0, size).stream().map(LogFolder::leafHash).toList();
        StringBuilder request = new StringBuilder("old " + old + "\n");
        for (byte[] hash : LogFolder.consistency(old, leaves)) {
            request.append(Base64.getEncoder().encodeToString(hash)).append('\n');
        }
        return request.append('\n').append(head).toString();
    }

    private String head(int size, byte[] root) {
        String text = LogFolder.body(size, root);
        return LogFolder.note(text, log.key().line(text));
    }

    private void assertSigned(HttpResponse<String> answer, int size, Instant when)
            throws Malformed {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String text = LogFolder.body(size, log.root(size));
        Note note = Note.parse((text + "\n" + answer.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(note.signers(List.of(witness.verifierKey())).good()).hasSize(1);
        assertThat(note.lines()).hasSize(1);
        assertThat(note.lines().getFirst().time()).isEqualTo(when.getEpochSecond());
    }

    @Test
    void a_head_is_signed_and_then_each_that_follows() throws Exception {
        assertSigned(post(request(0, 7)), 7, NOW);
        assertSigned(post(request(7, 8)), 8, NOW);
        assertSigned(post(request(8, 40)), 40, NOW);
    }

    @Test
    void the_same_head_is_signed_again_with_the_time_of_now() throws Exception {
        assertSigned(post(request(0, 7)), 7, NOW);
        Instant later = NOW.plusSeconds(60);
        witness.close();
        witness = start(later, log.vkey());

        assertSigned(post(request(7, 7)), 7, later);
    }

    @Test
    void the_time_of_signatures_never_runs_back() throws Exception {
        assertSigned(post(request(0, 7)), 7, NOW);
        witness.close();
        witness = start(NOW.minusSeconds(3600), log.vkey());

        assertSigned(post(request(7, 9)), 9, NOW);
    }

    @Test
    void another_size_is_told_with_the_right_one() throws Exception {
        HttpResponse<String> first = post(request(5, 7));
        post(request(0, 20));
        HttpResponse<String> later = post(request(0, 30));
        HttpResponse<String> older = post(request(7, 10));

        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(first.body()).isEqualTo("0\n");
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body()).isEqualTo("20\n");
        assertThat(later.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
        assertThat(older.statusCode()).isEqualTo(409);
    }

    @Test
    void what_does_not_follow_is_not_signed() throws Exception {
        post(request(0, 20));
        byte[] other = log.root(19);

        HttpResponse<String> otherRoot = post(request(20, 20, head(20, other)));
        HttpResponse<String> fork = post(request(20, 30, head(30, other)));
        String noProof = "old 20\n\n" + head(30, log.root(30));

        assertThat(otherRoot.statusCode()).isEqualTo(422);
        assertThat(fork.statusCode()).isEqualTo(422);
        assertThat(post(noProof).statusCode()).isEqualTo(422);
        assertSigned(post(request(20, 30)), 30, NOW);
    }

    @Test
    void an_unknown_log_is_not_found() throws Exception {
        SigningKey other = SigningKey.ofLog("elsewhere.example/log", 5);
        String text = LogFolder.body(7, log.root(7)).replace(LogFolder.ORIGIN, other.name());

        HttpResponse<String> answer = post(
                "old 0\n\n" + LogFolder.note(text, other.line(text), log.key().line(text)));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void without_a_good_signature_of_the_log_nothing_is_signed() throws Exception {
        String text = LogFolder.body(7, log.root(7));

        HttpResponse<String> otherKey =
                post("old 0\n\n" + LogFolder.note(text, log.otherKey().line(text)));
        HttpResponse<String> wrong =
                post("old 0\n\n" + LogFolder.note(text, log.key().line("other\n")));

        assertThat(otherKey.statusCode()).isEqualTo(403);
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertSigned(post(request(0, 7)), 7, NOW);
    }

    @Test
    void either_key_will_do_while_keys_rotate() throws Exception {
        witness.close();
        witness = start(NOW, log.vkey(), log.otherKey().vkey());
        String text = LogFolder.body(7, log.root(7));

        assertSigned(post("old 0\n\n" + LogFolder.note(text, log.otherKey().line(text))), 7, NOW);
        assertSigned(post(request(7, 9)), 9, NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 0\n",
                "old\n\nHEAD",
                "old 00\n\nHEAD",
                "old -1\n\nHEAD",
                "new 0\n\nHEAD",
                "old 0\nnonsense\n\nHEAD",
                "old 0\n\n",
                "old 0\n\nnonsense",
                "old 8\n\nHEAD"
            })
    void a_malformed_request_is_refused(String body) throws Exception {
        HttpResponse<String> answer = post(body.replace("HEAD", head(7, log.root(7))));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void too_many_hashes_and_too_many_bytes_are_refused() throws Exception {
        String hash = Base64.getEncoder().encodeToString(new byte[32]) + "\n";
        String head = head(7, log.root(7));

        assertThat(post("old 0\n" + hash.repeat(64) + "\n" + head).statusCode()).isEqualTo(400);
        assertThat(post("old 0\n\n" + head + "x".repeat(200_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void other_methods_and_paths_have_no_answer() throws Exception {
        assertThat(get("add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(get("").statusCode()).isEqualTo(404);
        assertThat(get("add-checkpoint/more").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_watches_reads_the_last_head_that_was_signed() throws Exception {
        String path = WitnessedLog.id(LogFolder.ORIGIN) + "/checkpoint";
        assertThat(get(path).statusCode()).isEqualTo(404);
        post(request(0, 7));

        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        Note note = Note.parse(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(note.text()).isEqualTo(LogFolder.body(7, log.root(7)));
        assertThat(note.signers(List.of(witness.verifierKey(), VerifierKey.parse(log.vkey())))
                        .good())
                .hasSize(2);
    }

    @Test
    void a_restart_forgets_nothing() throws Exception {
        String vkey = witness.verifierKey().toString();
        post(request(0, 20));
        witness.close();
        // As a kill in the middle of writing leaves it.
        Files.writeString(
                folder.resolve("state").resolve(WitnessedLog.id(LogFolder.ORIGIN) + ".new"), "loc");
        witness = start(NOW, log.vkey());

        assertThat(witness.verifierKey()).hasToString(vkey);
        assertThat(post(request(0, 30)).body()).isEqualTo("20\n");
        assertThat(post(request(20, 20, head(20, log.root(19)))).statusCode()).isEqualTo(422);
        assertSigned(post(request(20, 30)), 30, NOW);
    }

    @Test
    void what_cannot_be_kept_is_not_signed() throws Exception {
        post(request(0, 20));
        Path inTheWay = folder.resolve("state").resolve(WitnessedLog.id(LogFolder.ORIGIN) + ".new");
        Files.createDirectories(inTheWay.resolve("full"));

        HttpResponse<String> answer = post(request(20, 30));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("—");
        Files.delete(inTheWay.resolve("full"));
        Files.delete(inTheWay);
        assertSigned(post(request(20, 30)), 30, NOW);
    }

    @Test
    void a_damaged_memory_keeps_the_witness_from_starting() throws Exception {
        post(request(0, 20));
        witness.close();
        Path kept = folder.resolve("state").resolve(WitnessedLog.id(LogFolder.ORIGIN));
        Files.writeString(kept, Files.readString(kept).replace("\n20\n", "\n10\n"));

        assertThatThrownBy(() -> start(NOW, log.vkey()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("without it nothing is signed");
    }

    @Test
    void two_witnesses_do_not_share_a_memory() {
        assertThatThrownBy(() -> start(NOW, log.vkey()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("held by another witness");
    }

    @Test
    void the_key_is_for_its_owner_alone() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("state").resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void of_two_histories_at_once_only_one_is_signed() throws Exception {
        post(request(0, 10));
        LogFolder fork = LogFolder.create(folder.resolve("fork"), 40);
        fork.entries().set(15, LogFolder.entry(999));
        List<byte[]> leaves = fork.entries().stream().map(LogFolder::leafHash).toList();
        for (int size = 11; size <= 40; size++) {
            StringBuilder other = new StringBuilder("old " + (size - 1) + "\n");
            for (byte[] hash : LogFolder.consistency(size - 1, leaves.subList(0, size))) {
                other.append(Base64.getEncoder().encodeToString(hash)).append('\n');
            }
            other.append('\n').append(head(size, fork.root(size)));
            String ours = request(size - 1, size);
            List<Callable<HttpResponse<String>>> both =
                    List.of(() -> post(ours), () -> post(other.toString()));
            int signed = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<HttpResponse<String>> answer : threads.invokeAll(both)) {
                    signed += answer.get().statusCode() == 200 ? 1 : 0;
                }
            }
            assertThat(signed).isEqualTo(1);
        }
    }

    @Test
    void a_witness_that_is_killed_remembers_whatever_it_signed() throws Exception {
        int signed = 0;
        for (int kill = 0; kill < 4; kill++) {
            int port = freePort();
            Process program = program(port);
            try {
                signed = signUntilKilled(program, port, signed, 3 + 5 * kill);
            } finally {
                program.destroyForcibly().waitFor();
            }
        }
        assertThat(signed).isGreaterThanOrEqualTo(12);
    }

    /** Asks for one head after the other, and kills the program while it answers. */
    private int signUntilKilled(Process program, int port, int from, int heads) throws Exception {
        int kept = sizeOf(port);
        assertThat(kept).isGreaterThanOrEqualTo(from);
        if (kept > 0) {
            String fork = request(kept, kept, head(kept, log.root(kept - 1)));
            assertThat(post(port, fork).statusCode()).isEqualTo(422);
        }
        int signed = kept;
        for (int i = 0; i < heads && signed < 39; i++) {
            assertThat(post(port, request(signed, signed + 1)).statusCode()).isEqualTo(200);
            signed++;
        }
        int next = signed + 1;
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                post(port, request(next - 1, next));
            } catch (IOException | InterruptedException e) {
                // It was killed before it answered.
            }
        });
        program.destroyForcibly();
        asking.join();
        return signed;
    }

    private int sizeOf(int port) {
        // An old size that cannot be right is answered with the right one.
        String size = await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> post(port, request(40, 40)).body(), answer -> true);
        return Integer.parseInt(size.strip());
    }

    private Process program(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Witness.class.getName(),
                        "--listen",
                        "127.0.0.1:" + port,
                        "--name",
                        NAME,
                        "--state",
                        folder.resolve("killed").toString(),
                        "--log",
                        log.vkey())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "witness.log"))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.support.LogFolder;
import org.kiezfonds.support.SigningKey;

class CheckLogTest {

    @TempDir
    private Path folder;

    private Path state;

    @BeforeEach
    void setUp() {
        state = folder.resolve("state");
    }

    private LogFolder log(int size) {
        return LogFolder.create(folder.resolve("log"), size);
    }

    private VerifyRun check(LogFolder log, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of(log.folder(), log.vkey(), "--state", state));
        Collections.addAll(arguments, more);
        return VerifyRun.of(arguments.toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 513, 1000, 65_536, 65_537})
    void a_good_log_of_any_size_is_good(int size) {
        VerifyRun run = check(log(size));

        assertThat(run.code()).as(run.text()).isEqualTo(Verify.GOOD);
        assertThat(run.text()).doesNotContain("✗").contains("Good: the log " + LogFolder.ORIGIN);
    }

    @Test
    void full_files_may_stand_in_for_partial_ones() {
        LogFolder log = log(700);
        log.publish(400);
        // Of the second tile there is only the full one, as after a clean-up.
        log.delete(LogFolder.bundlePath(1, 144));
        log.delete(LogFolder.tilePath(0, 1, 144));

        VerifyRun run = check(log);

        assertThat(run.code()).as(run.text()).isEqualTo(Verify.GOOD);
        assertThat(run.text()).contains("400 entries");
    }

    @Test
    void a_log_that_has_grown_is_compared_with_the_head_seen_before() {
        LogFolder log = log(300);
        check(log);
        for (int i = 300; i < 900; i++) {
            log.entries().add(LogFolder.entry(i));
        }
        log.publish();

        VerifyRun run = check(log);

        assertThat(run.code()).isEqualTo(Verify.GOOD);
        assertThat(run.text())
                .contains("the 300 entries of the head seen on 23 November 2026, 08:15 UTC are"
                        + " still the first 300 of 900");
    }

    @Test
    void a_log_rewritten_where_it_had_grown_since_is_named() {
        LogFolder log = log(300);
        check(log);
        log.entries().set(299, LogFolder.entry(5_000));
        for (int i = 300; i < 900; i++) {
            log.entries().add(LogFolder.entry(i));
        }
        log.publish();

        VerifyRun run = check(log);

        assertThat(run.code()).isEqualTo(Verify.DAMAGED);
        assertThat(run.text()).contains("the first 300 entries are not those");
        // What was seen stays what it was.
        assertThat(check(log).text()).contains("the first 300 entries are not those");
    }

    @Test
    void a_remembered_head_that_cannot_be_read_is_no_good_news() throws IOException {
        LogFolder log = log(10);
        check(log);
        try (var files = Files.list(state)) {
            Files.writeString(files.findFirst().orElseThrow(), "seen 2026-");
        }

        VerifyRun run = check(log);

        assertThat(run.code()).isEqualTo(Verify.NOT_CHECKED);
        assertThat(run.text()).contains("cannot be read. Without it a rewritten history");
    }

    @Test
    void both_keys_verify_while_keys_rotate() {
        LogFolder log = log(10);
        String text = LogFolder.body(10, log.root(10));
        log.write(
                "checkpoint",
                LogFolder.note(
                        text,
                        log.key().line(text),
                        log.otherKey().line(text),
                        log.cosignatures(text)));

        VerifyRun old = check(log);
        VerifyRun fresh = VerifyRun.of(log.folder(), log.otherKey().vkey(), "--state", state);

        assertThat(old.code()).as(old.text()).isEqualTo(Verify.GOOD);
        assertThat(fresh.code()).as(fresh.text()).isEqualTo(Verify.GOOD);
    }

    @Test
    void entries_swapped_across_bundles_are_one_finding() {
        LogFolder log = log(2000);
        List<byte[]> changed = new ArrayList<>(log.entries());
        Collections.swap(changed, 3, 1800);
        log.writeBundle(0, changed.subList(0, 256));
        log.writeBundle(7, changed.subList(1792, 2000));

        VerifyRun run = check(log);

        assertThat(run.text())
                .contains("Entries 3 and 1,800 have been swapped.")
                .contains("(1 finding)");
    }

    @Test
    void a_copy_from_far_away_is_told_from_where() {
        LogFolder log = log(2000);
        List<byte[]> changed = new ArrayList<>(log.entries().subList(0, 256));
        changed.set(3, log.entries().get(1800));
        log.writeBundle(0, changed);

        assertThat(check(log).text())
                .contains("Entry 1,800 stands twice: a copy of it stands in the place of entry 3");
    }

    @Test
    void an_entry_moved_and_one_that_nobody_logged_are_told() {
        LogFolder log = log(600);
        List<byte[]> bundle = new ArrayList<>(log.entries().subList(0, 256));
        bundle.add(100, bundle.remove(50));
        bundle.add(200, LogFolder.entry(9_999));
        log.write(LogFolder.bundlePath(0, 256), LogFolder.bundle(bundle));

        assertThat(check(log).text())
                .contains("Entry 50 was moved: it stands before entry 101.")
                .contains("holds an entry that the log does not have, before entry 200.");
    }

    @Test
    void of_many_damages_the_first_are_named_and_the_rest_counted() {
        LogFolder log = log(600);
        List<byte[]> bundle = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            bundle.add(LogFolder.entry(i % 10 == 0 ? 7_000 + i : i));
        }
        log.writeBundle(0, bundle);

        assertThat(check(log).text())
                .contains("Entry 0 was changed.")
                .contains("Entry 40 was changed.")
                .doesNotContain("Entry 50 was changed.")
                .contains("… and 21 more.")
                .contains("(26 findings)");
    }

    @Test
    void damage_in_entries_and_in_tiles_is_told_of_each() {
        LogFolder log = log(2000);
        byte[] tile = log.bytes(LogFolder.tilePath(0, 3, 256));
        tile[0] ^= 1;
        log.write(LogFolder.tilePath(0, 3, 256), tile);
        List<byte[]> bundle = new ArrayList<>(log.entries().subList(256, 512));
        bundle.set(10, LogFolder.entry(9_000));
        log.writeBundle(1, bundle);

        assertThat(check(log).text())
                .contains("Entry 266 was changed.")
                .contains("Hash tile 0/3 was changed: the hash of entry 768 is another");
    }

    @Test
    void where_neither_entries_nor_tiles_lead_to_the_root_nobody_is_blamed() {
        LogFolder log = log(600);
        List<byte[]> bundle = new ArrayList<>(log.entries().subList(512, 600));
        bundle.set(10, LogFolder.entry(9_000));
        log.writeBundle(2, bundle);
        byte[] tile = log.bytes(LogFolder.tilePath(0, 2, 88));
        tile[0] ^= 1;
        log.write(LogFolder.tilePath(0, 2, 88), tile);

        assertThat(check(log).text())
                .contains("Entry 512 and its hash in tile 0/2 do not agree.")
                .contains("Neither the entries nor the hash tiles lead to the root");
    }

    @Test
    void a_readers_own_policy_counts_in_place_of_the_operators() throws IOException {
        LogFolder log = log(10);
        Path strict = folder.resolve("policy");
        Files.writeString(
                strict,
                "witness other " + SigningKey.ofWitness("other.example", 9).vkey()
                        + "\nquorum other\n");

        assertThat(check(log).code()).isEqualTo(Verify.GOOD);
        VerifyRun run = check(log, "--policy", strict);
        assertThat(run.code()).isEqualTo(Verify.DAMAGED);
        assertThat(run.text()).contains("“other” is not reached, none of them has signed.");
    }

    @Test
    void a_log_without_policy_says_that_witnesses_are_not_known() {
        LogFolder log = log(10);
        log.delete("policy");

        VerifyRun run = check(log);

        assertThat(run.code()).isEqualTo(Verify.GOOD);
        assertThat(run.text()).contains("– Witnesses: no list of witnesses");
    }

    @Test
    void a_size_beyond_anything_that_is_there_ends_soon() {
        LogFolder log = log(600);
        String text = LogFolder.body(0, log.root(600)).replace("\n0\n", "\n999999999999999999\n");
        log.write("checkpoint", LogFolder.note(text, log.key().line(text)));

        VerifyRun run = check(log);

        assertThat(run.code()).isEqualTo(Verify.DAMAGED);
    }

    @Test
    void what_cannot_be_read_is_neither_good_nor_damaged() {
        LogFolder log = log(10);

        VerifyRun nowhere = VerifyRun.of(folder.resolve("none"), log.vkey());
        log.delete("checkpoint");
        VerifyRun empty = check(log);
        VerifyRun nobody = VerifyRun.of("http://127.0.0.1:9/", log.vkey());
        VerifyRun mistyped = VerifyRun.of(log.folder(), log.vkey().replace("+5", "+6"));

        assertThat(nowhere.code()).isEqualTo(Verify.NOT_CHECKED);
        assertThat(empty.code()).isEqualTo(Verify.NOT_CHECKED);
        assertThat(empty.text()).contains("the file “checkpoint” is missing");
        assertThat(nobody.code()).isEqualTo(Verify.NOT_CHECKED);
        assertThat(nobody.text()).contains("Nobody answers at http://127.0.0.1:9/.");
        assertThat(mistyped.code()).isEqualTo(Verify.NOT_CHECKED);
        assertThat(mistyped.text()).contains("has a typing error");
    }

    @Test
    void usage_is_told_in_the_language_of_the_environment() {
        VerifyRun run = VerifyRun.in(Map.of("LANG", "de_DE.UTF-8"), "--nonsense");

        assertThat(run.code()).isEqualTo(Verify.NOT_CHECKED);
        assertThat(run.text()).contains("--nonsense ist hier nicht bekannt.").contains("Prüft ein");
    }

    @Test
    void a_redirect_is_told_and_not_followed() throws IOException {
        VerifyRun run = runOn(log(10), "elsewhere");

        assertThat(run.code()).isEqualTo(Verify.NOT_CHECKED);
        assertThat(run.text())
                .contains("the server sends elsewhere: https://elsewhere.example/checkpoint");
    }

    @Test
    void packed_bundles_are_unpacked() throws IOException {
        VerifyRun run = runOn(log(600), "packed");

        assertThat(run.code()).as(run.text()).isEqualTo(Verify.GOOD);
    }

    @Test
    void a_server_that_fails_is_not_a_damaged_log() throws IOException {
        VerifyRun run = runOn(log(10), "failing");

        assertThat(run.code()).isEqualTo(Verify.NOT_CHECKED);
        assertThat(run.text()).contains("answers with status 503");
    }

    /** Checks the log on a server of the kind. */
    private VerifyRun runOn(LogFolder log, String kind) throws IOException {
        HttpServer server = server(log, kind);
        try {
            return VerifyRun.of(address(server), log.vkey(), "--state", state);
        } finally {
            server.stop(0);
        }
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private static HttpServer server(LogFolder log, String way) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath().substring(1);
                if (way.equals("elsewhere")) {
                    exchange.getResponseHeaders()
                            .set("Location", "https://elsewhere.example/" + path);
                    exchange.sendResponseHeaders(301, -1);
                } else if (way.equals("failing") && path.startsWith("tile/")) {
                    exchange.sendResponseHeaders(503, -1);
                } else if (!Files.exists(log.file(path))) {
                    exchange.sendResponseHeaders(404, -1);
                } else if (path.startsWith("tile/entries/")) {
                    ByteArrayOutputStream packed = new ByteArrayOutputStream();
                    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                        gzip.write(log.bytes(path));
                    }
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, packed.size());
                    packed.writeTo(exchange.getResponseBody());
                } else {
                    byte[] bytes = log.bytes(path);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            }
        });
        server.start();
        return server;
    }

    @Test
    void a_receipt_is_checked_without_the_log() throws IOException {
        LogFolder log = log(600);
        Path receipt = folder.resolve("300.tlog-proof");
        Path entry = folder.resolve("300.json");
        Path policy = folder.resolve("policy");
        Files.writeString(receipt, log.receipt(300));
        Files.write(entry, log.entries().get(300));
        Files.writeString(policy, log.policy());

        VerifyRun good = VerifyRun.of("proof", receipt, entry, log.vkey(), "--policy", policy);
        Files.write(entry, log.entries().get(301));
        VerifyRun other = VerifyRun.of("proof", receipt, entry, log.vkey());
        Files.write(entry, log.entries().get(300));
        VerifyRun otherKey =
                VerifyRun.of("proof", receipt, entry, log.otherKey().vkey());
        Files.writeString(receipt, log.receipt(300).replace("index 300", "index 600"));
        VerifyRun outside = VerifyRun.of("proof", receipt, entry, log.vkey());
        Files.write(receipt, "nonsense".getBytes(StandardCharsets.UTF_8));
        VerifyRun nonsense = VerifyRun.of("proof", receipt, entry, log.vkey());

        assertThat(good.code()).as(good.text()).isEqualTo(Verify.GOOD);
        assertThat(good.text())
                .contains("✓ Receipt: entry 300 is among the 600 entries")
                .contains("✓ Witnesses: this head was seen by newspaper, university");
        assertThat(other.code()).isEqualTo(Verify.DAMAGED);
        assertThat(other.text()).contains("This entry is not entry 300 of the log");
        assertThat(otherKey.code()).isEqualTo(Verify.DAMAGED);
        assertThat(otherKey.text()).contains("signed by another key");
        assertThat(outside.text()).contains("entry 600, but the head has only 600 entries");
        assertThat(nonsense.text()).contains("The receipt cannot be read");
    }
}

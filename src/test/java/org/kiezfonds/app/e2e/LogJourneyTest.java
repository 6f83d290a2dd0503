package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kiezfonds.app.e2e.CheckPanel.check;
import static org.kiezfonds.app.e2e.CheckPanel.result;
import static org.kiezfonds.app.e2e.CheckPanel.step;
import static org.kiezfonds.app.e2e.CheckPanel.steps;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.support.LogFolder;

/** The log as strangers read and check it, while people go on acting. */
class LogJourneyTest extends Journey {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int DAMAGED = 3;

    @TempDir
    private Path folder;

    @BeforeEach
    void await_a_log() {
        await().until(() -> Files.exists(Program.publishedLog().resolve("checkpoint")));
    }

    @Test
    void a_visitor_checks_the_log_an_entry_and_its_receipt() throws IOException {
        open("/");
        page.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName("Nachprüfen").setExact(true))
                .first()
                .click();
        assertThat(heading()).hasText("Das Transparenzprotokoll");
        check(page);
        assertThat(result(page)).containsText("Alles stimmt: Das ganze Protokoll mit " + size());
        assertThat(step(page, "seen")).containsText("zum ersten Mal");
        check(page);
        assertStepsGood("head", "entries", "tiles", "root", "seen");
        assertThat(step(page, "witnesses")).containsText("Noch bestätigt kein unabhängiger Zeuge");
        looksRight("log-checked");

        link("Alle Einträge").click();
        assertThat(heading()).hasText("Einträge des Protokolls");
        page.locator(".log-row-title a").first().click();
        page.waitForURL("**/log/1/eintrag/*");
        int index = Integer.parseInt(page.url().replaceAll(".*/", ""));
        check(page);
        assertStepsGood("head", "entry", "included", "seen");
        assertThat(result(page)).containsText("Der Eintrag Nr. " + index + " steht so im");
        looksRight("log-entry-checked");
        byte[] published = LogFolder.open(Program.publishedLog()).entries().get(index);
        assertThat(page.locator("#eintrag-bytes").textContent())
                .isEqualTo(new String(published, StandardCharsets.UTF_8));

        Download download = page.waitForDownload(
                () -> link("Nachweis herunterladen (.tlog-proof)").click());
        assertThat(download.suggestedFilename()).endsWith(".tlog-proof");
        Path entry = Files.write(folder.resolve("entry.json"), published);
        assertGood(verify("proof", download.path().toString(), entry.toString(), vkey()));
        published[published.length / 2] ^= 1;
        Files.write(entry, published);
        VerifyCommand other = verify("proof", download.path().toString(), entry.toString(), vkey());
        assertThat(other.code()).as(other.text()).isOne();
    }

    @Test
    void the_command_that_the_page_names_finds_all_good() {
        open("/log");
        String command = page.locator(".log-command").textContent().strip();
        assertThat(command).startsWith("bin/verify " + base() + "/log localhost");
        String[] words = command.split(" ", 3);
        assertGood(verify(words[1], words[2]));
        assertGood(verify(base() + "/log/1/", vkey()));
    }

    @Test
    void a_role_is_given_and_soon_stands_in_the_log_that_others_watch() throws IOException {
        Page reader = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        reader.navigate("/log");
        check(reader);
        assertThat(result(reader)).hasAttribute("data-state", "good");
        assertGood(verify(base() + "/log", vkey()));
        int before = size();

        becomeDemoPerson("Hatice Demir");
        open("/app/people");
        page.getByLabel("E-Mail-Adresse der Person").fill("neue-jury@example.org");
        page.getByLabel("Rolle", new GetByLabelOptions().setExact(true)).click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Jury")).click();
        button("Rolle vergeben").click();
        assertThat(page.getByText("Die Rolle ist vergeben.")).isVisible();
        await().atMost(SOON).until(() -> size() > before);

        reader.navigate("/log/eintraege");
        Locator newest = reader.locator(".log-rows li").first();
        assertThat(newest).containsText("Eine Rolle wurde vergeben");
        assertThat(newest).containsText("Nr. " + before);
        newest.locator("a").click();
        assertThat(reader.locator("h1")).hasText("Eine Rolle wurde vergeben");
        assertThat(reader.locator("main")).containsText("Jury");
        assertThat(reader.locator("main")).not().containsText("neue-jury");
        assertThat(new String(
                        Files.readAllBytes(bundle(Program.publishedLog(), size())),
                        StandardCharsets.UTF_8))
                .doesNotContain("example.org");

        reader.navigate("/log");
        assertThat(reader.locator("#stand .number")).hasText(Integer.toString(before + 1));
        check(reader);
        assertThat(result(reader)).hasAttribute("data-state", "good");
        assertThat(step(reader, "seen"))
                .containsText("Alle " + before + " Einträge, die dieser Browser kennt");
        VerifyCommand again = verify(base() + "/log", vkey());
        assertGood(again);
        assertThat(again.text()).contains("are still the first " + before + " of " + (before + 1));
    }

    @Test
    void an_account_is_erased_and_every_proof_holds() {
        signIn("protokoll@example.org");
        assertGood(verify(base() + "/log", vkey()));
        int before = size();

        open("/app/me");
        button("Konto löschen").click();
        button("Endgültig löschen").click();
        assertThat(heading()).hasText("Auf Wiedersehen");
        await().atMost(SOON).until(() -> size() > before);

        open("/log/eintraege/art/account.erased");
        assertThat(page.locator(".log-rows li").first()).containsText("Nr. " + (size() - 1));
        page.locator(".log-row-title a").first().click();
        assertThat(heading()).hasText("Ein Konto wurde gelöscht");
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "good");
        assertGood(verify(base() + "/log", vkey()));
    }

    @Test
    void a_copied_folder_is_checked_on_any_server_and_tells_its_damage() throws IOException {
        String vkey = vkey();
        LogFolder copy = LogFolder.open(copy(Program.publishedLog(), folder.resolve("copy")));
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                copy.folder().toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/";
            page.navigate(address + "check.html");
            assertThat(page.locator("#key")).hasValue(vkey);
            check(page);
            check(page);
            assertStepsGood("head", "entries", "tiles", "root", "seen");
            assertThat(result(page))
                    .containsText("Alles stimmt: Das ganze Protokoll mit " + copy.size());
            assertGood(verify(address, vkey));
            assertGood(verify(copy.folder().toString(), vkey));

            changeOneByte(copy);
            page.navigate(address + "check.html");
            check(page);
            assertThat(result(page))
                    .containsText("Der Eintrag Nr. " + DAMAGED + " wurde geändert.");
            for (String base : List.of(address, copy.folder().toString())) {
                VerifyCommand damaged = verify(base, vkey);
                assertThat(damaged.code()).as(damaged.text()).isOne();
                assertThat(damaged.text()).contains("Entry " + DAMAGED + " was changed.");
            }
        } finally {
            server.stop(0);
        }
    }

    /** Another last digit of its id: still an entry in all its parts, but not this one. */
    private static void changeOneByte(LogFolder log) {
        byte[] entry = log.entries().get(DAMAGED).clone();
        String text = new String(entry, StandardCharsets.UTF_8);
        int digit = text.substring(0, text.indexOf("\",\"time\":"))
                        .getBytes(StandardCharsets.UTF_8)
                        .length
                - 1;
        entry[digit] = (byte) (entry[digit] == '0' ? '1' : '0');
        log.entries().set(DAMAGED, entry);
        int width = Math.min(LogFolder.TILE, log.size());
        log.writeBundle(0, log.entries().subList(0, width));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
    }

    private static Path bundle(Path log, int size) {
        int last = (size - 1) / LogFolder.TILE;
        return log.resolve(LogFolder.bundlePath(last, size - last * LogFolder.TILE));
    }

    /** As the published head says. */
    private static int size() {
        return Integer.parseInt(published("checkpoint").get(1));
    }

    private static String vkey() {
        return published("vkey").getFirst();
    }

    private static List<String> published(String file) {
        try {
            return Files.readAllLines(Program.publishedLog().resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void assertStepsGood(String... names) {
        assertThat(steps(page).and(page.locator("[data-state=bad]"))).hasCount(0);
        Arrays.stream(names)
                .forEach(name -> assertThat(step(page, name)).hasAttribute("data-state", "good"));
    }

    private VerifyCommand verify(String... words) {
        return VerifyCommand.run(folder.resolve("state"), words);
    }

    private static void assertGood(VerifyCommand run) {
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.text()).contains("Good: ");
    }
}

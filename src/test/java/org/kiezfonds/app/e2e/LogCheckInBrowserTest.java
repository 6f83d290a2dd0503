package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.e2e.CheckPanel.button;
import static org.kiezfonds.app.e2e.CheckPanel.check;
import static org.kiezfonds.app.e2e.CheckPanel.result;
import static org.kiezfonds.app.e2e.CheckPanel.step;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.support.Damages;
import org.kiezfonds.support.LogFolder;

/** The check of the log in the reader's own browser, against files and nothing else. */
class LogCheckInBrowserTest extends InBrowser {

    private static final String WHOLE = "/protokoll";
    private static final String ENTRY = "/protokoll/" + Damages.ENTRY;

    private static final Map<Damages, String> SAID = said();

    @TempDir
    private Path temporary;

    private LogFolder log;
    private LogPages pages;

    @BeforeEach
    void serve_a_good_log() {
        log = LogFolder.create(temporary.resolve("good"), Damages.LEAST_SIZE);
        pages = new LogPages(log.folder(), log.vkey());
    }

    @AfterEach
    void stop_serving() {
        pages.close();
    }

    @Override
    String base() {
        return pages.base();
    }

    @Test
    void a_good_log_is_right_in_every_step_once_this_browser_has_seen_it() {
        Page page = open(WHOLE, "de-DE");
        assertThat(page.locator(".log-steps > li")).hasCount(7);

        check(page);
        assertThat(result(page))
                .containsText("Alles stimmt: Das ganze Protokoll mit 600 Einträgen");
        assertThat(result(page)).containsText("Dieser Browser hat sich den Stand gemerkt.");
        assertThat(step(page, "seen")).hasAttribute("data-state", "open");
        assertThat(step(page, "seen")).containsText("zum ersten Mal");

        check(page);
        assertThat(page.locator(".log-steps > li[data-state=good]")).hasCount(6);
        assertThat(step(page, "seen")).containsText("Alle 600 Einträge, die dieser Browser kennt");
        assertThat(step(page, "witnesses")).containsText("Anzahl: 2");
    }

    @Test
    void an_entry_is_right_in_every_step_and_its_hashes_can_be_seen() {
        pages.show(Damages.ENTRY, log.entries().get(Damages.ENTRY));
        Page page = open(ENTRY, "de-DE");
        check(page);
        check(page);

        assertThat(page.locator(".log-steps > li[data-state=good]")).hasCount(5);
        assertThat(result(page)).containsText("Der Eintrag Nr. 300 steht so im unterschriebenen");
        assertThat(step(page, "entry")).containsText("genau der, den diese Seite zeigt");
        Locator included = step(page, "included");
        assertThat(included.locator("code").first()).isHidden();
        included.locator("summary").click();
        assertThat(included.locator("code").first()).isVisible();
        // The leaf, ten hashes on the way, the root.
        assertThat(included.locator("code")).hasCount(12);
        assertThat(included).containsText(root());
    }

    @Test
    void english_pages_say_it_in_english() {
        Page page = open("/en/protokoll", "en-GB");
        assertThat(button(page)).hasText("Check now");
        check(page);
        assertThat(result(page)).containsText("the whole log with 600 entries is sound");
    }

    @Test
    void where_people_say_du_the_check_does_too() {
        pages.speak(Languages.informal(Languages.GERMAN));
        Page page = open(WHOLE, "de-DE");
        assertThat(page.locator("main")).containsText("Dein Browser liest jeden Eintrag");
    }

    @ParameterizedTest
    @EnumSource(Damages.class)
    void every_damage_is_named(Damages damage) {
        Page page;
        if (damage.isSeenOnlyAfterGoodCheck()) {
            page = open(WHOLE, "de-DE");
            check(page);
            assertThat(result(page)).containsText("Alles stimmt");
        } else {
            page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        }
        serveDamaged(damage);
        page.navigate(WHOLE);
        check(page);

        assertThat(result(page)).hasAttribute("data-state", "bad");
        assertThat(result(page)).containsText("Hier stimmt etwas nicht.");
        assertThat(result(page).locator("li")).containsText(new String[] {SAID.get(damage)});
        assertThat(result(page)).containsText("fragen Sie die Betreiber");
        assertThat(page.locator(".log-steps > li[data-state=waiting]")).hasCount(0);
    }

    @Test
    void damages_that_come_together_are_each_named() {
        LogFolder damaged = LogFolder.create(temporary.resolve("both"), Damages.LEAST_SIZE);
        Damages.ENTRY_CHANGED.apply(damaged);
        Damages.LAST_TILE_CHANGED.apply(damaged);
        Damages.QUORUM_MISSED.apply(damaged);
        pages.serve(damaged.folder());
        Page page = open(WHOLE, "de-DE");
        check(page);
        assertThat(result(page).locator("li")).containsText(new String[] {
            SAID.get(Damages.ENTRY_CHANGED),
            SAID.get(Damages.LAST_TILE_CHANGED),
            SAID.get(Damages.QUORUM_MISSED)
        });
    }

    @Test
    void of_many_damages_the_first_are_named_and_the_rest_counted() {
        LogFolder damaged = LogFolder.create(temporary.resolve("many"), Damages.LEAST_SIZE);
        for (int index = 256; index < 276; index += 2) {
            damaged.entries().set(index, LogFolder.entry(1000 + index));
        }
        damaged.writeBundle(1, damaged.entries().subList(256, 512));
        pages.serve(damaged.folder());
        Page page = open(WHOLE, "de-DE");
        check(page);
        assertThat(result(page)).containsText("Der Eintrag Nr. 256 wurde geändert.");
        assertThat(result(page)).containsText("Und 4 weitere Schäden.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENTRY_CHANGED | Entry no. 300 was changed.
            ENTRIES_SWAPPED | Entries no. 300 and no. 310 have changed places.
            TILE_OF_LEVEL_1_CHANGED | The file tile/1/000.p/2 with hashes was changed.
            SIGNATURE_WRONG | The signature under the state is wrong
            WRONG_ROOT | The signed root is wrong
            COSIGNATURE_DAMAGED | The confirmation by newspaper is damaged
            """)
    void damages_are_named_in_english_too(Damages damage, String said) {
        serveDamaged(damage);
        Page page = open("/en/protokoll", "en-GB");
        check(page);
        assertThat(result(page).locator("li")).containsText(new String[] {said});
        assertThat(result(page)).containsText("ask the operator");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENTRY_CHANGED | included | Der Eintrag Nr. 300 wurde geändert.
            BUNDLE_MISSING | entry | Die Datei tile/entries/001 mit Einträgen fehlt.
            TILE_MISSING | included | Die Datei tile/0/001 mit Prüfsummen fehlt.
            LAST_TILE_CHANGED | included | Die Prüfsummen in den Dateien führen nicht
            ENVELOPE_WRONG | entry | Dem Eintrag Nr. 300 fehlt eine Angabe
            OTHER_KEY | head | Der Stand ist mit einem anderen Schlüssel unterschrieben
            QUORUM_MISSED | witnesses | Es fehlen Bestätigungen
            """)
    void the_check_of_one_entry_names_damages_on_its_way(
            Damages damage, String where, String said) {
        serveDamaged(damage);
        Page page = open(ENTRY, "de-DE");
        check(page);
        assertThat(step(page, where)).hasAttribute("data-state", "bad");
        assertThat(step(page, where)).containsText(said);
        assertThat(result(page)).containsText(said);
    }

    @Test
    void an_entry_that_is_not_the_one_shown_is_named() {
        pages.show(Damages.ENTRY, log.entries().get(Damages.OTHER_ENTRY));
        Page page = open(ENTRY, "de-DE");
        check(page);
        assertThat(step(page, "entry")).hasAttribute("data-state", "bad");
        assertThat(result(page)).containsText("ein anderer als der, den diese Seite zeigt");
    }

    @Test
    void an_entry_behind_the_end_of_the_log_is_not_there() {
        Page page = open("/protokoll/600", "de-DE");
        check(page);
        assertThat(result(page)).containsText("Einen Eintrag Nr. 600 gibt es noch nicht");
    }

    @ParameterizedTest
    @CsvSource({
        "HISTORY_REWRITTEN,Die Geschichte wurde umgeschrieben",
        "HISTORY_REWRITTEN_AT_THE_SAME_SIZE,Die Geschichte wurde umgeschrieben",
        "ROLLED_BACK,Das Protokoll wurde zurückgedreht"
    })
    void a_bad_head_never_takes_the_place_of_the_good_one(Damages damage, String said) {
        Page page = open(ENTRY, "de-DE");
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "good");
        serveDamaged(damage);
        for (int time = 1; time <= 2; time++) {
            page.reload();
            check(page);
            assertThat(step(page, "seen")).containsText(said);
            assertThat(page.locator(".log-steps > li[data-state=good]")).hasCount(4);
        }
        pages.serve(log.folder());
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "good");
    }

    @Test
    void a_log_that_has_grown_is_consistent_with_what_was_seen() {
        Page page = open(ENTRY, "de-DE");
        check(page);
        for (int index = 600; index < 1100; index++) {
            log.entries().add(LogFolder.entry(index));
        }
        log.publish();
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "good");
        assertThat(step(page, "seen")).containsText("Alle 600 Einträge, die dieser Browser kennt");
        page.navigate(WHOLE);
        check(page);
        assertThat(step(page, "seen")).containsText("Alle 1.100 Einträge");
    }

    @Test
    void a_log_that_is_empty_is_right_as_well() {
        pages.serve(LogFolder.create(temporary.resolve("empty"), 0).folder());
        Page page = open(WHOLE, "de-DE");
        check(page);
        assertThat(result(page)).containsText("mit 0 Einträgen ist unversehrt");
    }

    @Test
    void both_keys_count_while_keys_are_changed() {
        String text = LogFolder.body(log.size(), log.root(log.size()));
        log.write(
                "checkpoint",
                LogFolder.note(
                        text,
                        log.key().line(text),
                        log.otherKey().line(text),
                        log.cosignatures(text)));
        pages.knowBy(log.otherKey().vkey() + "\n" + log.vkey());
        Page page = open(WHOLE, "de-DE");
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "good");
    }

    @Test
    void without_witnesses_it_is_said_that_only_the_operator_vouches() {
        log.delete("policy");
        Page page = open(ENTRY, "de-DE");
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "good");
        assertThat(step(page, "witnesses")).hasAttribute("data-state", "open");
        assertThat(step(page, "witnesses")).containsText("Nur die Betreiber stehen dafür ein");
    }

    @Test
    void a_list_of_witnesses_that_makes_no_sense_is_named() {
        log.write("policy", log.policy() + "quorum none\n");
        Page page = open(ENTRY, "de-DE");
        check(page);
        assertThat(result(page))
                .containsText("Die Liste der Zeugen (Datei policy) ist nicht lesbar");
    }

    @Test
    void a_head_that_is_missing_is_named() {
        log.delete("checkpoint");
        Page page = open(WHOLE, "de-DE");
        check(page);
        assertThat(result(page)).containsText("Die Datei checkpoint fehlt.");
    }

    @Test
    void a_browser_without_ed25519_says_so_and_blames_nobody() {
        Page page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        page.addInitScript("SubtleCrypto.prototype.importKey = () => Promise.reject("
                + "new DOMException('unknown', 'NotSupportedError'))");
        page.navigate(WHOLE);
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "open");
        assertThat(result(page)).containsText("Es konnte nicht geprüft werden.");
        assertThat(result(page)).containsText("Ed25519 noch nicht prüfen");
        assertThat(result(page)).containsText("Nehmen Sie einen aktuellen Browser");
        assertThat(page.locator(".log-steps > li[data-state=unchecked]")).hasCount(6);
    }

    @Test
    void a_page_without_https_says_so() {
        Page page = newPage(WIDE, ColorScheme.LIGHT, "en-GB");
        page.addInitScript(
                "Object.defineProperty(Crypto.prototype, 'subtle', {get: () => undefined})");
        page.navigate("/en" + WHOLE);
        check(page);
        assertThat(result(page)).containsText("only on secure pages (https)");
    }

    @Test
    void a_script_that_does_not_come_is_not_a_dead_end() {
        Page page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        page.route("**/log-check-page.js", Route::abort);
        page.navigate(WHOLE);
        assertThat(page.getByText("Kommt sie nicht, laden Sie die Seite neu.")).isVisible();
    }

    @Test
    void without_a_network_it_says_so_and_works_again_afterwards() {
        Page page = open(WHOLE, "de-DE");
        assertThat(button(page)).isVisible();
        page.context().setOffline(true);
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "open");
        assertThat(result(page)).containsText("Die Datei checkpoint ist nicht erreichbar.");
        assertThat(result(page)).containsText("Sehen Sie nach, ob Sie online sind");
        page.context().setOffline(false);
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "good");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 503})
    void a_server_that_refuses_a_file_or_sends_elsewhere_is_not_a_forger(int status) {
        Page page = open(WHOLE, "de-DE");
        page.route(
                "**/tile/entries/001",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(Map.of("Location", "/log/1/tile/entries/000"))));
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "open");
        assertThat(result(page)).containsText("gibt die Datei tile/entries/001 nicht heraus");
    }

    @Test
    void a_check_can_be_cancelled_and_begun_again() {
        Page page = open(WHOLE, "de-DE");
        List<Route> held = new ArrayList<>();
        page.route("**/tile/entries/001", held::add);
        button(page).click();
        assertThat(step(page, "entries")).hasAttribute("data-state", "running");
        assertThat(result(page)).containsText("Schritt 2 von 7");
        assertThat(button(page)).hasText("Abbrechen");
        button(page).click();
        assertThat(result(page)).containsText("Die Prüfung wurde abgebrochen.");
        assertThat(page.locator(".log-steps > li[data-state=waiting]")).hasCount(7);

        page.unroute("**/tile/entries/001");
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "good");
    }

    @Test
    void everything_can_be_done_by_keyboard() {
        Page page = open(ENTRY, "de-DE");
        button(page).focus();
        page.keyboard().press("Enter");
        assertThat(result(page)).hasAttribute("data-state", "good");
        assertThat(button(page)).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(step(page, "head").locator("code").first()).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,de-DE", "390,DARK,de-DE", "1280,DARK,en-GB", "390,LIGHT,en-GB"})
    void it_looks_right(int width, ColorScheme scheme, String language) {
        String prefix = language.startsWith("en") ? "/en" : "";
        String name = "_" + width + "_" + scheme.name().toLowerCase(Locale.ROOT) + "_"
                + language.substring(0, 2);
        pages.show(Damages.ENTRY, log.entries().get(Damages.ENTRY));
        Page page = newPage(width, scheme, language);
        page.navigate(prefix + ENTRY);
        look(page, "log-check-before" + name, width);
        check(page);
        page.locator(".log-steps summary").all().forEach(Locator::click);
        look(page, "log-check-entry" + name, width);
        serveDamaged(Damages.ENTRIES_SWAPPED);
        page.navigate(prefix + WHOLE);
        check(page);
        look(page, "log-check-damaged" + name, width);
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,de-DE", "390,DARK,de-DE", "1280,DARK,en-GB", "390,LIGHT,en-GB"})
    void a_copied_folder_checks_itself_on_any_server(
            int width, ColorScheme scheme, String language) {
        copyPage();
        boolean german = language.startsWith("de");
        Page page = newPage(width, scheme, language);
        page.navigate("/copy/check.html");
        assertThat(page.locator("h1")).hasText(german ? "Protokoll prüfen" : "Check the log");
        assertThat(page.locator("html")).hasAttribute("lang", german ? "de" : "en");
        assertThat(page.locator("#key")).hasValue(log.vkey());
        assertThat(page.locator("#key-hint")).containsText(german ? "passt" : "agrees with itself");
        assertThat(page.locator(".log-entries > li")).hasCount(50);

        check(page);
        assertThat(result(page)).hasAttribute("data-state", "good");
        Locator newest = page.locator(".log-entries > li").first();
        newest.locator("summary").first().click();
        assertThat(newest).containsText(LogFolder.id(599).toString());
        newest.locator(".btn").click();
        assertThat(newest.locator("[data-state=good][data-step]")).hasCount(5);
        look(
                page,
                "log-folder_" + width + "_" + scheme.name().toLowerCase(Locale.ROOT) + "_"
                        + language.substring(0, 2),
                width);

        page.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName(german ? "English" : "Deutsch"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", german ? "en" : "de");
        assertThat(page.locator(".log-entries > li")).hasCount(50);
    }

    @Test
    void a_key_that_was_typed_before_the_folder_answered_stays() {
        copyPage();
        Page page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        page.route("**/copy/vkey", route -> {
            page.locator("#key").fill(log.otherKey().vkey());
            route.resume();
        });
        page.navigate("/copy/check.html");
        assertThat(page.locator("#key-hint")).containsText("mit einem eigenen Schlüssel");
        assertThat(page.locator("#key")).hasValue(log.otherKey().vkey());
    }

    @Test
    void the_folder_shows_older_entries_when_asked() {
        copyPage();
        Page page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        page.navigate("/copy/check.html");
        assertThat(page.locator(".log-entries > li").first()).containsText("Nr. 599");
        page.getByText("Ältere Einträge zeigen").click();
        assertThat(page.locator(".log-entries > li")).hasCount(100);
        assertThat(page.locator(".log-entries > li").last()).containsText("Nr. 500");
        assertThat(page.locator(".log-entries summary").nth(50)).isFocused();
    }

    @Test
    void a_key_from_elsewhere_tells_a_folder_that_only_agrees_with_itself() {
        copyPage();
        Page page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        page.navigate("/copy/check.html");
        page.locator("#key").fill(log.otherKey().vkey());
        assertThat(page.locator("#key-hint")).containsText("mit einem eigenen Schlüssel");
        check(page);
        assertThat(result(page)).containsText("mit einem anderen Schlüssel unterschrieben");

        page.locator("#key").fill("kein Schlüssel");
        check(page);
        assertThat(result(page)).containsText("Das ist kein Prüfschlüssel");
        assertThat(result(page)).hasAttribute("data-state", "open");

        page.getByText("Schlüssel aus dem Ordner nehmen").click();
        assertThat(page.locator("#key")).hasValue(log.vkey());
        check(page);
        assertThat(result(page)).hasAttribute("data-state", "good");
    }

    @ParameterizedTest
    @CsvSource({
        "BUNDLE_MISSING,Die Datei tile/entries/001 mit Einträgen fehlt.",
        "HEAD_HALF_WRITTEN,Die Datei checkpoint mit dem unterschriebenen Stand ist beschädigt"
    })
    void a_copied_folder_names_its_damages(Damages damage, String said) {
        Path damaged = serveDamaged(damage);
        copyPage(damaged);
        Page page = newPage(PHONE, ColorScheme.LIGHT, "de-DE");
        page.navigate("/copy/check.html");
        check(page);
        assertThat(result(page)).containsText(said);
    }

    @ParameterizedTest
    @CsvSource({"inclusion,verifyInclusion", "consistency,verifyConsistency"})
    void all_merkle_vectors_pass(String kind, String function) throws IOException {
        Path vectors = vectors().resolve("merkle").resolve(kind);
        Assumptions.assumeTrue(Files.isDirectory(vectors), "no vectors at " + vectors);
        List<String> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(vectors)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                cases.add(Files.readString(file));
            }
        }
        Page page = open(WHOLE, "de-DE");
        Object wrong = page.evaluate("""
                async (cases) => {
                  const log = await import("/kiezfonds/log-formats.js");
                  const sizes = ["leafIdx", "treeSize", "size1", "size2"];
                  const exact = (key, value, { source }) =>
                      sizes.includes(key) ? BigInt(source) : value;
                  const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
                  const wrong = [];
                  for (const text of cases) {
                    const c = JSON.parse(text, exact);
                    const proof = (c.proof ?? []).map(bytes);
                    const good = "leafIdx" in c
                        ? await log.verifyInclusion(
                            c.leafIdx, c.treeSize, bytes(c.leafHash), proof, bytes(c.root))
                        : await log.verifyConsistency(
                            c.size1, c.size2, bytes(c.root1), bytes(c.root2), proof);
                    // An old size of nought: the vectors call it an error, witnesses do not.
                    if (good === c.wantErr && c.size1 !== 0n) {
                      wrong.push(c.desc);
                    }
                  }
                  return wrong;
                }
                """, cases);
        assertThat(cases).as(function).hasSizeGreaterThan(90);
        assertThat(wrong).isEqualTo(List.of());
    }

    @Test
    void the_papers_examples_hold() {
        Page page = open(WHOLE, "de-DE");
        Object said = page.evaluate("""
                async () => {
                  const log = await import("/kiezfonds/log-formats.js");
                  const key = await log.parseVerifierKey(
                      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
                  const note = log.parseNote(new TextEncoder().encode(
                      "This is an example message.\\n\\n\u2014 example.com/foo "
                      + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3m"
                      + "FXmRKuwHjG1Yu72IneyaQM=\\n"));
                  const signers = await log.verifyNote(note, [key]);
                  return [
                    signers[0].name,
                    log.tilePath(0, 1234067),
                    log.tilePath(0, 5, 17),
                    log.tilePath("entries", 999),
                    [0, 1, 2].map((level) => log.tileWidth(70000, level, level === 0 ? 273 : 0)),
                    log.toBase64(await new log.Tree(0).root()),
                  ].join(" ");
                }
                """);
        assertThat(said)
                .isEqualTo("example.com/foo tile/0/x001/x234/067 tile/0/005.p/17 tile/entries/999"
                        + " 112,256,1 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    private static Path vectors() {
        String shared = System.getenv("KIEZFONDS_SHARED");
        return Path.of(shared == null ? "../shared" : shared).resolve("vectors");
    }

    private Page open(String path, String language) {
        Page page = newPage(WIDE, ColorScheme.LIGHT, language);
        page.navigate(path);
        // A page that is left while its scripts load complains of that.
        button(page).waitFor();
        return page;
    }

    private void look(Page page, String name, int width) {
        looksRight(page, name);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(width);
    }

    private Path serveDamaged(Damages damage) {
        int size = damage.needsLevelTwo() ? Damages.LEVEL_TWO_SIZE : Damages.LEAST_SIZE;
        LogFolder damaged = LogFolder.create(temporary.resolve(damage.name()), size);
        damage.apply(damaged);
        pages.serve(damaged.folder());
        return damaged.folder();
    }

    private void copyPage() {
        copyPage(log.folder());
    }

    /** Lays the page beside the files, as the publisher does. */
    private static void copyPage(Path folder) {
        Path resources = Path.of("src/main/resources");
        try {
            for (String line : Files.readAllLines(resources.resolve("log-folder/files.txt"))) {
                if (!line.startsWith("#")) {
                    String[] placeAndResource = line.split(" ", 2);
                    Path place = folder.resolve(placeAndResource[0]);
                    Files.createDirectories(place.getParent());
                    Files.copy(resources.resolve(placeAndResource[1]), place);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String root() {
        return Base64.getEncoder().encodeToString(log.root(log.size()));
    }

    private static Map<Damages, String> said() {
        Map<Damages, String> said = new EnumMap<>(Damages.class);
        said.put(Damages.ENTRY_CHANGED, "Der Eintrag Nr. 300 wurde geändert.");
        said.put(Damages.ENTRIES_SWAPPED, "Die Einträge Nr. 300 und Nr. 310 sind vertauscht.");
        said.put(Damages.ENTRY_DROPPED, "Der Eintrag Nr. 300 fehlt.");
        said.put(Damages.ENTRY_DROPPED_AND_THE_REST_MOVED_UP, "Der Eintrag Nr. 300 fehlt.");
        said.put(Damages.ENTRY_DOUBLED, "Der Eintrag Nr. 300 steht doppelt da.");
        said.put(
                Damages.ENTRY_DOUBLED_OVER_THE_NEXT,
                "An der Stelle von Eintrag Nr. 301 steht noch einmal der Eintrag Nr. 300.");
        said.put(
                Damages.BUNDLE_CUT,
                "Die Datei tile/entries/001 ist abgeschnitten: Sie hat 200 statt 256 Einträge.");
        said.put(
                Damages.BUNDLE_HALF_WRITTEN,
                "Die Datei tile/entries/001 bricht mitten in einem Eintrag ab: 128 von 256");
        said.put(
                Damages.BUNDLE_WITH_BYTES_LEFT_OVER,
                "Hinter dem letzten Eintrag der Datei tile/entries/001 stehen Bytes");
        said.put(Damages.BUNDLE_MISSING, "Die Datei tile/entries/001 mit Einträgen fehlt.");
        said.put(
                Damages.TILE_OF_LEVEL_0_CHANGED,
                "Die Datei tile/0/001 mit Prüfsummen wurde geändert.");
        said.put(
                Damages.LAST_TILE_CHANGED,
                "Die Datei tile/0/002.p/88 mit Prüfsummen wurde geändert.");
        said.put(
                Damages.TILE_OF_LEVEL_1_CHANGED,
                "Die Datei tile/1/000.p/2 mit Prüfsummen wurde geändert.");
        said.put(
                Damages.TILE_OF_LEVEL_2_CHANGED,
                "Die Datei tile/2/000.p/1 mit Prüfsummen wurde geändert.");
        said.put(Damages.TILE_MISSING, "Die Datei tile/0/001 mit Prüfsummen fehlt.");
        said.put(Damages.UPPER_TILE_MISSING, "Die Datei tile/1/000.p/2 mit Prüfsummen fehlt.");
        said.put(Damages.TILE_CUT, "Die Datei tile/0/001 mit Prüfsummen hat die falsche Länge.");
        said.put(
                Damages.WRONG_ROOT,
                "Die unterschriebene Wurzel ist falsch: Einträge und Prüfsummen passen zueinander");
        said.put(
                Damages.SIZE_TOO_LARGE,
                "Der Stand nennt zu viele Einträge: 605. Seine Wurzel gehört zu 600 Einträgen.");
        said.put(
                Damages.SIZE_TOO_SMALL,
                "Der Stand nennt zu wenige Einträge: 595. Seine Wurzel gehört zu 600 Einträgen.");
        said.put(Damages.SIGNATURE_WRONG, "Die Unterschrift unter dem Stand ist falsch");
        said.put(
                Damages.OTHER_KEY,
                "Der Stand ist mit einem anderen Schlüssel unterschrieben: erwartet 564e76f8");
        said.put(
                Damages.HEAD_HALF_WRITTEN,
                "Die Datei checkpoint mit dem unterschriebenen Stand ist beschädigt");
        said.put(
                Damages.HISTORY_REWRITTEN,
                "Die Geschichte wurde umgeschrieben: Die ersten 600 Einträge sind nicht mehr die");
        said.put(
                Damages.HISTORY_REWRITTEN_AT_THE_SAME_SIZE,
                "Die Geschichte wurde umgeschrieben: Die ersten 600 Einträge sind");
        said.put(
                Damages.ROLLED_BACK,
                "Das Protokoll wurde zurückgedreht: Es hatte schon 600 Einträge");
        said.put(Damages.COSIGNATURE_DAMAGED, "Die Bestätigung von newspaper ist beschädigt");
        said.put(
                Damages.QUORUM_MISSED,
                "Es fehlen Bestätigungen: Nur 1 von 2 Zeugen haben bestätigt.");
        said.put(
                Damages.ENTRY_NOT_CANONICAL,
                "Der Eintrag Nr. 300 ist nicht in der festgelegten Schreibweise (RFC 8785).");
        said.put(Damages.ENVELOPE_WRONG, "Dem Eintrag Nr. 300 fehlt eine Angabe");
        said.put(Damages.ID_TWICE, "Die Einträge Nr. 300 und Nr. 310 haben dieselbe Kennung.");
        return said;
    }
}

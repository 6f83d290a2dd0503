package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.e2e.CheckPanel.check;
import static org.kiezfonds.app.e2e.CheckPanel.result;
import static org.kiezfonds.app.e2e.CheckPanel.step;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.support.LogFolder;
import org.kiezfonds.support.Tale;
import org.kiezfonds.support.Tampering;
import org.kiezfonds.verifier.VerifyRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a log says, checked in the reader's own browser: it finds what bin/verify finds. */
class ContentsInBrowserTest extends InBrowser {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path temporary;

    private LogFolder log;
    private LogPages pages;

    @BeforeEach
    void serve_a_good_log() {
        log = Tale.good().publish(temporary.resolve("good"));
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

    private Page open(String language) {
        Page page = newPage(WIDE, ColorScheme.LIGHT, language.equals("en") ? "en-GB" : "de-DE");
        page.navigate(language.equals("en") ? "/en/protokoll" : "/protokoll");
        return page;
    }

    @Test
    void a_neighbourhood_that_decided_as_it_should_is_good() {
        Page page = open("de");
        check(page);

        assertThat(result(page)).hasAttribute("data-state", "good");
        assertThat(step(page, "contents")).hasAttribute("data-state", "good");
        assertThat(step(page, "contents"))
                .containsText("Entscheidungen: 14, jede mit allem, was ihr Verfahren verlangt");
        assertThat(step(page, "contents")).containsText("Lose: 1 neu gezogen");
    }

    @Test
    void every_tampering_is_found_here_as_by_the_command() {
        Page page = open("de");
        List<String> differences = new ArrayList<>();
        for (Tampering tampering : Tampering.values()) {
            Tale tale = Tale.good();
            tampering.apply(tale);
            LogFolder tampered = tale.publish(temporary.resolve(tampering.name()));
            pages.serve(tampered.folder());

            List<String> here = inBrowser(page, tampered);
            List<String> byCommand = byCommand(tampered);

            if (byCommand.isEmpty() || !here.equals(byCommand)) {
                differences.add(tampering + ": " + here + " here, " + byCommand + " there");
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void whatever_happens_to_a_log_both_find_the_same() {
        Page page = open("de");
        Random random = new Random(5);
        List<String> differences = new ArrayList<>();
        int found = 0;
        for (int round = 0; round < 100; round++) {
            Tale tale = Tale.good();
            tale.disturb(random);
            tale.disturb(random);
            LogFolder disturbed = tale.publish(temporary.resolve("round-" + round));
            pages.serve(disturbed.folder());

            List<String> here = inBrowser(page, disturbed);
            List<String> byCommand = byCommand(disturbed);

            found += here.isEmpty() ? 0 : 1;
            if (!here.equals(byCommand)) {
                differences.add(round + ": " + here + " here, " + byCommand + " there");
            }
        }
        assertThat(differences).isEmpty();
        assertThat(found).isGreaterThan(50);
    }

    private static List<String> inBrowser(Page page, LogFolder tampered) {
        Object told = page.evaluate("""
                async (vkey) => {
                  const { checkLog } = await import("/kiezfonds/log-check.js");
                  const { told } = await checkLog("/log/1/", vkey);
                  return JSON.stringify(told);
                }
                """, tampered.vkey());
        return comparable(JSON.readTree((String) told));
    }

    private List<String> byCommand(LogFolder tampered) {
        VerifyRun run = VerifyRun.of(
                tampered.folder(),
                tampered.vkey(),
                "--json",
                "-",
                "--state",
                temporary.resolve("state-" + tampered.folder().getFileName()));
        return comparable(JSON.readTree(run.text()).path("findings"));
    }

    private static List<String> comparable(JsonNode findings) {
        return findings.valueStream()
                .map(each -> List.of("entry", "decision", "key", "args").stream()
                        .map(field -> each.path(field).toString())
                        .toList()
                        .toString())
                .sorted()
                .toList();
    }

    @Test
    void a_finding_is_told_in_words_with_its_place() {
        Tale tale = Tale.good();
        tale.closed("vote-1").with("needed", 2);
        tale.decision(4).with("sumGrantedCents", 40_000);
        int vote = tale.entries().indexOf(tale.closed("vote-1"));
        int decision = tale.entries().indexOf(tale.decision(4));
        pages.serve(tale.publish(temporary.resolve("words")).folder());

        for (Map.Entry<String, List<String>> said : Map.of(
                        "de",
                        List.of(
                                "Eintrag " + vote + ", Entscheidung 1: Nach der Geschäftsordnung"
                                        + " sind 4 Ja-Stimmen nötig, aber die Abstimmung sagt 2.",
                                "Eintrag " + decision + ", Entscheidung 4: Die Abstimmung gab"
                                        + " 500,00 €, aber die Entscheidung sagt 400,00 €."),
                        "en",
                        List.of(
                                "Entry " + vote + ", decision 1: by the rules of procedure 4 yes"
                                        + " votes are needed, but the vote says 2.",
                                "Entry " + decision + ", decision 4: the vote gave €500.00, but"
                                        + " the decision says €400.00."))
                .entrySet()) {
            Page page = open(said.getKey());
            check(page);
            assertThat(result(page)).hasAttribute("data-state", "bad");
            assertThat(step(page, "contents")).hasAttribute("data-state", "bad");
            for (String sentence : said.getValue()) {
                assertThat(result(page)).containsText(sentence);
            }
        }
    }

    @Test
    void of_one_kind_a_few_are_named_and_the_rest_counted() {
        Tale tale = Tale.good();
        for (int number = 1; number <= 9; number++) {
            tale.decision(number).with("rulesDigest", tale.digestOf("terms"));
        }
        pages.serve(tale.publish(temporary.resolve("many")).folder());
        Page page = open("de");
        check(page);

        assertThat(result(page).locator("li")).hasCount(4);
        assertThat(result(page)).containsText("Und 6 weitere Schäden.");
    }

    @Test
    void what_entries_say_that_were_changed_is_not_looked_at() {
        log.entries().set(3, LogFolder.entry(3));
        log.writeBundle(0, log.entries());
        Page page = open("de");
        check(page);

        assertThat(step(page, "contents")).hasAttribute("data-state", "unchecked");
        assertThat(step(page, "contents")).containsText("nicht angesehen, denn die Einträge sind");
    }

    @Test
    void a_log_without_decisions_says_so() {
        pages.serve(LogFolder.create(temporary.resolve("none"), 10).folder());
        Page page = open("de");
        check(page);

        assertThat(result(page)).hasAttribute("data-state", "good");
        assertThat(step(page, "contents")).hasAttribute("data-state", "open");
        assertThat(step(page, "contents")).containsText("noch keine Runde");
    }
}

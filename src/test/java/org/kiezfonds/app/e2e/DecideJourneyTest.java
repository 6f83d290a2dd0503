package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job, end to end: a resident sends an idea, the area team admits it, jurors score it, the
 * jury votes, and the decision that the program makes of it is checked by the verifier, by a browser,
 * and with tools that are not ours.
 */
class DecideJourneyTest extends JuryJourney {

    private static final String IDEA = "Ein Klavier für die Unterführung";
    private static final Path BY_HAND = Path.of("src/docs/verify-by-hand.md");
    private static final Pattern STEP = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("/log/proof/([0-9a-f-]{36})");
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Two thirds of the eleven members have to be there. */
    private static final int THERE = 8;

    private List<String> jurors = List.of();
    private String room = "";
    private String decision = "";

    @TempDir
    private Path folder;

    @Test
    void an_idea_becomes_a_decision_that_a_stranger_can_verify() throws IOException {
        int number = sent("klavier@example.org", IDEA);
        looksRight("tour-1-idea");
        the_team_admits_it();
        sits(TEAM, WIDE, ColorScheme.LIGHT);
        sits(CHAIR, WIDE, ColorScheme.LIGHT);
        jurors = jurors();
        sitsAsJuror(jurors.get(0), PHONE, ColorScheme.LIGHT);
        sitsAsJuror(jurors.get(1), WIDE, ColorScheme.DARK);
        for (String who : List.of(CHAIR, jurors.get(0), jurors.get(1))) {
            looksAt(who);
            scores();
        }
        the_jury_meets_and_votes();
        everybody_reads_the_decision(number);
        the_verifier_finds_all_good();
        a_browser_finds_all_good();
        openssl_and_sha256sum_find_all_good();
        who_sent_it_has_a_letter();
    }

    private void the_team_admits_it() {
        become(TEAM);
        goToLindenkiez();
        caseOf(IDEA);
        button("Zulassen …").click();
        confirm("Zulassen");
        logged("Idee zugelassen.");
    }

    /** Four points in each criterion. */
    private void scores() {
        open("/app/jury");
        link(IDEA).click();
        assertThat(heading()).containsText(IDEA);
        Locator criteria = page.locator(".kf-criterion");
        assertThat(criteria.first()).isVisible();
        for (Locator criterion : criteria.all()) {
            Locator points = criterion.locator("vaadin-radio-button").nth(3);
            points.click();
            assertThat(points).hasAttribute("checked", "");
        }
        assertThat(page.locator("main .kf-badge").first()).containsText("fertig");
    }

    private void the_jury_meets_and_votes() {
        looksAt(CHAIR);
        open("/app/jury");
        link(IDEA).click();
        looksRight("tour-2-score");
        looksAt(TEAM);
        String session = planned();
        room = "/app/sessions/" + session + "/room";
        page.locator("main vaadin-multi-select-combo-box input").fill(IDEA);
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(IDEA)).click();
        page.keyboard().press("Escape");
        button("Auf die Tagesordnung").click();
        assertThat(page.locator("main ol.kf-lines > li")).hasCount(1);
        screens.keySet().forEach(who -> {
            looksAt(who);
            open(room);
        });
        for (String who : List.of(CHAIR, jurors.get(0), jurors.get(1))) {
            comes(who);
        }
        looksAt(TEAM);
        Locator comes = page.getByRole(
                AriaRole.BUTTON,
                new GetByRoleOptions().setName(Pattern.compile(".+ ist im Raum$")));
        for (int there = 3; there < THERE; there++) {
            int before = comes.count();
            comes.first().click();
            assertThat(comes).hasCount(before - 1);
        }
        looksAt(CHAIR);
        button("Sitzung eröffnen").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(Pattern.compile("^Aufrufen: .*" + IDEA)))
                .click();
        unfold("Antrag stellen");
        radio("In voller Höhe bewilligen");
        move();
        button("Darüber abstimmen").click();
        inDialog("Darüber abstimmen");
        for (String who : List.of(CHAIR, jurors.get(0), jurors.get(1))) {
            looksAt(who);
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Ja").setExact(true))
                    .click();
        }
        looksAt(CHAIR);
        assertThat(page.getByText(Pattern.compile("^3 von \\d haben abgestimmt")))
                .isVisible();
        looksRight("tour-3-vote");
        button("Abstimmung schließen").click();
        inDialog("Abstimmung schließen");
        button("Punkt abschließen").click();
        button("Sitzung beenden").click();
        inDialog("Sitzung beenden");
        assertThat(page.locator(".kf-room-head").getByText("zu Ende")).isVisible();
    }

    private void everybody_reads_the_decision(int number) {
        page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        page.navigate("/quartier/lindenkiez/beschluesse");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(IDEA)).click();
        decision = arrivedAt("/quartier/lindenkiez/beschluesse/\\d+");
        assertThat(heading()).containsText(IDEA);
        assertThat(page.locator("main")).containsText("Die Idee bekommt alles, was beantragt war");
        assertThat(page.locator("main")).containsText("3 Ja von 3 abgegebenen");
        looksRight("tour-4-decision");
        page.navigate("/quartier/lindenkiez/ideen/" + number);
        assertThat(page.locator("main")).containsText("Bewilligt");
        Assertions.assertThat(page.context().cookies()).isEmpty();
    }

    private void the_verifier_finds_all_good() {
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            VerifyCommand verified =
                    VerifyCommand.run(folder.resolve("state"), base() + "/log", vkey());
            Assertions.assertThat(verified.code()).as(verified.text()).isZero();
            Assertions.assertThat(verified.text()).contains("Decisions: ");
        });
    }

    private String vkey() {
        return page.request().get("/log/vkey").text().lines().findFirst().orElseThrow();
    }

    private void a_browser_finds_all_good() {
        page.navigate("/log");
        CheckPanel.check(page);
        assertThat(CheckPanel.result(page)).hasAttribute("data-state", "good");
        assertThat(CheckPanel.step(page, "contents")).hasAttribute("data-state", "good");
        looksRight("tour-5-verified");
    }

    /** The steps of the document, as they stand there. */
    private void openssl_and_sha256sum_find_all_good() throws IOException {
        page.navigate(decision);
        Matcher entry = ENTRY.matcher(page.content());
        Assertions.assertThat(entry.find()).isTrue();
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(Files.readString(BY_HAND));
        while (step.find()) {
            steps.add(step.group(1));
        }
        Path script = Files.writeString(folder.resolve("steps.sh"), String.join("\n", steps));
        ProcessBuilder bash = new ProcessBuilder("bash", "-eu", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        bash.environment().put("BASE", base() + "/log");
        bash.environment().put("VKEY", vkey());
        bash.environment().put("ENTRY", entry.group(1));
        Process process = bash.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Assertions.assertThat(process.onExit().join().exitValue()).as(said).isZero();
        Assertions.assertThat(said)
                .contains(
                        "\"type\":\"decision.taken\"",
                        "Signature Verified Successfully",
                        "The entry is in the log.",
                        "procedure.json: OK");
    }

    private void who_sent_it_has_a_letter() {
        Assertions.assertThat(mailed("klavier@example.org", "bewilligt")).contains(IDEA);
    }
}

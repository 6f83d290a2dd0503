package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * A jury scores: each member alone, one by keys and one on a phone. A conflict of interest changes
 * what is left to do, nobody learns a value before the reveal, and then the panel sees all at once.
 */
class ScoreJourneyTest extends JuryJourney {

    /** The author lives in the house of the chair, and others are barred from it as well. */
    private static final String CONFLICTED = "Spaziergang durch die Geschichte des Kiezes";

    /** Of the demonstration: what a member said to each idea. */
    private static final String SAID = "Wer kümmert sich darum, wenn das Jahr um ist?";

    private static final String COMMENT = "Da fehlt noch ein zweites Angebot.";
    private static final String NOTE = "Das Konzept im Treff nachlesen.";

    /** How many still score the idea in the end: too few to say something of it. */
    private static final int FEW = 4;

    private static final Pattern PROGRESS = Pattern.compile("(\\d+) von (\\d+) Ideen?");

    private String round = "";
    private List<String> members = List.of();
    private String onPhone = "";
    private String withConflict = "";

    @Test
    void a_jury_scores_alone_and_all_is_revealed_at_once() {
        sits(CHAIR, WIDE, ColorScheme.LIGHT);
        the_chair_sees_who_is_how_far();
        sits(TEAM, WIDE, ColorScheme.LIGHT);
        the_team_asserts_conflicts_until_few_may_score();
        sitsAsJuror(onPhone, PHONE, ColorScheme.DARK);
        somebody_scores_on_a_phone();
        sitsAsJuror(withConflict, WIDE, ColorScheme.DARK);
        somebody_declares_a_conflict();
        the_chair_answers_and_scores_by_keys();
        nobody_learns_a_value();
        the_chair_reveals();
        the_panel_sees_all_but_where_it_is_barred();
        everybody_reads_that_it_was_revealed();
    }

    private void the_chair_sees_who_is_how_far() {
        open("/app/jury");
        link("Stand der Bewertung").click();
        round = arrivedAt("/app/jury/results/[0-9a-f-]{36}").replaceAll(".*/", "");
        assertThat(page.getByText("Aufgedeckt werden kann, wenn alle fertig sind"))
                .isVisible();
        assertThat(button("Aufdecken")).isDisabled();
        members = rows().all().stream().map(ScoreJourneyTest::name).toList();
        onPhone = name(rows().filter(new FilterOptions().setHasText("0 von")));
        looksRight("score-progress");
    }

    private Locator rows() {
        return page.locator("main .kf-rows > li");
    }

    private Locator row(String words) {
        return rows().filter(new FilterOptions().setHasText(words)).first();
    }

    private static String name(Locator row) {
        return row.locator("span").first().innerText();
    }

    /** How many ideas a member still has to score, done or not. */
    private int toScore(String member) {
        Matcher progress = PROGRESS.matcher(row(member).innerText());
        Assertions.assertThat(progress.find()).isTrue();
        return Integer.parseInt(progress.group(2));
    }

    private void the_team_asserts_conflicts_until_few_may_score() {
        goToLindenkiez();
        open("/app/panels/" + round);
        assertThat(button("Aufdecken")).isDisabled();
        List<String> barred = page
                .locator("main .kf-cards > li")
                .filter(new FilterOptions().setHasText(CONFLICTED))
                .all()
                .stream()
                .map(ScoreJourneyTest::name)
                .toList();
        List<String> free = new ArrayList<>(members);
        free.removeAll(barred);
        free.removeIf(name -> name.startsWith(CHAIR) || name.equals(onPhone));
        withConflict = free.removeLast();
        free.stream().skip(FEW - 1L).forEach(this::claim);
        looksRight("score-conflicts");
    }

    private void claim(String member) {
        button("Befangenheit feststellen …").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator idea =
                dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Idee"));
        idea.fill(CONFLICTED);
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(CONFLICTED))
                .click();
        dialog.locator("vaadin-select vaadin-select-value-button").click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(member).setExact(true))
                .click();
        radio("Gleiche Organisation");
        dialog.getByLabel("Woraus ergibt es sich?").fill("Beide arbeiten im selben Verein.");
        inDialog("Befangenheit feststellen");
        assertThat(page.locator("main .kf-cards > li")
                        .filter(new FilterOptions().setHasText(CONFLICTED))
                        .filter(new FilterOptions().setHasText(member)))
                .isVisible();
    }

    private void somebody_scores_on_a_phone() {
        open("/app/jury");
        looksRight("score-list-phone");
        // Each member has an order of the own, and the words are to be read by who has a conflict.
        boolean isFirst = rows().first().textContent().contains(CONFLICTED);
        int spokenOn = isFirst ? 2 : 1;
        int ideas = begin();
        for (int place = 1; place <= ideas; place++) {
            comeTo(place, ideas);
            List<Locator> criteria = page.locator(".kf-criterion").all();
            for (int i = 0; i < criteria.size(); i++) {
                Locator points =
                        criteria.get(i).locator("vaadin-radio-button").nth((place + i) % 5);
                points.click();
                assertThat(points).hasAttribute("checked", "");
            }
            assertThat(state()).containsText("fertig");
            if (place == spokenOn) {
                words_stay_beside_the_points(place, ideas);
            }
            if (place < ideas) {
                button("Nächste Idee").click();
            }
        }
        assertThat(page.getByText(Pattern.compile("^Alles bewertet\\."))).isVisible();
    }

    private void words_stay_beside_the_points(int place, int ideas) {
        field("Bemerkung für die Aussprache").fill(COMMENT);
        field("Eigene Notiz").fill(NOTE);
        button("Nächste Idee").click();
        comeTo(place + 1, ideas);
        button("Vorige Idee").click();
        comeTo(place, ideas);
        assertThat(field("Bemerkung für die Aussprache")).hasValue(COMMENT);
        assertThat(field("Eigene Notiz")).hasValue(NOTE);
        looksRight("score-desk-phone");
    }

    /** Opens the first idea of the own list; how many there are. */
    private int begin() {
        open("/app/jury");
        int ideas = rows().count();
        rows().first().locator("a").click();
        return ideas;
    }

    private void comeTo(int place, int ideas) {
        assertThat(page.getByText("Idee " + place + " von " + ideas)).isVisible();
    }

    private Locator state() {
        return page.locator("main .kf-badge").first();
    }

    private void somebody_declares_a_conflict() {
        looksAt(CHAIR);
        reload();
        int before = toScore(withConflict);
        List<String> others = rows().allInnerTexts();
        others.removeIf(text -> text.contains(withConflict));

        looksAt(withConflict);
        open("/app/jury");
        link(CONFLICTED).click();
        assertThat(page.locator(".kf-criterion").first()).isVisible();
        assertThat(page.getByText("Was genau passiert")).isVisible();
        unfold("Befangenheit erklären");
        radio("Familie oder Haushalt");
        button("Ich bin befangen").click();
        assertThat(page.getByText(Pattern.compile("^Von dieser Idee (siehst du|sehen Sie) nur")))
                .isVisible();
        assertThat(page.locator(".kf-criterion")).hasCount(0);
        assertThat(state()).containsText("befangen");
        assertThat(link("Lesen, was alle lesen können")).isVisible();
        looksRight("score-barred");
        open("/app/jury");
        assertThat(row(CONFLICTED)).containsText("befangen");

        looksAt(CHAIR);
        reload();
        Assertions.assertThat(toScore(withConflict)).isEqualTo(before - 1);
        Assertions.assertThat(rows().allInnerTexts()).containsAll(others);
    }

    private void the_chair_answers_and_scores_by_keys() {
        open("/app/jury");
        assertThat(heading()).isVisible();
        button("Ja, ich bin befangen").click();
        assertThat(button("Ja, ich bin befangen")).hasCount(0);
        int ideas = begin();
        for (int place = 1; place <= ideas; place++) {
            comeTo(place, ideas);
            boolean byKeys = state().innerText().contains("offen");
            if (byKeys) {
                scoreByKeys(place);
            }
            if (place < ideas) {
                if (byKeys) {
                    page.keyboard().press("n");
                } else {
                    button("Nächste Idee").click();
                }
            }
        }
        assertThat(page.getByText(Pattern.compile("^Alles bewertet\\."))).isVisible();
        looksRight("score-desk");
    }

    /** The page leads from one criterion to the next. */
    private void scoreByKeys(int place) {
        List<Locator> criteria = page.locator(".kf-criterion").all();
        for (int i = 0; i < criteria.size(); i++) {
            assertThat(criteria.get(i).locator("vaadin-radio-button[focused]")).isVisible();
            page.keyboard().press(Integer.toString((place + i) % 5 + 1));
            assertThat(criteria.get(i).locator("vaadin-radio-button[checked]")).isVisible();
        }
        assertThat(state()).containsText("fertig");
    }

    /** All are done, and still nobody sees a value, a mean or a word of another one. */
    private void nobody_learns_a_value() {
        looksAt(withConflict);
        open("/app/jury/results/" + round);
        assertThat(page.getByText("Noch ist alles versiegelt.")).isVisible();
        isSealed(page);
        looksRight("score-sealed");
        open("/app/jury");
        isSealed(page);
        looksAt(CHAIR);
        open("/app/jury/results/" + round);
        assertThat(page.getByText("Alle sind fertig.")).isVisible();
        isSealed(page);
        looksAt(TEAM);
        open("/app/panels/" + round);
        assertThat(page.getByText("Alle sind fertig.")).isVisible();
        isSealed(page);
        open("/app/jury/results/" + round);
        isSealed(page);
        isSealedInPublic();
    }

    private void isSealedInPublic() {
        Page anybody = newPage(PHONE, ColorScheme.LIGHT, "de-DE");
        for (String place : List.of("", "/ideen", "/gremien", "/fonds", "/sitzungen")) {
            anybody.navigate("/quartier/lindenkiez" + place);
            anybody.locator("h1").waitFor();
            isSealed(anybody);
        }
        anybody.navigate("/quartier/lindenkiez/ideen");
        anybody.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(CONFLICTED))
                .first()
                .click();
        assertThat(anybody.locator("h1")).containsText(CONFLICTED);
        isSealed(anybody);
    }

    private static void isSealed(Page shown) {
        Assertions.assertThat(shown.content())
                .doesNotContain(SAID, COMMENT, NOTE, "kf-dots", "Platz 1", "mittlerer Wert");
    }

    private void the_chair_reveals() {
        looksAt(CHAIR);
        button("Aufdecken").click();
        looksRight("score-reveal");
        inDialog("Aufdecken");
        logged("Die Bewertungen sind aufgedeckt.");
        assertThat(page.getByText("Platz 1").first()).isVisible();
        page.locator("vaadin-notification-card").getByRole(AriaRole.BUTTON).click();
        looksRight("score-results");
    }

    private void the_panel_sees_all_but_where_it_is_barred() {
        looksAt(onPhone);
        open("/app/jury/results/" + round);
        Locator few = page.locator(".kf-result").filter(new FilterOptions().setHasText(CONFLICTED));
        assertThat(few).containsText("wenige Stimmen");
        few.locator("vaadin-details-summary")
                .filter(new FilterOptions().setHasText("Kriterien, Punkte und Bemerkungen"))
                .click();
        assertThat(few.getByText("sagt das noch wenig.").first()).isVisible();
        assertThat(few.getByText("Punkte gaben 4.").first()).isVisible();
        assertThat(few.locator(".kf-dots .kf-dots-mine").first()).isVisible();
        assertThat(few.locator(".kf-dots").first())
                .hasAttribute("aria-label", Pattern.compile("Mittel \\d.*mittlerer Wert \\d"));
        assertThat(page.getByText("liegt weit auseinander").first()).isVisible();
        looksRight("score-results-phone");
        Assertions.assertThat(page.content()).contains(SAID, COMMENT).doesNotContain(NOTE);

        looksAt(withConflict);
        open("/app/jury/results/" + round);
        assertThat(page.getByText(Pattern.compile("^Bei 1 Idee dieser Runde"))).isVisible();
        assertThat(page.getByText(CONFLICTED)).hasCount(0);
        Assertions.assertThat(page.content()).contains(SAID, COMMENT).doesNotContain(NOTE);
        looksRight("score-results-barred");
    }

    private void everybody_reads_that_it_was_revealed() {
        isSealedInPublic();
        Page anybody = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        Locator entry = anybody.locator(".log-rows > li")
                .filter(new FilterOptions()
                        .setHasText("Die Bewertungen einer Runde wurden aufgedeckt"));
        // It is published a moment after it was done.
        anybody.waitForCondition(() -> {
            anybody.navigate("/log/eintraege/quartier/lindenkiez");
            return entry.count() > 0;
        });
        isSealed(anybody);
    }
}

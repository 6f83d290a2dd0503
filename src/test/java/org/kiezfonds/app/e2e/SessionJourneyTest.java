package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * A jury meets with a browser for each of its members: it cuts a sum row by row, hears of a conflict
 * of interest in the middle, has a tie decided by lot, and its minutes are read as a PDF.
 */
class SessionJourneyTest extends JuryJourney {

    /** Of eleven members two thirds have to be there. */
    private static final int NOTED_BY_HAND = 5;

    private List<String> jurors = List.of();
    private String session = "";
    private String room = "";

    @Test
    void a_jury_meets_cuts_a_sum_draws_a_lot_and_its_minutes_are_read() throws IOException {
        sits(TEAM, WIDE, ColorScheme.LIGHT);
        sits(CHAIR, WIDE, ColorScheme.LIGHT);
        jurors = jurors();
        sitsAsJuror(jurors.get(0), PHONE, ColorScheme.DARK);
        sitsAsJuror(jurors.get(1), PHONE, ColorScheme.LIGHT);
        sitsAsJuror(jurors.get(2), WIDE, ColorScheme.DARK);

        a_session_is_planned_for_today();
        everybody_comes_and_the_chair_begins();
        a_lower_sum_is_carried();
        somebody_has_a_conflict_in_the_middle();
        a_tie_goes_to_the_lot();
        the_chair_ends_it();
        its_minutes_are_a_pdf_for_everybody();
    }

    private void a_session_is_planned_for_today() {
        looksAt(TEAM);
        session = planned();
        room = "/app/sessions/" + session + "/room";
        button("Alle wählen").click();
        button("Auf die Tagesordnung").click();
        assertThat(page.locator("main ol.kf-lines > li")).hasCount(5);
        looksRight("session-agenda");
        screens.keySet().forEach(who -> {
            looksAt(who);
            open(room);
        });
        Page wall = newPage(WIDE, ColorScheme.DARK, "de-DE");
        wall.navigate(room.replace("/room", "/beamer"));
        wall.locator("h1").waitFor();
        screens.put("wall", wall);
    }

    private void everybody_comes_and_the_chair_begins() {
        for (String who : List.of(CHAIR, jurors.get(0), jurors.get(1), jurors.get(2))) {
            comes(who);
        }
        looksAt(TEAM);
        Locator comes = page.getByRole(
                AriaRole.BUTTON,
                new GetByRoleOptions().setName(Pattern.compile(".+ ist im Raum$")));
        for (int noted = 0; noted < NOTED_BY_HAND; noted++) {
            int before = comes.count();
            comes.first().click();
            assertThat(comes).hasCount(before - 1);
        }
        assertThat(page.getByText(Pattern.compile("^Beschlussfähig"))).isVisible();
        looksAt(CHAIR);
        button("Sitzung eröffnen").click();
        looksAt(jurors.get(0));
        assertThat(page.locator(".kf-room-head").getByText("läuft")).isVisible();
        looksRight("session-room-phone");
    }

    /** The chair calls an item, and all other screens show it by themselves. */
    private void call(String title) {
        looksAt(CHAIR);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(Pattern.compile("^Aufrufen: .*" + title)))
                .click();
        for (String who : jurors.subList(0, 3)) {
            looksAt(who);
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new GetByRoleOptions().setName(Pattern.compile("Jetzt: .*" + title))))
                    .isVisible();
        }
    }

    /** The chair opens a vote; the first two jurors vote by their keys, the chair by a click. */
    private void vote(String first, String second, String chairs) {
        looksAt(CHAIR);
        button("Darüber abstimmen").click();
        inDialog("Darüber abstimmen");
        key(jurors.get(0), first);
        key(jurors.get(1), second);
        looksAt(CHAIR);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(chairs).setExact(true))
                .click();
        assertThat(page.getByText(Pattern.compile("^3 von \\d haben abgestimmt")))
                .isVisible();
    }

    private void key(String who, String key) {
        looksAt(who);
        assertThat(page.getByRole(
                        AriaRole.GROUP, new GetByRoleOptions().setName(Pattern.compile("Stimme"))))
                .isVisible();
        page.keyboard().press(key);
        assertThat(page.getByText(Pattern.compile("^(Ihre|Deine) Stimme: "))).isVisible();
    }

    private void closeVote() {
        looksAt(CHAIR);
        button("Abstimmung schließen").click();
        inDialog("Abstimmung schließen");
    }

    private void a_lower_sum_is_carried() {
        call("Schatten für den Spielplatz");
        looksAt(CHAIR);
        unfold("Antrag stellen");
        radio("Eine niedrigere Summe bewilligen");
        field("Sonnensegel, sechs mal sechs Meter (von 780 €)").fill("600");
        field("Seile und Beschläge (von 210 €)").focus();
        assertThat(page.getByText("Neue Summe: 990 € statt 1.170 €, also 180 € weniger."))
                .isVisible();
        looksRight("session-cut");
        move();
        assertThat(page.getByText("Antrag 1: niedrigere Summe").first()).isVisible();
        vote("1", "2", "Ja");
        looksAt(jurors.get(0));
        looksRight("session-vote-phone");
        looksAt("wall");
        looksRight("session-wall");
        closeVote();
        for (String who : jurors.subList(0, 3)) {
            looksAt(who);
            assertThat(page.locator("main p")
                            .getByText("2 Ja von 3 abgegebenen, nötig 2: angenommen."))
                    .isVisible();
        }
        looksRight("session-result");
    }

    private void somebody_has_a_conflict_in_the_middle() {
        call("Zusammen kochen");
        looksAt(jurors.get(2));
        unfold("selbst damit zu tun?");
        unfold("Befangenheit erklären");
        radio("Familie oder Haushalt");
        button("Ich bin befangen").click();
        assertThat(page.getByText("In diesem Punkt besteht eine Befangenheit")).isVisible();
        looksAt(CHAIR);
        assertThat(page.locator(".kf-room-people li")
                        .filter(new Locator.FilterOptions().setHasText(jurors.get(2))))
                .containsText("in diesem Punkt befangen");
    }

    private void a_tie_goes_to_the_lot() {
        call("Singen im Treppenhaus");
        looksAt(CHAIR);
        unfold("Antrag stellen");
        radio("In voller Höhe bewilligen");
        move();
        vote("1", "2", "Enthaltung");
        closeVote();
        looksAt(jurors.get(1));
        assertThat(page.getByText("Gleich viele Stimmen: Das Los entscheidet.")).isVisible();
        looksAt(CHAIR);
        button("Los ziehen").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Was wurde gewürfelt?").fill("4 2 6");
        looksRight("session-lot");
        inDialog("Los ziehen");
        looksAt(jurors.get(1));
        assertThat(page.getByText(Pattern.compile("^Das Los entschied (für|gegen) .* 4 2 6\\.$")))
                .isVisible();
    }

    private void the_chair_ends_it() {
        looksAt(CHAIR);
        button("Punkt abschließen").click();
        button("Sitzung beenden").click();
        inDialog("Sitzung beenden");
        looksAt(jurors.get(0));
        assertThat(page.locator(".kf-room-head").getByText("zu Ende")).isVisible();
    }

    private void its_minutes_are_a_pdf_for_everybody() throws IOException {
        looksAt(TEAM);
        open(room.replace("/room", "/minutes"));
        looksRight("session-minutes");
        button("Fertigstellen").first().click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fertigstellen"))
                .click();
        logged("Fassung 1 ist fertig.");
        String minutes = "/quartier/lindenkiez/protokolle/" + session;
        Page anybody = newPage(PHONE, ColorScheme.LIGHT, "de-DE");
        anybody.navigate(minutes);
        assertThat(anybody.locator("h1")).isVisible();
        looksRight(anybody, "session-minutes-public");
        String file = anybody.locator("main a[href$='.pdf']").first().getAttribute("href");
        byte[] bytes = anybody.request().get(file).body();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(pdf);
            Assertions.assertThat(text)
                    .contains("Schatten für den Spielplatz", "990\u00a0€", "2 Ja von 3 abgegebenen")
                    .contains("4 2 6", "befangen");
            Assertions.assertThat(pdf.getDocumentCatalog().getStructureTreeRoot())
                    .isNotNull();
        }
    }
}

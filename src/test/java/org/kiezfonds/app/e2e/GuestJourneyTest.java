package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Somebody who applies is in a session with a link alone, on a phone: waits, sees the own item while
 * it is on, and nothing of the jury's.
 */
class GuestJourneyTest extends JuryJourney {

    private static final String IDEA = "Erste Hilfe für Eltern";
    private static final String OTHER = "Zusammen kochen";
    private static final String WORDS = "Mit einem zweiten Termin am Nachmittag.";

    private List<String> jurors = List.of();
    private String session = "";

    @Test
    void who_applies_waits_is_let_in_and_is_out_after_it() {
        a_session_has_begun();
        String first = link(IDEA, "Link machen");
        String second = link(IDEA, "Link machen");
        refused(first);
        refused("/app/sessions/guest/" + "A".repeat(22));
        the_guest_waits(second);
        the_item_is_called_and_the_time_runs();
        the_jury_keeps_to_itself();
        what_is_moved_and_decided_is_shown();
        after_it_nothing_is_left_to_do();
        another_link_shows_another_item_alone();
    }

    private void a_session_has_begun() {
        jurors = jurors();
        sits(TEAM, WIDE, ColorScheme.LIGHT);
        session = planned();
        button("Alle wählen").click();
        button("Auf die Tagesordnung").click();
        assertThat(page.locator("main ol.kf-lines > li").first()).isVisible();
        sits(CHAIR, WIDE, ColorScheme.LIGHT);
        sitsAsJuror(jurors.getFirst(), WIDE, ColorScheme.DARK);
        for (String who : List.of(TEAM, CHAIR, jurors.getFirst())) {
            looksAt(who);
            open("/app/sessions/" + session + "/room");
        }
        comes(jurors.getFirst());
        comes(CHAIR);
        button("Sitzung eröffnen").click();
        assertThat(page.locator(".kf-room-head").getByText("läuft")).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(Pattern.compile("^Aufrufen: .*" + OTHER)))
                .click();
        for (String who : List.of(CHAIR, TEAM)) {
            looksAt(who);
            assertThat(now(OTHER)).isVisible();
        }
    }

    private Locator now(String title) {
        return page.getByRole(
                AriaRole.HEADING,
                new GetByRoleOptions().setName(Pattern.compile("Jetzt: .*" + title)));
    }

    /** The team makes a link and sends it; the link of the mail. */
    private String link(String title, String act) {
        looksAt(TEAM);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(Pattern.compile("^" + act + ": .*" + title)))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        String link = dialog.getByLabel("Link", new Locator.GetByLabelOptions().setExact(true))
                .inputValue()
                .replaceAll("^https?://[^/]+", "");
        dialog.getByText("Per Mail schicken").click();
        assertThat(page.getByText("Die Mail mit dem Link ist unterwegs.").last())
                .isVisible();
        inDialog("Schließen");
        Assertions.assertThat(mailed("", link)).contains(title);
        return link;
    }

    private void refused(String link) {
        Page anybody = newPage(PHONE, ColorScheme.LIGHT, "de-DE");
        anybody.navigate(link);
        assertThat(anybody.getByText("Dieser Link gilt nicht mehr.")).isVisible();
        assertThat(anybody.getByText(
                        Pattern.compile("Das Quartiersteam kann .* einen neuen geben")))
                .isVisible();
        looksRight(anybody, "guest-refused");
    }

    private void the_guest_waits(String link) {
        page = newPage(PHONE, ColorScheme.LIGHT, "de-DE");
        screens.put("guest", page);
        open(link);
        assertThat(heading()).containsText(IDEA);
        assertThat(page.getByText(Pattern.compile("Punkte? vor dir"))).isVisible();
        seesOnlyTheOwnItem();
        looksRight("guest-waits");
        button("Ich bin da").click();
        assertThat(page.getByText("Die Sitzungsleitung sieht: Du bist da.")).isVisible();
        looksAt(TEAM);
        assertThat(guest(IDEA)).containsText("ist da");
        looksAt("guest");
        page.navigate("/app/sessions/" + session + "/room");
        arrivedAt("/app/sign-in.*");
        open(link);
    }

    /** Who presents an idea, on the page of who runs the session. */
    private Locator guest(String title) {
        return page.locator(".kf-stage-guests > li").filter(new FilterOptions().setHasText(title));
    }

    /** Of the result it shows what is public: how many were barred, and never who. */
    private void seesOnlyTheOwnItem() {
        String shown = page.locator("body").innerText();
        Assertions.assertThat(shown)
                .doesNotContain(jurors)
                .doesNotContain(OTHER, "Befangenheit", "Punkte gaben", "haben abgestimmt");
    }

    private void the_item_is_called_and_the_time_runs() {
        looksAt(CHAIR);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(Pattern.compile("^Aufrufen: .*" + IDEA)))
                .click();
        looksAt("guest");
        assertThat(page.getByText("Jetzt geht es um deine Idee.")).isVisible();
        assertThat(button("Ich bin da")).hasCount(0);
        looksAt(CHAIR);
        button("Vorstellung: Zeit starten").click();
        looksAt("guest");
        assertThat(page.locator(".kf-stage-time")).isVisible();
        assertThat(page.locator(".kf-stage-time")).containsText(Pattern.compile("\\d:\\d\\d"));
        looksRight("guest-on");
    }

    /** A conflict of interest, and who voted how, stay in the room. */
    private void the_jury_keeps_to_itself() {
        looksAt(jurors.getFirst());
        assertThat(now(IDEA)).isVisible();
        unfold("selbst damit zu tun?");
        unfold("Befangenheit erklären");
        radio("Etwas anderes");
        button("Ich bin befangen").click();
        assertThat(page.getByText("In diesem Punkt besteht eine Befangenheit")).isVisible();
        looksAt("guest");
        seesOnlyTheOwnItem();
    }

    private void what_is_moved_and_decided_is_shown() {
        looksAt(CHAIR);
        unfold("Antrag stellen");
        radio("Mit Auflagen bewilligen");
        field("Wortlaut").fill(WORDS);
        move();
        looksAt("guest");
        assertThat(page.getByText(WORDS)).isVisible();
        looksAt(CHAIR);
        button("Darüber abstimmen").click();
        inDialog("Darüber abstimmen");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Ja").setExact(true))
                .click();
        assertThat(page.getByText(Pattern.compile("^1 von \\d haben abgestimmt")))
                .isVisible();
        looksAt("guest");
        assertThat(page.getByText("Die Abstimmung läuft.")).isVisible();
        seesOnlyTheOwnItem();
        looksAt(CHAIR);
        button("Abstimmung schließen").click();
        inDialog("Abstimmung schließen");
        looksAt("guest");
        assertThat(page.getByText(Pattern.compile("^Nur ein Meinungsbild: 1 Ja von 1")))
                .isVisible();
        seesOnlyTheOwnItem();
        looksRight("guest-result");
    }

    private void after_it_nothing_is_left_to_do() {
        looksAt(CHAIR);
        button("Punkt abschließen").click();
        looksAt("guest");
        assertThat(page.getByText("Dein Punkt ist abgeschlossen.")).isVisible();
        assertThat(page.locator(".kf-stage-time")).isHidden();
        assertThat(button("Ich bin da")).hasCount(0);
        assertThat(button("Doch nicht")).hasCount(0);
        seesOnlyTheOwnItem();
        looksAt(TEAM);
        assertThat(guest(IDEA)).hasCount(0);
    }

    private void another_link_shows_another_item_alone() {
        String link = link("Singen im Treppenhaus", "Link machen");
        page = newPage(PHONE, ColorScheme.DARK, "de-DE");
        open(link);
        assertThat(heading()).containsText("Singen im Treppenhaus");
        Assertions.assertThat(page.locator("body").innerText()).doesNotContain(IDEA, WORDS);
        looksRight("guest-other");
        looksAt(CHAIR);
        button("Sitzung beenden").click();
        inDialog("Sitzung beenden");
    }
}

package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A jury votes without meeting: to the end, and until somebody wants to talk about it. */
class CircularJourneyTest extends JuryJourney {

    private static final String PAPER = "Montag: 14 können. Dienstag: 9 können.";

    private List<String> jurors = List.of();
    private String circular = "";

    @Test
    void the_last_vote_ends_it_and_the_result_is_told_in_words() throws IOException {
        String title = "Neuer Wochentag";
        callsTheVote(title, "Die Jury trifft sich ab jetzt montags.");
        a_paper_is_given();
        somebody_reads_and_votes_on_a_phone(title);
        nobody_knows_what_was_voted();
        a_vote_is_changed_before_the_end();
        all_others_vote();
        its_result_is_told_in_words();
        isMailed("Ergebnis: " + title);
        isLogged("Eine Abstimmung wurde geschlossen");
    }

    @Test
    void one_objection_takes_it_to_a_session() {
        String title = "Ideen nur noch per Video vorstellen";
        callsTheVote(title, "Vorgestellt wird nur noch per Video.");
        votes(CHAIR, "Ja");
        sitsAsJuror(jurors.getFirst(), WIDE, ColorScheme.DARK);
        open(circular);
        button("In einer Sitzung besprechen …").click();
        looksRight("circular-objection");
        inDialog("In einer Sitzung besprechen");
        logged("Die Abstimmung ist beendet. Die Sache kommt in eine Sitzung.");
        assertThat(page.getByText("Jemand möchte in einer Sitzung darüber sprechen: Hier ist nichts"
                        + " entschieden. Bis dahin 1 Ja von 1 abgegebenen"))
                .isVisible();
        looksAt(CHAIR);
        button("Nein").click();
        assertThat(page.getByText("Die Abstimmung ist zu Ende. Diese Stimme wurde nicht gezählt."))
                .isVisible();
        isMailed("Kommt in eine Sitzung: " + title);
        it_stands_on_the_agenda_of_the_next_session(title);
    }

    private void callsTheVote(String title, String words) {
        jurors = jurors();
        sits(CHAIR, WIDE, ColorScheme.LIGHT);
        open("/app/sessions");
        link("Ohne Sitzung abstimmen").click();
        field("Worum geht es?").fill(title);
        field("Wortlaut").fill(words);
        looksRight("circular-new");
        button("Abstimmung beginnen").click();
        circular = arrivedAt("/app/sessions/[0-9a-f-]{36}");
        logged("Die Abstimmung läuft. Alle haben eine Mail bekommen.");
        assertThat(page.getByText(words)).isVisible();
        assertThat(page.getByText("Abgestimmt haben 0 von 11.")).isVisible();
    }

    private void a_paper_is_given() {
        button("Unterlagen dazulegen …").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "Umfrage.txt", "text/plain", PAPER.getBytes(StandardCharsets.UTF_8)));
        assertThat(dialog.locator(".file-list li")).hasCount(1);
        inDialog("Dazulegen");
        logged("Die Unterlagen liegen bereit.");
    }

    private void somebody_reads_and_votes_on_a_phone(String title) throws IOException {
        sitsAsJuror(jurors.getFirst(), PHONE, ColorScheme.DARK);
        open(mailedLink("", "Ohne Sitzung wird abgestimmt über: " + title));
        Assertions.assertThat(arrivedAt(".*")).isEqualTo(circular);
        Download paper =
                page.waitForDownload(() -> page.locator(".file-list a").first().click());
        Assertions.assertThat(Files.readString(paper.path())).isEqualTo(PAPER);
        looksRight("circular-phone");
        cast("Ja");
        assertThat(page.getByText("Abgestimmt haben 1 von 11.")).isVisible();
    }

    private void cast(String choice) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(choice).setExact(true))
                .click();
        assertThat(page.getByText("Die Stimme ist gespeichert.").last()).isVisible();
    }

    private void nobody_knows_what_was_voted() {
        votes(CHAIR, "Nein");
        assertThat(page.getByText("Abgestimmt: Nein")).isVisible();
        assertThat(page.getByText("Abgestimmt haben 2 von 11. Was, weiß bis zum Ende niemand."))
                .isVisible();
        assertThat(page.getByText("Abgestimmt: Ja")).hasCount(0);
        looksRight("circular-voted");
    }

    /** In the browser that somebody has, or opens now. */
    private void votes(String who, String choice) {
        if (screens.containsKey(who)) {
            looksAt(who);
        } else {
            sitsAsJuror(who, WIDE, ColorScheme.LIGHT);
        }
        open(circular);
        cast(choice);
    }

    private void a_vote_is_changed_before_the_end() {
        looksAt(jurors.getFirst());
        cast("Enthaltung");
        assertThat(page.getByText("Abgestimmt: Enthaltung")).isVisible();
        assertThat(page.getByText("Abgestimmt haben 2 von 11.")).isVisible();
    }

    /** Seven say yes, and two more say no. */
    private void all_others_vote() {
        for (int place = 1; place < jurors.size(); place++) {
            votes(jurors.get(place), place <= 7 ? "Ja" : "Nein");
        }
    }

    private void its_result_is_told_in_words() {
        String result = "7 Ja von 11 abgegebenen, nötig 6: angenommen. Nein: 3, Enthaltungen: 1.";
        assertThat(page.getByText(result)).isVisible();
        looksAt(jurors.getFirst());
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Nein").setExact(true))
                .click();
        assertThat(page.getByText("Die Abstimmung ist zu Ende. Diese Stimme wurde nicht gezählt."))
                .isVisible();
        assertThat(page.getByText(result)).isVisible();
        assertThat(page.getByText("Beschlussfähig: Es zählten 11, nötig waren 8. Mitglieder: 11,"
                        + " davon befangen: 0."))
                .isVisible();
        looksRight("circular-result-phone");
    }

    private void isMailed(String subject) {
        Assertions.assertThat(mailed("", subject)).contains(circular);
    }

    /** The page leads to its entry, and everybody can read that. */
    private void isLogged(String kind) {
        Locator act = page.locator("main li")
                .filter(new FilterOptions().setHasText(Pattern.compile("^Abstimmung geschlossen")));
        String entry = act.locator("a").getAttribute("href");
        Page anybody = newPage(PHONE, ColorScheme.LIGHT, "de-DE");
        // It is published a moment after it was done.
        anybody.waitForCondition(() -> {
            anybody.navigate(entry);
            return anybody.getByText(kind).count() > 0;
        });
        assertThat(anybody.getByText("Neuer Wochentag")).hasCount(0);
    }

    private void it_stands_on_the_agenda_of_the_next_session(String title) {
        sits(TEAM, WIDE, ColorScheme.LIGHT);
        goToLindenkiez();
        open("/app/sessions");
        page.locator("main .kf-card")
                .filter(new FilterOptions().setHasText("Herbstrunde"))
                .filter(new FilterOptions().setHasText("Nachbarschaftshaus"))
                .locator("a")
                .first()
                .click();
        assertThat(page.locator("main ol.kf-lines > li").last()).containsText(title);
    }
}

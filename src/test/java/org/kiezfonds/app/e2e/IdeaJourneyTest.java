package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ideas from the start page to what becomes of them, each step as the person whose step it is. */
class IdeaJourneyTest extends IdeaJourney {

    @Test
    void on_a_phone_from_the_start_page_over_a_broken_rule_to_the_receipt() {
        page = newPage(PHONE, ColorScheme.LIGHT, "de-DE");
        page.navigate("/");
        link("Lindenkiez").first().click();
        link("Zu den Ideen").click();
        link("Idee einreichen").first().click();
        link(ROUND).waitFor();
        looksRight("idea-round");
        link(ROUND).click();

        what("Nachtflohmarkt in der Schule");
        looksRight("idea-what");
        next("Wo und wann?");
        where();
        looksRight("idea-where");
        next("Was kostet es?");
        cost("1650");
        rules();
        assertThat(page.locator(".ideas-panel").getByText(Pattern.compile("150.€ zu viel")))
                .isVisible();
        looksRight("idea-broken-rule");

        next("Wer macht mit?");
        people();
        next("Passt es zu den Regeln?");
        assertThat(page.locator("main")
                        .getByText(Pattern.compile("150.€ zu viel"))
                        .first())
                .isVisible();
        looksRight("idea-rules");
        next("Absenden");
        declare();
        mailAndCode("flohmarkt@example.org");
        assertThat(button("Jetzt einreichen")).isVisible();
        button("Jetzt einreichen").click();
        assertThat(page.locator("main")
                        .getByText(Pattern.compile("150.€ zu viel"))
                        .first())
                .isVisible();
        looksRight("idea-refused-to-send");

        step(3).click();
        field("Preis je Stück").fill("480");
        assertThat(page.locator(".ideas-panel")).containsText(Pattern.compile("Beantragt: 480.€"));
        step(6).click();
        looksRight("idea-send");
        int number = send("Deine Idee ist eingegangen");
        looksRight("idea-receipt");
        link("Meine Idee verfolgen").click();
        assertThat(heading()).containsText("Nachtflohmarkt in der Schule");
        looksRight("idea-mine");
        stands("Eine Idee ist eingegangen", number);
    }

    @Test
    void a_session_that_ends_in_the_middle_loses_nothing() {
        begin("verloren@example.org", "Lesebank am Kanal");
        next("Wo und wann?");
        where();
        next("Was kostet es?");
        String draft = arrivedAt("/app/ideas/write/.+").replace("/money", "/where-and-when");
        page.context().clearCookies();
        open(draft);
        assertThat(page.locator("main")).not().containsText("Lesebank am Kanal");
        looksRight("idea-session-ended");
        mailAndCode("verloren@example.org");
        assertThat(field("Der Ort in Worten")).hasValue("Hof der Lindenschule");
        step(1).click();
        assertThat(field("Wie heißt deine Idee?")).hasValue("Lesebank am Kanal");

        leave();
        signInAgain("fremd@example.org");
        open(draft);
        assertThat(page.locator("main")).not().containsText("Lesebank am Kanal");
        assertThat(page.locator("main")).not().containsText("Hof der Lindenschule");
    }

    @Test
    void returned_mended_and_taken_back() {
        int number = sent("beete@example.org", "Kräuterbeet am Spielplatz");
        Page author = page;
        String place = arrivedAt("/app/ideas/mine.*");

        become("Dilan");
        goToLindenkiez();
        caseOf("Kräuterbeet am Spielplatz");
        looksRight("case");
        button("Zurückgeben …").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(Pattern.compile("Was fehlt\\?.*"))
                .fill("Bitte schreib, wer im Sommer gießt.");
        dialog.getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName("Was genau passiert"))
                .check();
        looksRight("case-return");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Zurückgeben"))
                .click();
        logged("Idee zurückgegeben.");

        page = author;
        open(place);
        link("Kräuterbeet am Spielplatz").click();
        assertThat(page.locator("main")).containsText("Bitte schreib, wer im Sommer gießt.");
        looksRight("idea-returned");
        link("Jetzt ergänzen").click();
        field("Was genau soll passieren?").fill("Wir pflanzen. Die Hausgemeinschaft 12 gießt.");
        saved();
        step(6).click();
        declare();
        send("Deine Idee ist eingegangen");

        link("Meine Idee verfolgen").click();
        button("Idee zurückziehen").click();
        page.getByRole(AriaRole.DIALOG)
                .getByLabel("Warum? (freiwillig)")
                .fill("Wir machen es ohne Geld.");
        looksRight("idea-withdraw");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Idee zurückziehen"))
                .click();
        logged("Die Idee ist zurückgezogen.");
        stands("Eine Idee ging zur Verbesserung zurück", number);
        stands("Eine Idee wurde zurückgezogen", number);
    }

    @Test
    void refused_with_a_reason_that_everybody_reads() {
        int number = sent("rakete@example.org", "Feuerwerk über dem Platz");
        become("Dilan");
        goToLindenkiez();
        caseOf("Feuerwerk über dem Platz");
        button("Ablehnen …").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator refuse = dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ablehnen"));
        refuse.click();
        assertThat(besideField(Pattern.compile("Hier fehlt der Grund.*"))).isVisible();
        dialog.getByLabel(Pattern.compile("Grund \\(öffentlich\\).*"))
                .fill("Feuerwerk ist auf dem Platz nicht erlaubt.");
        refuse.click();
        logged("Idee nicht zugelassen.");
        looksRight("case-refused");

        page = newPage(PHONE, ColorScheme.DARK, "en-GB");
        page.navigate("/en/quartier/lindenkiez/ideen/auswahl/stand/refused");
        link("Feuerwerk über dem Platz").click();
        assertThat(page.locator("main")).containsText("Feuerwerk ist auf dem Platz nicht erlaubt.");
        looksRight("idea-public-refused");
        stands("Eine Idee wurde nicht zugelassen", number);
    }

    private void rules() {
        button("Regeln zeigen").click();
    }
}

package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ideas with others: applying together, talking about one, supporting one, asking otherwise. */
class IdeaTogetherJourneyTest extends IdeaJourney {

    @Test
    void somebody_invited_by_mail_applies_together_with_who_began() {
        String title = "Gemeinsames Frühstück im Hof";
        int number = sent("anna@example.org", title);
        Page anna = page;
        link("Meine Idee verfolgen").click();
        Locator together = part("Gemeinsam einreichen");
        field("E-Mail-Adresse von jemandem, der mitmacht").fill("anna@example.org");
        button("Einladen").click();
        assertThat(besideField(Pattern.compile("Das ist deine eigene Adresse\\.")))
                .isVisible();
        field("E-Mail-Adresse von jemandem, der mitmacht").fill("bodo@example.org");
        button("Einladen").click();
        assertThat(together).containsText("Die Einladung ist unterwegs an bodo@example.org.");
        assertThat(together).containsText("eingeladen");
        looksRight("together-invited");
        String secret = mailedLink("bodo@example.org", "gemeinsam einreichen");

        aStrangerFollows(secret);

        page = newPage(PHONE, ColorScheme.LIGHT, "de-DE");
        open(secret);
        looksRight("together-invitation");
        mailAndCode("bodo@example.org");
        button("Ja, ich mache mit").click();
        logged("Ihr reicht diese Idee jetzt gemeinsam ein.");
        assertThat(heading()).containsText(title);
        assertThat(page.locator("main")).containsText("Wir räumen auf");
        looksRight("together-joined");
        open(secret);
        assertThat(page.locator("main")).containsText("Diese Einladung ist beantwortet");

        page = anna;
        assertThat(mailed("anna@example.org", "Jemand macht mit bei")).contains(title);
        reload();
        assertThat(together).containsText("macht mit");
        become("Dilan");
        goToLindenkiez();
        caseOf(title);
        assertThat(part("Was in der Idee steht")).containsText("anna@example.org");
        assertThat(part("Was in der Idee steht")).containsText("bodo@example.org");
        stands("Jemand reicht eine Idee mit ein", number);
    }

    private void aStrangerFollows(String secret) {
        page = newPage(WIDE, ColorScheme.DARK, "en-GB");
        open("/app/ideas/join/" + "a".repeat(secret.length() - "/app/ideas/join/".length()));
        assertThat(page.locator("main")).containsText("This invitation was answered");
        open(secret);
        field("E-mail address").fill("fremde@example.org");
        button("Send code").click();
        field("Code from the e-mail").fill(mailedCode("fremde@example.org"));
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT).getByText("The mail went to another address"))
                .isVisible();
        assertThat(button("Yes, I take part")).hasCount(0);
        looksRight("together-stranger");
    }

    @Test
    void author_and_team_write_to_each_other_and_a_neighbour_would_help() {
        String title = "Laternenumzug durch den Kiez";
        int number = sent("laterne@example.org", title);
        Page author = page;
        open("/app/ideas/mine/" + number);
        field("Deine Nachricht an das Quartiersteam").fill("Dürfen wir die Straße sperren?");
        reload();
        assertThat(field("Deine Nachricht an das Quartiersteam"))
                .hasValue("Dürfen wir die Straße sperren?");
        button("Nachricht senden").click();
        assertThat(part("Nachrichten")).containsText("Dürfen wir die Straße sperren?");

        become("Dilan");
        goToLindenkiez();
        open("/app/desk");
        assertThat(page.locator("main li").filter(new Locator.FilterOptions().setHasText(title)))
                .containsText("eine neue Nachricht");
        caseOf(title);
        assertThat(part("Nachrichten")).containsText("Dürfen wir die Straße sperren?");
        field("Nachricht an die Menschen hinter der Idee").fill("Ja, wir fragen für euch nach.");
        looksRight("talk-desk");
        button("Nachricht senden").click();
        assertThat(page.getByText("Die Nachricht ist gesendet.")).isVisible();

        page = author;
        page.setViewportSize(PHONE, 900);
        assertThat(mailed("laterne@example.org", "Nachricht")).contains(title);
        open("/app/ideas/mine/" + number);
        assertThat(part("Nachrichten")).containsText("Ja, wir fragen für euch nach.");
        looksRight("talk-mine");

        a_neighbour_would_help(number);
    }

    private void a_neighbour_would_help(int number) {
        page = newPage(PHONE, ColorScheme.DARK, "en-GB");
        page.navigate("/en/quartier/lindenkiez/ideen/" + number);
        assertThat(page.locator("main")).not().containsText("Ja, wir fragen für euch nach.");
        looksRight("support-public");
        link("Support, ask or join").click();
        field("E-mail address").fill("helferin@example.org");
        button("Send code").click();
        field("Code from the e-mail").fill(mailedCode("helferin@example.org"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".kf-area-switch")).containsText("Lindenkiez");
        Locator support = part("Support");
        assertThat(support).containsText("Would help: 0. Would come: 0.");
        button("I would help").click();
        assertThat(support).containsText("Would help: 1. Would come: 0.");
        looksRight("support-given");
        page.navigate("/en/quartier/lindenkiez/ideen/" + number);
        assertThat(page.locator("main")).containsText("one person would help");

        page.navigate("/app/ideas/one/lindenkiez/" + number);
        button("I would help").click();
        assertThat(part("Support")).containsText("Would help: 0. Would come: 0.");
    }

    @Test
    void a_fund_asks_otherwise_and_the_next_draft_shows_it() {
        open("/app/ideas/new/lindenkiez");
        link(ROUND).click();
        assertThat(field("Warum ist das nötig?")).isAttached();

        become("Dilan");
        goToLindenkiez();
        open("/app/funds");
        link("Aktionsfonds").first().click();
        open(arrivedAt("/app/funds/[^/?]+") + "/form");
        looksRight("fund-form");
        choose("Warum ist das nötig?", "wird nicht gefragt");
        choose("Wie erfahren andere davon?", "freiwillig");
        page.getByText("Eigener Hilfetext: Was genau soll passieren?").click();
        Locator plan = page.locator("main .kf-card")
                .filter(new Locator.FilterOptions()
                        .setHasText("Eigener Hilfetext: Was genau soll passieren?"));
        plan.getByLabel("Hilfetext auf Deutsch").fill("Drei Sätze genügen der Jury.");
        plan.getByLabel("Hilfetext auf Englisch").fill("Three sentences are enough.");
        button("Ansehen, wie es aussieht").click();
        assertThat(part("Vorschau")).containsText("Drei Sätze genügen der Jury.");
        looksRight("fund-form-preview");
        button("Formular ändern").click();
        logged("Das Formular ist geändert.");
        reload();
        assertThat(select("Warum ist das nötig?").first()).containsText("wird nicht gefragt");

        page = newPage(PHONE, ColorScheme.LIGHT, "en-GB");
        open("/app/ideas/new/lindenkiez");
        link(ROUND).click();
        assertThat(page.locator("main")).containsText("Three sentences are enough.");
        looksRight("fund-form-asked");
        page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        begin("knapp@example.org", "Anders gefragt");
        assertThat(page.locator("main")).containsText("Drei Sätze genügen der Jury.");
        assertThat(page.getByText("Warum ist das nötig?")).hasCount(0);
        next("Wo und wann?");
        where();
        next("Was kostet es?");
        cost("200");
        next("Wer macht mit?");
        page.getByText("Mehr dazu sagen (freiwillig)").last().click();
        assertThat(field("Wie erfahren andere davon?")).isVisible();
        page.navigate("/log/eintraege/quartier/lindenkiez");
        assertThat(page.locator(".log-rows"))
                .containsText("Das Formular eines Fonds wurde geändert");
    }
}

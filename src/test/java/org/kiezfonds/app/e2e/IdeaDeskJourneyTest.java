package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the area team does on its desk with others: write for somebody, ask, offer. */
class IdeaDeskJourneyTest extends IdeaJourney {

    private static final Pattern SAVED = Pattern.compile("^Gespeichert$");
    private static final String LATE = "Bänke reparieren, an denen man sich trifft";

    @Test
    void written_down_for_somebody_who_confirms_it_with_a_code() {
        String title = "Sitzkissen für die Treppe";
        theTeam();
        int number = enteredFor("Frau Arslan, Ulmenweg", "arslan@example.org", title);
        looksRight("enter-sent");
        link("Zum Antrag auf dem Arbeitstisch").click();
        assertThat(heading()).containsText(title);
        assertThat(part("Für jemanden aufgeschrieben")).containsText("Die Mail ging hinaus");
        looksRight("enter-case");
        button("Zulassen …").click();
        confirm("Zulassen");
        assertThat(dialog()).containsText("sie ist noch nicht bestätigt");
        Page team = page;
        String secret = mailedLink("arslan@example.org", title);

        somebodyElseOpens(secret, title);

        page = newPage(PHONE, ColorScheme.LIGHT, "de-DE");
        open(secret);
        assertThat(heading()).containsText(title);
        looksRight("confirm-idea");
        mailAndCode("arslan@example.org");
        button("Ja, das ist meine Idee").click();
        logged("Jetzt ist es deine Idee.");
        assertThat(heading()).containsText(title);
        looksRight("confirmed-idea");
        open(secret);
        assertThat(page.locator("main")).containsText("Diese Frage ist schon beantwortet");
        assertThat(page.locator("main")).not().containsText(title);
        looksRight("confirm-twice");

        page = team;
        open("/app/desk/" + number);
        assertThat(part("Für jemanden aufgeschrieben"))
                .containsText("Sie gehört jetzt zu ihrem Konto");
        page.navigate("/en/quartier/lindenkiez/ideen/" + number);
        assertThat(page.locator("main")).containsText("by the area team, confirmed by the person");
        stands("Eine Idee ist eingegangen", number);
        stands("Eine aufgeschriebene Idee ist bestätigt", number);
    }

    /** Who has the link reads what was written, and cannot say that it is theirs. */
    private void somebodyElseOpens(String secret, String title) {
        page = newPage(PHONE, ColorScheme.DARK, "en-GB");
        open(secret);
        assertThat(heading()).containsText(title);
        assertThat(button("Yes, this is my idea")).hasCount(0);
        field("E-mail address").fill("neugierig@example.org");
        button("Send code").click();
        field("Code from the e-mail").fill(mailedCode("neugierig@example.org"));
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT).getByText("The mail went to another address"))
                .isVisible();
        assertThat(button("Yes, this is my idea")).hasCount(0);
        looksRight("confirm-other-address");
        open(secret.substring(0, secret.length() - 1) + "_");
        assertThat(page.locator("main")).not().containsText(title);
    }

    @Test
    void written_down_from_paper_and_confirmed_with_a_signature() throws IOException {
        String title = "Schachtische im Hof";
        theTeam();
        int number = enteredFor("Herr Dede, Hof 3", "", title);
        link("Zum Antrag auf dem Arbeitstisch").click();
        button("Unterschrift liegt vor: bestätigen").click();
        assertThat(besideField(Pattern.compile("Wähle den Tag der Unterschrift.*")))
                .isVisible();
        assertThat(page.locator("main"))
                .containsText("Lade zuerst den Scan mit der Unterschrift hoch.");
        looksRight("enter-no-scan");
        part("Für jemanden aufgeschrieben")
                .locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("unterschrift.png", "image/png", scan()));
        assertThat(page.locator(".file-list li")).hasCount(1);
        day("Tag der Unterschrift", 0);
        looksRight("enter-scan");
        button("Unterschrift liegt vor: bestätigen").click();
        logged("Die Idee ist bestätigt.");
        assertThat(part("Für jemanden aufgeschrieben")).containsText("unterschrieben");
        stands("Eine aufgeschriebene Idee ist bestätigt", number);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private void theTeam() {
        become("Dilan");
        goToLindenkiez();
    }

    private int enteredFor(String name, String address, String title) {
        open("/app/desk/enter");
        button("Aufschreiben beginnen").click();
        assertThat(besideField(Pattern.compile("Schreib, für wen die Idee ist.*")))
                .isVisible();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(ROUND))
                .check();
        radio("Auf Papier");
        field("Für wen?").fill(name);
        field("E-Mail-Adresse (wenn es eine gibt)").fill(address);
        if (!address.isEmpty()) {
            looksRight("enter-for");
        }
        button("Aufschreiben beginnen").click();
        what(title);
        assertThat(page.locator("main [role=note]")).containsText(name);
        if (!address.isEmpty()) {
            looksRight("enter-what");
        }
        rest();
        return send("Die Idee ist eingegangen");
    }

    private static byte[] scan() throws IOException {
        BufferedImage paper = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.fillRect(0, 0, 600, 800);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(paper, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_department_is_asked_and_answers_and_another_answer_is_late() {
        String title = "Blumenkübel an der Haltestelle";
        int number = sent("kuebel@example.org", title);
        theTeam();
        somebodyHasNotAnswered();
        caseOf(title);
        button("Fachstellen fragen …").click();
        confirm("Fragen");
        assertThat(besideField(Pattern.compile("Hier fehlt der Text.*"))).isVisible();
        dialog().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Elke Sommer"))
                .check();
        dialog().getByLabel("Frage", exactly())
                .fill("Dürfen dort Kübel stehen, und was kostet ihr Schutz?");
        assertThat(dialog().getByLabel("Öffentlicher Name der Fachstelle: Elke Sommer"))
                .hasValue("Straßen- und Grünflächenamt");
        looksRight("opinion-ask");
        confirm("Fragen");
        logged("Die Fachstellen sind gefragt.");
        assertThat(part("Fachliche Stellungnahmen")).containsText("gefragt");
        assertThat(mailed("elke@lindenkiez.example", title)).contains("Dürfen dort Kübel stehen");
        Page team = page;

        become("Elke");
        the_department_answers(title);

        page = team;
        open("/app/desk/" + number);
        Locator opinions = part("Fachliche Stellungnahmen");
        assertThat(opinions).containsText("liegt vor");
        assertThat(opinions).containsText("Ja, mit Abstand zur Bordsteinkante.");
        assertThat(opinions).containsText(Pattern.compile("Geschätzte Kosten: 350.€"));
        looksRight("opinion-given");
        everybody_reads_it_once_it_is_decided(number);
        stands("Eine Fachstelle wurde um ihre Stellungnahme gebeten", number);
        stands("Eine Fachstelle hat Stellung genommen", number);
    }

    private void somebodyHasNotAnswered() {
        open("/app/desk");
        Locator card = page.locator("main li").filter(new Locator.FilterOptions().setHasText(LATE));
        assertThat(card).containsText("Stellungnahme fehlt seit");
        looksRight("desk-late");
        caseOf(LATE);
        Locator opinions = part("Fachliche Stellungnahmen");
        assertThat(opinions).containsText("fehlt noch");
        assertThat(opinions).containsText("Erinnert:");
        looksRight("opinion-late");
        assertThat(mailed("elke@lindenkiez.example", "fehlt noch"))
                .contains(LATE, "Das Quartiersteam sieht, dass sie fehlt.");
    }

    private void the_department_answers(String title) {
        open("/app/opinions");
        assertThat(page.locator("main")).containsText(LATE);
        looksRight("opinions");
        page.setViewportSize(PHONE, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        link(title).click();
        assertThat(heading()).containsText(title);
        assertThat(page.locator("main")).not().containsText("kuebel@example.org");
        button("Stellungnahme abgeben").click();
        assertThat(besideField(Pattern.compile("Hier fehlt der Text.*"))).isVisible();
        enter(field("Geschätzte Kosten, wenn bekannt"), "350");
        // What is typed goes to the server a moment later.
        page.waitForResponse(
                answer -> Objects.requireNonNullElse(answer.request().postData(), "")
                        .contains("Bordsteinkante"),
                () -> field("Stellungnahme").fill("Ja, mit Abstand zur Bordsteinkante."));
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText(SAVED)))
                .isVisible();
        reload();
        assertThat(field("Stellungnahme")).hasValue("Ja, mit Abstand zur Bordsteinkante.");
        looksRight("opinion-write");
        button("Stellungnahme abgeben").click();
        logged("Stellungnahme abgegeben.");
        assertThat(button("Stellungnahme abgeben")).hasCount(0);
        looksRight("opinion-said");
    }

    private void everybody_reads_it_once_it_is_decided(int number) {
        String place = "/en/quartier/lindenkiez/ideen/" + number;
        Page team = page;
        page = newPage(PHONE, ColorScheme.LIGHT, "en-GB");
        page.navigate(place);
        assertThat(page.locator("main")).not().containsText("Bordsteinkante");
        Page neighbour = page;

        page = team;
        button("Ablehnen …").click();
        dialog().getByLabel(Pattern.compile("Grund \\(öffentlich\\).*"))
                .fill("Die Haltestelle wird im Frühjahr umgebaut.");
        confirm("Ablehnen");
        logged("Idee nicht zugelassen.");

        // A public page may be as old as the moment for which the program remembers it.
        page = neighbour;
        page.waitForCondition(() -> {
            page.navigate(place);
            return page.locator("main")
                    .textContent()
                    .contains("Ja, mit Abstand zur Bordsteinkante.");
        });
        assertThat(page.locator("main")).containsText("Straßen- und Grünflächenamt");
        assertThat(page.locator("main")).containsText("Estimated cost: €350");
        looksRight("opinion-public");
    }

    @Test
    void a_lower_sum_is_offered_and_accepted() {
        String title = "Lampions für den Herbst";
        int number = sent("lampion@example.org", title);
        Page author = page;
        theTeam();
        caseOf(title);
        button("Niedrigere Summe anbieten").click();
        confirm("Anbieten");
        assertThat(besideField(Pattern.compile("Schreib einen Grund dazu.*"))).isVisible();
        dialog().locator("vaadin-select vaadin-select-value-button").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("kürzen"))
                .click();
        enter(dialog().getByLabel("Gekürzt auf"), "220");
        dialog().getByLabel("Grund (öffentlich)").fill("Lampen leiht das Kulturhaus.");
        assertThat(dialog()).containsText(Pattern.compile("220.€ statt 300.€"));
        looksRight("offer-lower");
        confirm("Anbieten");
        logged("Die niedrigere Summe ist angeboten.");
        Page team = page;

        page = author;
        assertThat(mailed("lampion@example.org", "niedrigere Summe ist möglich"))
                .contains("Lampen leiht das Kulturhaus.");
        page.setViewportSize(PHONE, 900);
        open("/app/ideas/mine/" + number);
        assertThat(page.locator("main")).containsText("Lampen leiht das Kulturhaus.");
        looksRight("offer-mine");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("Ja, ich nehme 220.€ an")))
                .click();
        logged("Deine Idee geht mit der niedrigeren Summe weiter.");
        assertThat(page.getByText(Pattern.compile("Ja, ich nehme"))).hasCount(0);
        looksRight("offer-accepted");

        page = team;
        open("/app/desk/" + number);
        assertThat(part("Niedrigere Summe")).containsText("angenommen");
        page.navigate("/quartier/lindenkiez/ideen/" + number);
        assertThat(page.locator("main")).containsText(Pattern.compile("220.€"));
        stands("Eine niedrigere Summe wurde angeboten", number);
        stands("Eine niedrigere Summe wurde angenommen", number);
    }
}

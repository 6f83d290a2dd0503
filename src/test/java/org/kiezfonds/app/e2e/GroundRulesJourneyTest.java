package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A neighbourhood that has nothing yet gives itself its ground rules, each step as the person whose
 * step it is: network, concept, jury, fund, round. Each act says where it stands in the log.
 */
class GroundRulesJourneyTest extends Journey {

    private static final String AREA = "/quartier/hafenviertel";

    private String fund = "";

    @Test
    void from_nothing_to_an_open_round() {
        becomeDemoPerson("Amina");
        a_partner_registers("Kita Ankerplatz");
        become("Dilan");
        the_team_takes_the_partner_in("Kita Ankerplatz");
        the_guide_says_what_is_next("Handlungskonzept schreiben", "walk-guide");
        String jury = the_team_sets_up_a_jury_and_announces_a_draw();

        the_team_writes_a_concept_and_opens_its_discussion();
        become("Amina");
        a_resident_supports_a_need_and_proposes_another();
        become("Dilan");
        the_team_answers_and_closes_the_discussion();
        become("Chau");
        the_council_advises();
        become("Frank");
        the_district_adopts();

        become("Dilan");
        the_jury_is_drawn(jury);
        the_team_sets_up_a_fund_with_rules_and_criteria();
        a_round_is_planned_and_opened();
        the_guide_says_what_is_next("Erste Sitzung ankündigen", "walk-guide-last");

        everybody_reads_it();
        every_act_stands_in_the_log();
    }

    private void a_partner_registers(String name) {
        open("/app/network/new");
        field("Name").fill(name);
        choose("Art", "Kita");
        field("Zweck").fill("Ein Haus für 60 Kinder am Kai.");
        page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName("Bildung"))
                .check();
        looksRight("walk-partner-new");
        button("Zur Prüfung schicken").click();
        assertThat(page.getByText("Ihre Anmeldung liegt beim Quartiersteam.")).isVisible();
    }

    private void the_team_takes_the_partner_in(String name) {
        open("/app/network");
        looksRight("walk-network-waiting");
        button("Aufnehmen: " + name).click();
        logged("Der Partner steht jetzt im öffentlichen Register.");
    }

    private void the_guide_says_what_is_next(String step, String picture) {
        open("/app/");
        assertThat(page.locator(".kf-guide-next")).containsText(step);
        looksRight(picture);
    }

    /** The draw is announced for the minute after the next, and the rest is done meanwhile. */
    private String the_team_sets_up_a_jury_and_announces_a_draw() {
        open("/app/bodies/new");
        radio("Jury");
        assertThat(field("Mitglieder höchstens")).hasValue("11");
        field("Name").fill("Aktionsfondsjury");
        button("Gremium einrichten").click();
        logged("„Aktionsfondsjury“ ist eingerichtet");
        assertThat(heading()).hasText("Aktionsfondsjury");
        String jury = arrivedAt("/app/bodies/[0-9a-f-]{36}");

        open(jury + "/procedure");
        assertThat(page.getByText("Beschlussfähig ab 8 von 11; Mehrheit: mehr als die Hälfte der"
                        + " abgegebenen Stimmen ohne Enthaltungen."))
                .isVisible();
        looksRight("walk-procedure");
        button("Als neue Fassung beschließen").click();
        logged("Die Geschäftsordnung ist beschlossen.");

        open(jury + "/draw");
        field("Zu vergebende Sitze").fill("3");
        field("Öffentliche Quelle des Startwerts").fill("Die Zahl des Tages im Kiezblatt");
        field("Viele auf einmal")
                .fill("Ada Brandt\nBülent Kaya\nClara Vogt\nDavid Roth\nElif Şahin");
        button("Zeilen übernehmen").click();
        assertThat(page.getByLabel("Name").nth(4)).isVisible();
        page.getByLabel(Pattern.compile("Alle sind mindestens 16")).check();
        looksRight("walk-draw-announce");
        // Last, and at least a minute ahead: the moment must still lie before us at the click.
        ZonedDateTime known =
                ZonedDateTime.now(BERLIN).plusMinutes(2).truncatedTo(ChronoUnit.MINUTES);
        Locator moment =
                page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Bekannt ab"));
        enter(moment.locator("input").first(), known.format(DAY));
        enter(moment.locator("input").nth(1), known.format(DateTimeFormatter.ofPattern("HH:mm")));
        button("Ankündigen").click();
        logged("Die Auslosung ist angekündigt, die Liste geschlossen.");
        return jury;
    }

    private void the_team_writes_a_concept_and_opens_its_discussion() {
        open("/app/concept/edit");
        button("Neue Fassung beginnen").click();
        logged("Die neue Fassung ist begonnen.");
        field("Ausgangslage").fill("Das Hafenviertel ist jung und wächst.");
        saved();
        page.locator("main nav")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^1 ")))
                .click();
        button("Ziel hinzufügen").click();
        assertThat(page.getByText("1.1 ohne Titel")).isVisible();
        page.getByLabel("Titel").last().fill("Nachbarn kennen sich");
        saved();
        button("Bedarf hinzufügen").click();
        assertThat(page.getByText("1.1.1 ohne Titel")).isVisible();
        page.getByLabel("Titel").last().fill("Ein Treffpunkt am Kai");
        saved();
        looksRight("walk-concept-edit");
        open("/app/concept");
        button("Diskussion eröffnen").click();
        logged("Die Diskussion ist eröffnet.");
    }

    private void a_resident_supports_a_need_and_proposes_another() {
        open("/app/concept");
        button("Ein Treffpunkt am Kai unterstützen").click();
        assertThat(page.getByText("Eine Person unterstützt das")).isVisible();
        field("Was fehlt, in wenigen Worten").fill("Mehr Bänke am Wasser");
        field("Warum es gebraucht wird").fill("Wer nicht lange stehen kann, bleibt zu Hause.");
        looksRight("walk-concept-discuss");
        button("Bedarf vorschlagen").click();
        assertThat(page.getByText("Danke, der Vorschlag steht jetzt da.")).isVisible();
    }

    private void the_team_answers_and_closes_the_discussion() {
        open("/app/concept");
        button("Antworten").click();
        radio("Aufgenommen");
        chooseFirst("Unter welches Ziel kommt der neue Bedarf?", "Nachbarn kennen sich");
        field("Antwort mit Begründung").fill("Das fehlt wirklich.");
        button("Antwort veröffentlichen").click();
        logged("Die Antwort steht jetzt öffentlich da.");
        button("Diskussion beenden").click();
        logged("Die Diskussion ist beendet.");
    }

    private void the_council_advises() {
        open("/app/concept");
        day("Tag der Sitzung", 0);
        radio("Der Quartiersrat empfiehlt diese Fassung.");
        field("Ja-Stimmen").fill("9");
        field("Nein-Stimmen").fill("1");
        field("Warum wird der Rat von Hand eingetragen?").fill("Die Sitzung war im Hof.");
        button("Rat des Quartiersrats eintragen").click();
        logged("Der Rat des Quartiersrats ist eingetragen.");
        assertThat(button("Beschluss eintragen")).hasCount(0);
    }

    private void the_district_adopts() {
        open("/app/concept");
        day("Tag des Beschlusses", 0);
        field("Wo der Beschluss zu finden ist").fill("BA 112");
        button("Beschluss eintragen").click();
        logged("Das Konzept ist beschlossen und gilt.");
    }

    private void the_jury_is_drawn(String jury) {
        open(jury + "/draw/1");
        field("Was die Quelle sagt").fill("7 12 33");
        field("Wo man es nachlesen kann").fill("Kiezblatt, Seite 1");
        // Before the announced moment the program refuses; what was typed stays.
        Locator drawn = page.getByText("Die gezogene Reihenfolge");
        page.waitForCondition(
                () -> {
                    if (drawn.count() == 0 && button("Jetzt losen").count() > 0) {
                        button("Jetzt losen").click();
                        page.waitForTimeout(1_000);
                    }
                    return drawn.count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(120_000));
        looksRight("walk-drawn");
        open(jury);
        button("Sitz geben").first().click();
        looksRight("walk-jury");
    }

    private void the_team_sets_up_a_fund_with_rules_and_criteria() {
        open("/app/funds");
        field("Name").fill("Hafenfonds");
        choose("Wer entscheidet", "Aktionsfondsjury");
        button("Fonds einrichten").click();
        logged("Der Fonds „Hafenfonds“ ist eingerichtet");
        assertThat(heading()).hasText("Hafenfonds");
        fund = arrivedAt("/app/funds/[^/?]+");
        field("Betrag").fill("10000");
        field("Wofür oder von wem").fill("Bezirksamt");
        button("Buchen").click();
        logged("Gebucht. Im Topf sind jetzt 10.000 €.");
        looksRight("walk-fund");

        open(fund + "/rules");
        button("Muster übernehmen: Aktionsfonds").click();
        assertThat(page.getByText("15 Regeln geprüft")).isVisible();
        button("Beispiel: passt an vielen Stellen nicht").click();
        assertThat(page.getByText(Pattern.compile("sind .* zu viel")).first()).isVisible();
        looksRight("walk-rules");
        button("Regeln veröffentlichen").click();
        logged("Fassung 1 der Regeln ist veröffentlicht.");

        open(fund + "/criteria");
        button("Muster übernehmen").click();
        looksRight("walk-criteria");
        button("Kriterien veröffentlichen").click();
        logged("Fassung 1 der Kriterien ist veröffentlicht.");
    }

    private void a_round_is_planned_and_opened() {
        open(fund + "/rounds/new");
        field("Name der Runde").fill("Erste Runde");
        field("Summe der Runde").fill("5000");
        choose("Regeln", "Fassung 1");
        choose("Bewertungskriterien", "Fassung 1");
        day("Bewerbung ab", 0);
        day("Beratung bis", 18);
        day("Bewerbung bis", 25);
        day("Entscheidung bis", 60);
        day("Aktionen bis", 250);
        day("Sitzung am", 40);
        button("Plan speichern").click();
        assertThat(page.getByText("Der Plan ist gespeichert.")).isVisible();
        looksRight("walk-round-plan");
        button("Runde jetzt öffnen").click();
        logged("Die Runde ist offen.");
        assertThat(page.getByText("Prüfsumme der Geschäftsordnung")).isVisible();
        looksRight("walk-round-open");
    }

    private void everybody_reads_it() {
        for (int width : List.of(WIDE, PHONE)) {
            page = newPage(width, ColorScheme.LIGHT, "de-DE");
            for (String path : List.of("", "/konzept", "/fonds", "/gremien", "/netz")) {
                open(AREA + path);
                looksRight("walk-public" + path.replace('/', '-') + "_" + width);
            }
            open(AREA + "/konzept");
            assertThat(page.locator("main")).containsText("Ein Treffpunkt am Kai");
            assertThat(page.locator("main")).containsText("Mehr Bänke am Wasser");
            open(AREA + "/gremien/aktionsfondsjury/los/1");
            assertThat(page.locator("main")).containsText("openssl");
            looksRight("walk-public-draw_" + width);
            open(AREA + "/fonds/" + fund.substring(fund.lastIndexOf('/') + 1) + "/runde/1");
            looksRight("walk-public-round_" + width);
        }
    }

    private void every_act_stands_in_the_log() {
        open("/log/eintraege" + AREA);
        StringBuilder told = new StringBuilder(page.locator("main").textContent());
        Locator older = link("Ältere Einträge");
        while (older.count() > 0) {
            open(older.getAttribute("href"));
            told.append(page.locator("main").textContent());
        }
        org.assertj.core.api.Assertions.assertThat(told.toString())
                .contains(
                        "Ein Partner wurde ins Register aufgenommen",
                        "Ein Gremium wurde eingerichtet",
                        "Eine Geschäftsordnung wurde beschlossen",
                        "Eine Auslosung wurde angekündigt",
                        "Es wurde gelost",
                        "Ein Handlungskonzept wurde begonnen",
                        "Die Diskussion über ein Handlungskonzept wurde eröffnet",
                        "Das Team hat auf einen Vorschlag geantwortet",
                        "Die Diskussion über ein Handlungskonzept wurde beendet",
                        "Der Quartiersrat hat ein Handlungskonzept beraten",
                        "Ein Handlungskonzept wurde beschlossen",
                        "Ein Fonds wurde eingerichtet",
                        "Geld im Topf wurde gebucht",
                        "Regeln eines Fonds wurden veröffentlicht",
                        "Bewertungskriterien wurden veröffentlicht",
                        "Eine Vergaberunde wurde geöffnet");
    }
}

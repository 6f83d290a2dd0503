package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody put into a form and did not save is there again after the page is loaded anew. */
class DraftJourneyTest extends Journey {

    @Test
    void forms_come_back_with_choices_ticks_and_rows_and_only_to_who_filled_them_in() {
        becomeDemoPerson("Dilan");
        open("/app/network/new");
        field("Name").fill("Uferwerkstatt");
        choose("Art", "Kita");
        checkbox("Bildung").check();
        checkbox("Türkçe").check();
        checkbox("Alle, die im Kontakt genannt sind").check();
        reload();
        assertThat(field("Name")).hasValue("Uferwerkstatt");
        assertThat(select("Art")).containsText("Kita");
        assertThat(checkbox("Bildung")).isChecked();
        assertThat(checkbox("Klima")).not().isChecked();
        assertThat(checkbox("Türkçe")).isChecked();
        assertThat(checkbox("Alle, die im Kontakt genannt sind")).isChecked();

        open("/app/funds");
        choose("Art", "Projektfonds");
        button("Geldquelle dazunehmen").click();
        field("Programm oder Name").fill("Hafenspende");
        field("Summe").fill("1250");
        field("Name").fill("Uferfonds");
        reload();
        a_fund_is_half_filled_in();

        leave();
        becomeDemoPerson("Hatice");
        open("/app/funds");
        assertThat(field("Name")).hasValue("");
        assertThat(field("Programm oder Name")).hasCount(0);

        leave();
        becomeDemoPerson("Dilan");
        open("/app/funds");
        a_fund_is_half_filled_in();
    }

    private void a_fund_is_half_filled_in() {
        assertThat(field("Name")).hasValue("Uferfonds");
        assertThat(select("Art").first()).containsText("Projektfonds");
        assertThat(field("Programm oder Name")).hasValue("Hafenspende");
        assertThat(field("Summe")).hasValue(Pattern.compile("1\\.250.*"));
    }

    @Test
    void a_round_and_a_list_of_candidates_come_back() {
        becomeDemoPerson("Dilan");
        goToLindenkiez();
        open("/app/funds");
        link("Aktionsfonds").first().click();
        assertThat(heading()).containsText("Aktionsfonds");
        open(arrivedAt("/app/funds/[^/?]+") + "/rounds/new");
        field("Name der Runde").fill("Sommerrunde");
        choose("Auszählung", "Gleiche Anteile, schrittweise erhöht");
        enter(field("Bewerbung ab"), "1.6.2030");
        enter(field("Sitzung am"), "12.6.2030");
        button("Sitzung dazunehmen").click();
        Locator session = page.getByText(Pattern.compile("Sitzung am .*12\\. ?Juni 2030"));
        assertThat(session).isVisible();
        enter(field("Sitzung am"), "13.6.2030");
        reload();
        assertThat(field("Name der Runde")).hasValue("Sommerrunde");
        assertThat(select("Auszählung")).containsText("schrittweise");
        assertThat(field("Bewerbung ab")).hasValue("1.6.2030");
        assertThat(field("Sitzung am")).hasValue("13.6.2030");
        assertThat(session).isVisible();

        open("/app/bodies");
        page.locator("main a.kf-card-title, main .kf-cards a").first().click();
        open(arrivedAt("/app/bodies/[0-9a-f-]{36}") + "/draw");
        field("Viele auf einmal").fill("Ada Brandt\nBülent Kaya\nClara Vogt");
        button("Zeilen übernehmen").click();
        assertThat(names().nth(2)).hasValue("Clara Vogt");
        names().nth(1).fill("Bülent Kara");
        page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName("darf öffentlich"))
                .nth(2)
                .check();
        reload();
        assertThat(names()).hasCount(3);
        assertThat(names().nth(0)).hasValue("Ada Brandt");
        assertThat(names().nth(1)).hasValue("Bülent Kara");
        assertThat(names().nth(2)).hasValue("Clara Vogt");
        assertThat(page.getByRole(
                                AriaRole.CHECKBOX,
                                new GetByRoleOptions().setName("darf öffentlich"))
                        .nth(2))
                .isChecked();
        assertThat(field("Viele auf einmal")).hasValue("");
    }

    @Test
    void a_draft_from_before_a_colleague_saved_asks_first_and_writes_over_nothing() {
        becomeDemoPerson("Dilan");
        goToLindenkiez();
        open("/app/concept/edit");
        Page dilan = page;
        String before = field("Titel").inputValue();

        page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        becomeDemoPerson("Hatice");
        goToLindenkiez();
        open("/app/concept/edit");
        field("Titel").fill("Hatices Titel");
        saved();
        Page hatice = page;

        page = dilan;
        field("Titel").fill("Dilans Titel");
        reload();
        assertThat(page.getByText("Eine andere Person hat inzwischen gespeichert"))
                .isVisible();
        assertThat(page.locator(".kf-stale")).containsText("Hatices Titel");
        assertThat(field("Titel")).hasValue("Dilans Titel");
        looksRight("draft-stale");

        page = hatice;
        reload();
        assertThat(field("Titel")).hasValue("Hatices Titel");

        page = dilan;
        button("Meine Fassung behalten").click();
        saved();
        reload();
        assertThat(field("Titel")).hasValue("Dilans Titel");
        assertThat(page.getByText("Eine andere Person hat inzwischen gespeichert"))
                .hasCount(0);
        field("Titel").fill(before);
        saved();
    }

    private Locator names() {
        return page.locator("main .kf-row")
                .getByLabel("Name", new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator checkbox(String label) {
        return page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName(label));
    }
}

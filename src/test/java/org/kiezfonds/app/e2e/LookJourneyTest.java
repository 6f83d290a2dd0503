package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every view, in both widths, light and dark, German and English: axe finds nothing. */
class LookJourneyTest extends Look {

    /** Stands for the number of the idea with this title, which asks for more than most. */
    private static final String IDEA = "{idea}";

    private static final String TITLE = "Bänke reparieren, an denen man sich trifft";

    private static final List<String> OPERATOR = List.of(
            "/app/",
            "/app/me",
            "/app/me/security",
            "/app/people",
            "/app/ideas/new/lindenkiez",
            "/app/ideas/mine",
            "/app/ideas/one/lindenkiez/" + IDEA,
            "/app/desk",
            "/app/desk/" + IDEA,
            "/app/desk/enter",
            "/app/decisions",
            "/app/decisions/36",
            "/app/decisions/41",
            "/app/concept",
            "/app/concept/edit",
            "/app/concept/compare",
            "/app/bodies",
            "/app/bodies/new",
            "/app/funds",
            "/app/panels",
            "/app/sessions",
            "/app/sessions/new",
            "/app/sessions/circular",
            "/app/calls",
            "/app/calls/1",
            "/app/calls/2",
            "/app/network",
            "/app/network/new",
            "/app/network/import",
            "/app/network/cooperations",
            "/app/network/contributions",
            "/app/areas",
            "/app/areas/lindenkiez",
            "/app/site-texts",
            "/app/outbox",
            "/app/gibt-es-nicht");

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,de-DE", "390,DARK,de-DE", "1280,DARK,en-GB", "390,LIGHT,en-GB"})
    void views(int width, ColorScheme scheme, String language) {
        page = newPage(width, scheme, language);
        open("/app/sign-in");
        looksRight(name("/app/sign-in", width, scheme, language));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hatice Demir"))
                .click();
        assertThat(heading()).containsText("Hatice");
        open("/app/?lang=de");
        goToLindenkiez();
        String number = numberOf(TITLE);
        for (String path : OPERATOR) {
            open(path.replace(IDEA, number) + "?lang=" + language.substring(0, 2));
            assertThat(page.locator("html")).hasAttribute("lang", language.substring(0, 2));
            looksRight(name(path.replace(IDEA, "idea"), width, scheme, language));
            fits(width);
        }
    }

    @Test
    void language_and_theme_are_switched_and_kept() {
        becomeDemoPerson("Amina Yıldız");
        chooseInHeader("Darstellung", "Dunkel");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        chooseInHeader("Sprache", "English");
        assertThat(heading()).containsText("Welcome");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        looksRight("home-english-dark");

        page.navigate("/");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        open("/app/");
        chooseInHeader("Language", "Deutsch");
        assertThat(heading()).containsText("Willkommen");
    }

    /** Numbers are given in the order of time: the search knows them. */
    private String numberOf(String title) {
        page.navigate("/quartier/lindenkiez/ideen/suche?q=" + title.substring(0, 5));
        String link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .getAttribute("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void chooseInHeader(String label, String item) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item))
                .click();
    }
}

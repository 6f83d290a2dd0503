package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in both widths, light and dark, German and English: axe finds nothing. */
class LookJourneyTest extends Journey {

    /** Stands for the number of the idea with this title, which asks for more than most. */
    private static final String IDEA = "{idea}";

    private static final String TITLE = "Bänke reparieren, an denen man sich trifft";

    private static final String MISSING = "/gibt-es-nicht";

    private static final List<String> PUBLIC = List.of(
            "/",
            "/quartier/lindenkiez",
            "/quartier/lindenkiez/ideen",
            "/quartier/lindenkiez/ideen/1",
            "/quartier/lindenkiez/ideen/auswahl/stand/received",
            "/quartier/lindenkiez/ideen/suche",
            "/quartier/lindenkiez/ideen/suche?q=Hof",
            "/beschluesse",
            "/quartier/lindenkiez/beschluesse",
            "/quartier/lindenkiez/beschluesse/auswahl/ergebnis/refused",
            "/quartier/lindenkiez/beschluesse/suche?q=Hof",
            "/quartier/lindenkiez/beschluesse/12",
            "/quartier/lindenkiez/beschluesse/36",
            "/quartier/lindenkiez/beschluesse/41",
            "/quartier/lindenkiez/daten",
            "/quartier/lindenkiez/konzept",
            "/quartier/lindenkiez/fonds",
            "/quartier/lindenkiez/gremien",
            "/quartier/lindenkiez/gremien/quartiersrat-lindenkiez",
            "/quartier/lindenkiez/netz",
            "/quartier/lindenkiez/netz/jahr/2024",
            "/quartier/hafenviertel/netz",
            "/quartier/lindenkiez/sitzungen",
            "/quartier/lindenkiez/sitzungen/1",
            "/quartier/lindenkiez/sitzungen/2",
            "/quartier/lindenkiez/protokolle",
            "/quartier/lindenkiez/aufrufe",
            "/quartier/lindenkiez/aufrufe/1",
            "/quartier/lindenkiez/aufrufe/2",
            "/impressum",
            "/datenschutz",
            "/barrierefreiheit",
            "/log",
            "/log/eintraege",
            "/log/1/eintrag/0",
            MISSING);

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
    void public_pages(int width, ColorScheme scheme, String language) {
        page = newPage(width, scheme, language);
        String prefix = language.startsWith("en") ? "/en" : "";
        for (String path : PUBLIC) {
            Response answer = page.navigate(prefix + path);
            Assertions.assertThat(answer.status())
                    .as(path)
                    .isEqualTo(path.equals(MISSING) ? 404 : 200);
            looksRight(name(path, width, scheme, language));
            fits(width);
        }
    }

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
            looksRight(name(path, width, scheme, language));
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

    /** Nothing has to be scrolled sideways. */
    private void fits(int width) {
        org.assertj.core.api.Assertions.assertThat(
                        (Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(width);
        Object outside = page.evaluate(
                "[...document.querySelectorAll('.kf-header > *')].filter(e => e.getBoundingClientRect().right > innerWidth).length");
        org.assertj.core.api.Assertions.assertThat(outside).as(page.url()).isEqualTo(0);
    }

    private static String name(String path, int width, ColorScheme scheme, String language) {
        String plain = path.equals("/")
                ? "start"
                : path.substring(1).replace('/', '-').replace(IDEA, "idea");
        return String.join(
                "_",
                plain,
                Integer.toString(width),
                scheme.name().toLowerCase(Locale.ROOT),
                language.substring(0, 2));
    }
}

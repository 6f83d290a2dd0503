package org.kiezfonds.app.e2e;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every public page, in both widths, light and dark, German and English: axe finds nothing. */
class PagesLookJourneyTest extends Look {

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
}

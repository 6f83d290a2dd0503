package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** One's own data, from the first look to the last. */
class OwnDataJourneyTest extends Journey {

    @Test
    void data_are_corrected_exported_and_erased() throws IOException {
        signIn("daten@example.org");
        open("/app/me");
        page.getByLabel("Name", new GetByLabelOptions().setExact(true)).fill("Şenay Öztürk");
        page.getByLabel("Ort").fill("Berlin");
        button("Speichern").click();
        assertThat(page.getByText("Ihre Angaben sind gespeichert.")).isVisible();
        looksRight("me");

        Download download =
                page.waitForDownload(() -> link("Meine Daten herunterladen").click());
        String json = Files.readString(download.path());
        Assertions.assertThat(json).contains("Şenay Öztürk", "daten@example.org", "\"signIns\"");

        button("Konto löschen").click();
        button("Endgültig löschen").click();
        assertThat(heading()).hasText("Auf Wiedersehen");

        page.navigate("/app/me");
        assertThat(heading()).hasText("Anmelden");
        askForCode("daten@example.org");
        page.getByLabel("Code aus der E-Mail").fill(mailedCode("daten@example.org"));
        button("Anmelden").click();
        assertThat(heading()).hasText("Meine Angaben");
        assertThat(page.getByLabel("Name", new GetByLabelOptions().setExact(true)))
                .hasValue("");
    }

    @Test
    void a_session_that_ends_in_the_middle_of_a_form_loses_nothing() {
        signIn("mitte@example.org");
        open("/app/me");
        var name = page.getByLabel("Name", new GetByLabelOptions().setExact(true));
        name.fill("Halb getippt");
        page.getByLabel("Ort").fill("Ber");

        // Ended from another device, while this one still shows the form.
        Page here = page;
        page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        signIn("mitte@example.org");
        open("/app/me/security");
        button("Alle anderen abmelden").click();
        assertThat(page.getByText("Abgemeldet.")).isVisible();
        page = here;

        button("Speichern").click();
        page.getByText("Die Sitzung ist zu Ende").click();
        assertThat(heading()).hasText("Anmelden");
        page.getByLabel("E-Mail-Adresse").fill("mitte@example.org");
        button("Code schicken").click();
        page.getByLabel("Code aus der E-Mail").fill(mailedCode("mitte@example.org"));
        button("Anmelden").click();

        assertThat(heading()).hasText("Meine Angaben");
        assertThat(name).hasValue("Halb getippt");
        assertThat(page.getByLabel("Ort")).hasValue("Ber");
        button("Speichern").click();
        assertThat(page.getByText("Ihre Angaben sind gespeichert.")).isVisible();
        page.reload();
        assertThat(name).hasValue("Halb getippt");
    }
}

package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Doors, as people come through them. */
class SignInJourneyTest extends Journey {

    @Test
    void somebody_new_signs_in_by_code() {
        askForCode("neu@example.org");
        looksRight("sign-in-code");
        page.getByLabel("Code aus der E-Mail").fill(mailedCode("neu@example.org"));
        button("Anmelden").click();
        assertThat(heading()).containsText("Willkommen");
        looksRight("home-resident");
    }

    @Test
    void the_page_asked_for_before_the_sign_in_comes_after_it() {
        page.navigate("/app/me/security");
        heading().waitFor();
        page.getByLabel("E-Mail-Adresse").fill("weiter@example.org");
        button("Code schicken").click();
        page.getByLabel("Code aus der E-Mail").fill(mailedCode("weiter@example.org"));
        button("Anmelden").click();
        assertThat(heading()).hasText("Anmeldung und Geräte");
    }

    @Test
    void a_wrong_code_says_so_beside_the_field_and_the_right_one_still_works() {
        askForCode("falsch@example.org");
        String right = mailedCode("falsch@example.org");
        String wrong = (right.charAt(0) == '0' ? "1" : "0") + right.substring(1);

        page.getByLabel("Code aus der E-Mail").fill(wrong);
        button("Anmelden").click();
        assertThat(besideField(Pattern.compile("Sie haben noch 4 Versuche\\."))).isVisible();
        looksRight("sign-in-wrong-code");

        page.getByLabel("Code aus der E-Mail").fill(right);
        button("Anmelden").click();
        assertThat(heading()).containsText("Willkommen");
    }

    @Test
    void after_five_wrong_codes_a_new_one_is_needed() {
        askForCode("fuenf@example.org");
        String right = mailedCode("fuenf@example.org");
        String wrong = (right.charAt(0) == '0' ? "1" : "0") + right.substring(1);
        for (int left = 4; left >= 1; left--) {
            page.getByLabel("Code aus der E-Mail").fill(wrong);
            button("Anmelden").click();
            assertThat(besideField(Pattern.compile("noch (einen|" + left + ") Versuch")))
                    .isVisible();
        }
        page.getByLabel("Code aus der E-Mail").fill(wrong);
        button("Anmelden").click();
        assertThat(page.getByText("Fünfmal falsch")).isVisible();
        assertThat(page.getByLabel("E-Mail-Adresse")).isVisible();
    }

    @Test
    void a_code_does_not_work_in_another_browser() {
        askForCode("zwei@example.org");
        String code = mailedCode("zwei@example.org");

        Page other = newPage(PHONE, ColorScheme.LIGHT, "de-DE");
        Page mine = page;
        page = other;
        askForCode("anders@example.org");
        page.getByLabel("Code aus der E-Mail").fill(code);
        button("Anmelden").click();
        assertThat(besideField(Pattern.compile("Dieser Code passt nicht\\."))).isVisible();

        page = mine;
        page.getByLabel("Code aus der E-Mail").fill(code);
        button("Anmelden").click();
        assertThat(heading()).containsText("Willkommen");
    }

    @Test
    void something_that_is_no_address_is_named_beside_the_field() {
        open("/app/sign-in");
        page.getByLabel("E-Mail-Adresse").fill("das ist keine");
        button("Code schicken").click();
        assertThat(besideField(Pattern.compile("Das sieht nicht wie eine E-Mail-Adresse aus")))
                .isVisible();
        assertThat(page.getByLabel("E-Mail-Adresse")).hasValue("das ist keine");
    }

    @Test
    void a_passkey_is_added_and_signs_in_without_a_mail() {
        virtualAuthenticator();
        signIn("passkey@example.org");
        open("/app/me/security");
        button("Passkey hinzufügen").click();
        assertThat(page.getByText("Der Passkey ist da.")).isVisible();
        looksRight("security-passkey");

        button("Abmelden").first().click();
        page.waitForURL(Program.base() + "/");
        open("/app/sign-in");
        button("Mit Passkey anmelden").click();
        assertThat(heading()).containsText("Willkommen");
    }

    @Test
    void a_passkey_that_is_not_there_is_explained_and_the_code_still_offered() {
        virtualAuthenticator();
        open("/app/sign-in");
        button("Mit Passkey anmelden").click();
        assertThat(page.getByText("Die Anmeldung mit Passkey hat nicht geklappt."))
                .isVisible();
        assertThat(page.getByLabel("E-Mail-Adresse")).isVisible();
    }

    @Test
    void a_juror_who_signs_in_by_code_sets_up_a_second_proof_first() {
        virtualAuthenticator();
        askForCode("bernd@lindenkiez.example");
        page.getByLabel("Code aus der E-Mail").fill(mailedCode("bernd@lindenkiez.example"));
        button("Anmelden").click();
        assertThat(heading()).hasText("Zweiter Nachweis");
        looksRight("second-factor");
        button("Passkey einrichten").click();
        assertThat(heading()).containsText("Bernd");
    }

    @Test
    void signing_out_ends_the_session_for_the_back_button_too() {
        signIn("raus@example.org");
        button("Abmelden").first().click();
        page.waitForURL(Program.base() + "/");
        page.navigate("/app/me");
        assertThat(heading()).hasText("Anmelden");
    }

    /** A passkey device of the browser itself that says yes at once. */
    private void virtualAuthenticator() {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}

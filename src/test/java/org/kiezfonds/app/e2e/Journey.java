package org.kiezfonds.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** A journey through the packaged program: what a person does again and again. */
abstract class Journey extends InBrowser {

    private static final Pattern CODE = Pattern.compile("(\\d{3}) (\\d{3})");

    private final Set<String> codes = new HashSet<>();

    Page page;

    @AfterAll
    static void find_nobody_in_the_log() throws IOException {
        assertThat(Files.readString(Program.LOG))
                .contains("Started Application")
                .doesNotContain("@example.org", "@lindenkiez.example");
    }

    @Override
    final String base() {
        return Program.base();
    }

    @BeforeEach
    void open_a_page() {
        page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
    }

    /** Opens a view and waits until the server has built it. */
    final void open(String path) {
        page.navigate(path);
        heading().waitFor();
    }

    final Locator heading() {
        return page.locator("h1");
    }

    final Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    final Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    /** Becomes a person of the demonstration. */
    final void becomeDemoPerson(String name) {
        open("/app/sign-in");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
        PlaywrightAssertions.assertThat(heading()).containsText(name);
    }

    /** Asks for a code on the sign-in page. */
    final void askForCode(String address) {
        open("/app/sign-in");
        page.getByLabel("E-Mail-Adresse").fill(address);
        button("Code schicken").click();
        PlaywrightAssertions.assertThat(page.getByLabel("Code aus der E-Mail")).isVisible();
    }

    /** Reads a code to the address, not read before, where the demonstration shows its mails. */
    final String mailedCode(String address) {
        Page outbox = page.context().newPage();
        Locator mail = outbox.locator("article")
                .filter(new Locator.FilterOptions().setHasText(address))
                .first();
        String read = "";
        while (read.isEmpty() || codes.contains(read)) {
            outbox.navigate("/app/outbox");
            outbox.locator("h1").waitFor();
            read = mail.count() == 0 ? "" : code(mail.textContent());
        }
        outbox.close();
        codes.add(read);
        return read;
    }

    private static String code(String text) {
        Matcher matcher = CODE.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1) + matcher.group(2);
    }

    /** Signs in by code, as somebody new. */
    final void signIn(String address) {
        askForCode(address);
        page.getByLabel("Code aus der E-Mail").fill(mailedCode(address));
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(heading()).containsText("Willkommen");
    }

    /** axe finds nothing on the page as it stands; a picture is kept for human eyes. */
    final void looksRight(String name) {
        looksRight(page, name);
    }
}

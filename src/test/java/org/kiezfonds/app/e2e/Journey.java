package org.kiezfonds.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** A journey through the packaged program: what a person does again and again. */
abstract class Journey extends InBrowser {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final Pattern CODE = Pattern.compile("(\\d{3}) (\\d{3})");
    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/app/[\\w/-]+)");

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

    /** What is said beside a field; the page says it a second time, for screen readers. */
    final Locator besideField(Pattern text) {
        return page.locator("[slot=error-message]").filter(new FilterOptions().setHasText(text));
    }

    final Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    /**
     * The path of the page that the browser has come to. The address changes a moment after what
     * is shown, so a test that only looked at the page would read the one before.
     */
    final String arrivedAt(String pattern) {
        page.waitForURL(Pattern.compile(Pattern.quote(Program.base()) + pattern));
        return page.url().substring(Program.base().length());
    }

    /** Becomes a person of the demonstration. */
    final void becomeDemoPerson(String name) {
        open("/app/sign-in");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
        PlaywrightAssertions.assertThat(heading()).containsText(name);
    }

    /** Becomes a person of the demonstration, in a browser of their own. */
    final void become(String name) {
        page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        becomeDemoPerson(name);
    }

    final void leave() {
        button("Abmelden").first().click();
        page.waitForURL(Program.base() + "/");
    }

    final void reload() {
        page.reload();
        heading().waitFor();
    }

    /** Chooses the area in which the views act from now on. */
    final void goToLindenkiez() {
        Locator areas = page.getByLabel("Quartier", new GetByLabelOptions().setExact(true))
                .first();
        areas.click();
        // Choosing another area loads the page anew.
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest(),
                () -> page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Lindenkiez"))
                        .click());
        page.waitForLoadState();
        heading().waitFor();
        PlaywrightAssertions.assertThat(areas).containsText("Lindenkiez");
    }

    final Locator field(String label) {
        return page.locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    final void radio(String label) {
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(label).setExact(true))
                .check();
    }

    final Locator select(String label) {
        return page.locator("main vaadin-select")
                .filter(new FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))));
    }

    final void choose(String label, String item) {
        choose(label, new GetByRoleOptions().setName(item).setExact(true));
        PlaywrightAssertions.assertThat(select(label).first()).containsText(item);
    }

    /** Chooses the first that has the words in it. */
    final void chooseFirst(String label, String words) {
        choose(label, new GetByRoleOptions().setName(words));
    }

    private void choose(String label, GetByRoleOptions item) {
        select(label).first().locator("vaadin-select-value-button").click();
        page.getByRole(AriaRole.OPTION, item).first().click();
    }

    final void day(String label, int fromToday) {
        enter(
                page.getByLabel(label, new GetByLabelOptions().setExact(true)),
                LocalDate.now(BERLIN).plusDays(fromToday).format(DAY));
    }

    static void enter(Locator input, String text) {
        input.fill(text);
        input.press("Enter");
    }

    final void saved() {
        PlaywrightAssertions.assertThat(
                        page.getByText(Pattern.compile("Gespeichert um ")).last())
                .isVisible();
    }

    /** The act was done, and its notice leads to its entry in the log. */
    final void logged(String text) {
        Locator notice = page.locator("vaadin-notification-card")
                .filter(new FilterOptions().setHasText(text));
        PlaywrightAssertions.assertThat(notice).isVisible();
        PlaywrightAssertions.assertThat(notice.getByText("Im Protokoll ansehen"))
                .isVisible();
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
                .filter(new FilterOptions().setHasText(address))
                .filter(new FilterOptions().setHasText(CODE))
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

    /** Waits for the latest mail to the address with the words in it, and reads it. */
    final String mailed(String address, String words) {
        Page outbox = page.context().newPage();
        Locator mail = outbox.locator("article")
                .filter(new FilterOptions().setHasText(address))
                .filter(new FilterOptions().setHasText(words))
                .first();
        outbox.waitForCondition(() -> {
            outbox.navigate("/app/outbox");
            outbox.locator("h1").waitFor();
            return mail.count() > 0;
        });
        String text = mail.textContent();
        outbox.close();
        return text;
    }

    /** The path to which a mail leads that was waited for so. */
    final String mailedLink(String address, String words) {
        Matcher matcher = LINK.matcher(mailed(address, words));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
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

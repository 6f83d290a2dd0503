package org.kiezfonds.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** A journey in the real browser: what each needs, and what a person does again and again. */
@Tag("browser")
abstract class Journey {

    static final int WIDE = 1280;
    static final int PHONE = 390;

    private static final Pattern CODE = Pattern.compile("(\\d{3}) (\\d{3})");

    private static Playwright playwright;
    private static Browser browser;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    Page page;

    @BeforeAll
    static void open_the_browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        playwright = Playwright.create();
        String chromium = System.getenv().getOrDefault("KIEZFONDS_CHROMIUM", "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close_the_browser_and_find_nobody_in_the_log() throws IOException {
        browser.close();
        playwright.close();
        assertThat(Files.readString(Program.LOG))
                .contains("Started Application")
                .doesNotContain("@example.org", "@lindenkiez.example");
    }

    @BeforeEach
    void open_a_page() {
        page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
    }

    /** A browser complains of what was blocked or broke in scripts: none of our pages may. */
    @AfterEach
    void close_and_hear_complaints() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    /** A page in a browser of its own: no cookie, no storage of another one. */
    final Page newPage(int width, ColorScheme scheme, String language) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale(language)
                .setBaseURL(Program.base()));
        contexts.add(context);
        Page fresh = context.newPage();
        fresh.onPageError(complaints::add);
        fresh.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return fresh;
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

    final void looksRight(Page shown, String name) {
        shown.evaluate(
                "() => Promise.all(document.getAnimations().filter(a => a.effect?.getTiming().iterations !== Infinity).map(a => a.finished.catch(() => {})))");
        shown.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
        List<Rule> violations = new AxeBuilder(shown)
                // Vaadin's own line "Online", hidden while there is a connection.
                .exclude("vaadin-connection-indicator")
                .withTags(List.of(
                        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .collect(Collectors.joining(" | ")))
                        .toList())
                .as(name)
                .isEmpty();
    }
}

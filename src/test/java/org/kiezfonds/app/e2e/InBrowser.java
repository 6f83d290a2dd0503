package org.kiezfonds.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** A real browser, and what every page has to stand. */
@Tag("browser")
abstract class InBrowser {

    /** Boxes around a view and in a dialog are defined by nobody; all else are components. */
    private static final String ALL_KNOWN =
            "() => [...document.querySelectorAll(':not(:defined)')].every(e => /^flow-container-|-dialog-content$/.test(e.localName))";

    static final int WIDE = 1280;
    static final int PHONE = 390;
    private static final int MOST = 5_000;

    private static Playwright playwright;
    private static Browser browser;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

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
    static void close_the_browser() {
        browser.close();
        playwright.close();
    }

    /** A browser complains of what was blocked or broke in scripts: none of our pages may. */
    @AfterEach
    void close_and_hear_complaints() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    /** Where the pages are. */
    abstract String base();

    /** A page in a browser of its own: no cookie, no storage of another one. */
    final Page newPage(int width, ColorScheme scheme, String language) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale(language)
                .setBaseURL(base()));
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

    /**
     * The browser knows every component on the page, and axe finds nothing on it as it stands; a
     * picture is kept for human eyes.
     */
    final void looksRight(Page shown, String name) {
        shown.waitForFunction(ALL_KNOWN);
        shown.evaluate(
                "() => Promise.all(document.getAnimations().filter(a => a.effect?.getTiming().iterations !== Infinity).map(a => a.finished.catch(() => {})))");
        photograph(shown, name);
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

    /** All of the page: where a part of it scrolls, the window is as high as that part for once. */
    private static void photograph(Page shown, String name) {
        ViewportSize usual = shown.viewportSize();
        int hidden = ((Number) shown.evaluate("""
                () => {
                    if (document.querySelector('[role=dialog]')) {
                        return 0;
                    }
                    let hidden = 0;
                    let each = document.querySelector('h1');
                    while (each && each !== document.body) {
                        hidden = Math.max(hidden, each.scrollHeight - each.clientHeight);
                        each = each.assignedSlot ?? each.parentElement ?? each.getRootNode().host;
                    }
                    return hidden;
                }""")).intValue();
        shown.setViewportSize(usual.width, usual.height + Math.min(hidden, MOST));
        shown.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
        shown.setViewportSize(usual.width, usual.height);
    }
}

package org.kiezfonds.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much heap a signed-in person costs: browsers that stay open on a view, the heap after a full
 * collection before and with them. Needs the demonstration running, and its process id.
 */
public final class SessionHeap {

    private static final int WARM_UP = 10;
    private static final int SESSIONS = 40;
    private static final double LIMIT_KB = 512;
    private static final String VIEW = "/app/people";
    private static final Pattern USED =
            Pattern.compile("^ *(DefNew|Tenured|garbage-first heap).* used (\\d+)K");

    private SessionHeap() {}

    /**
     * Measures.
     *
     * @param args process id of the program, and its address
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 2) {
            System.err.println("usage: SessionHeap PID http://localhost:8080");
            System.exit(2);
        }
        String chromium = System.getenv().getOrDefault("KIEZFONDS_CHROMIUM", "/usr/bin/chromium");
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(Path.of(chromium))
                                .setArgs(List.of("--no-sandbox", "--disable-quic")))) {
            List<BrowserContext> open = new ArrayList<>();
            for (int i = 0; i < WARM_UP; i++) {
                open.add(signIn(browser, args[1]));
            }
            long before = usedKb(args[0]);
            for (int i = 0; i < SESSIONS; i++) {
                open.add(signIn(browser, args[1]));
            }
            long after = usedKb(args[0]);
            double each = (after - before) / (double) SESSIONS;
            System.out.printf(
                    Locale.ROOT,
                    "heap with %d sessions %d KB, with %d more %d KB: %.0f KB a session (limit %.0f KB)%n",
                    WARM_UP,
                    before,
                    SESSIONS,
                    after,
                    each,
                    LIMIT_KB);
            open.forEach(BrowserContext::close);
            System.exit(each <= LIMIT_KB ? 0 : 1);
        }
    }

    private static BrowserContext signIn(Browser browser, String base) {
        BrowserContext context = browser.newContext();
        Page page = context.newPage();
        page.navigate(base + "/app/sign-in");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Hatice"))
                .click();
        page.waitForURL(base + "/app/");
        page.navigate(base + VIEW);
        page.locator("h1").waitFor();
        return context;
    }

    /** Used heap after a full collection, as the JVM itself says (serial collector). */
    private static long usedKb(String pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        jcmd(pid, "GC.run");
        return jcmd(pid, "GC.heap_info")
                .lines()
                .map(USED::matcher)
                .filter(Matcher::find)
                .mapToLong(line -> Long.parseLong(line.group(2)))
                .sum();
    }

    private static String jcmd(String pid, String command)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        pid,
                        command)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}

package org.kiezfonds.app.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a page shows of a check of the log, as its reader finds it. */
final class CheckPanel {

    private CheckPanel() {}

    /** Checks, and waits until the check has ended. */
    static void check(Page page) {
        button(page).click();
        page.waitForFunction("() => ['good', 'bad', 'open'].includes("
                + "document.querySelector('.log-result').dataset.state)");
    }

    static Locator button(Page page) {
        return page.locator(".log-acts .btn").first();
    }

    static Locator result(Page page) {
        return page.locator(".log-result").first();
    }

    static Locator steps(Page page) {
        return page.locator(".log-steps").first().locator("> li");
    }

    static Locator step(Page page, String name) {
        return page.locator(".log-steps").first().locator("> li[data-step=" + name + "]");
    }
}

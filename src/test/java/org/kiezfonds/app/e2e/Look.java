package org.kiezfonds.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** Looking at one page after the other. */
abstract class Look extends Journey {

    /** Nothing has to be scrolled sideways. */
    final void fits(int width) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(width);
        Object outside = page.evaluate(
                "[...document.querySelectorAll('.kf-header > *')].filter(e => e.getBoundingClientRect().right > innerWidth).length");
        assertThat(outside).as(page.url()).isEqualTo(0);
    }

    /** A name for a picture. */
    static String name(String path, int width, ColorScheme scheme, String language) {
        String plain = path.equals("/") ? "start" : path.substring(1).replace('/', '-');
        return String.join(
                "_",
                plain,
                Integer.toString(width),
                scheme.name().toLowerCase(Locale.ROOT),
                language.substring(0, 2));
    }
}

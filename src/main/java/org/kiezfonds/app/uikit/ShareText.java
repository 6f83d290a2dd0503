package org.kiezfonds.app.uikit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiezfonds.app.shared.Share;

/** Reads shares as people type them: "50 %", "33,3 %", "1/3". Always exact. */
public final class ShareText {

    private static final Pattern PERCENT =
            Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,9}))?(?:%|prozent|percent)");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private ShareText() {}

    /** The share; empty where the text is none, or none between 0 and 1. */
    public static Optional<Share> read(String typed) {
        String text = SPACES.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            String decimals = percent.group(2) == null ? "" : percent.group(2);
            long scale = 1;
            for (int i = 0; i < decimals.length(); i++) {
                scale *= 10;
            }
            return share(Long.parseLong(percent.group(1) + decimals), 100 * scale);
        }
        Matcher fraction = FRACTION.matcher(text);
        return fraction.matches()
                ? share(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)))
                : Optional.empty();
    }

    private static Optional<Share> share(long numerator, long denominator) {
        return denominator > 0 && numerator <= denominator
                ? Optional.of(new Share(numerator, denominator))
                : Optional.empty();
    }
}

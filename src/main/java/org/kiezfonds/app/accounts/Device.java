package org.kiezfonds.app.accounts;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A short name of a device, made from what its browser says of itself: "Firefox · Android". */
public record Device(String name) {

    // The order matters: Edge and Opera call themselves Chrome too, and Chrome Safari.
    private static final List<Entry<String, String>> BROWSERS = List.of(
            entry("Edg", "Edge"),
            entry("OPR/", "Opera"),
            entry("Firefox/", "Firefox"),
            entry("FxiOS/", "Firefox"),
            entry("Chrome/", "Chrome"),
            entry("CriOS/", "Chrome"),
            entry("Safari/", "Safari"));

    private static final List<Entry<String, String>> SYSTEMS = List.of(
            entry("Android", "Android"),
            entry("iPhone", "iPhone"),
            entry("iPad", "iPad"),
            entry("Windows", "Windows"),
            entry("Mac OS X", "Mac"),
            entry("CrOS", "ChromeOS"),
            entry("Linux", "Linux"));

    /** Reads the header {@code User-Agent}. */
    public static Device of(@Nullable String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, text).orElse("Browser");
        return new Device(first(SYSTEMS, text).map(s -> browser + " · " + s).orElse(browser));
    }

    private static Optional<String> first(List<Entry<String, String>> names, String text) {
        return names.stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Entry::getValue)
                .findFirst();
    }
}

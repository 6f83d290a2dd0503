package org.kiezfonds.app.site;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of a list is shown, as names and values in an address, in a fixed order, so that each
 * selection has one address: {@code /feld/2/jahr/2026/seite/2}.
 */
public final class AddressSteps {

    private static final int MOST_PAGES = 100_000;

    private final StringBuilder steps = new StringBuilder();

    /** Takes up one step. */
    public interface Step<P> {

        /**
         * Takes it up.
         *
         * @throws IllegalArgumentException for a name or value that there is not
         */
        P with(P path, String name, String value);
    }

    /**
     * Reads the steps; empty where they choose nothing or are not just as they would be written.
     *
     * @param all what is shown without any
     */
    public static <P> Optional<P> read(
            String text, P all, Step<P> step, Function<P, String> written) {
        String[] steps = text.split("/", -1);
        P path = all;
        for (int i = 1; i + 1 < steps.length; i += 2) {
            try {
                path = step.with(path, steps[i], steps[i + 1]);
            } catch (IllegalArgumentException noSuch) {
                return Optional.empty();
            }
        }
        return Optional.of(path)
                .filter(read -> !read.equals(all))
                .filter(read -> written.apply(read).equals(text));
    }

    /** A number of a page that a list may have. */
    public static int page(int typed) {
        return Math.clamp(typed, 1, MOST_PAGES);
    }

    /** Adds a step, unless nothing is chosen. */
    public AddressSteps add(String name, @Nullable Object value) {
        if (value != null) {
            steps.append('/').append(name).append('/').append(value);
        }
        return this;
    }

    /** Adds the page, unless it is the first. */
    public AddressSteps page(String name, int page) {
        return add(name, page == 1 ? null : page);
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}

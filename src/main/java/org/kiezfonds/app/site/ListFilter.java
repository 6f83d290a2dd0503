package org.kiezfonds.app.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One filter of a list on a public page, each value a link.
 *
 * @param choices the first leads to where it holds no more
 */
public record ListFilter(String label, List<Choice> choices) {

    public ListFilter {
        choices = List.copyOf(choices);
    }

    /** One value; {@code current} is "true" for the one that is shown, else null. */
    public record Choice(
            String label, String path, @Nullable String current) {}
}

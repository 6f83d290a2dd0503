package org.kiezfonds.app.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kiezfonds.app.search.GeneratedIdeas.Idea;

/** Two ideas each, written by hand: {@code there} lies in the collection, {@code typed} is new. */
public record IdeaPairs(List<Pair> pairs) {

    /**
     * Two ideas.
     *
     * @param chosenOn whether the preparation was chosen with this pair in view
     */
    public record Pair(Idea there, Idea typed, boolean chosenOn) {}

    /** Ideas that mean the same. */
    public static IdeaPairs same() {
        return read("same-ideas.txt");
    }

    /** Ideas that are near and still others. */
    public static IdeaPairs others() {
        return read("other-ideas.txt");
    }

    private static IdeaPairs read(String file) {
        List<Idea> ideas;
        try (InputStream in =
                Objects.requireNonNull(IdeaPairs.class.getResourceAsStream(file), file)) {
            ideas = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(" | "))
                    .map(line -> line.split(" \\| ", 2))
                    .map(parts -> new Idea(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < ideas.size(); i += 2) {
            pairs.add(new Pair(ideas.get(i), ideas.get(i + 1), i / 2 % 2 == 0));
        }
        return new IdeaPairs(pairs);
    }
}

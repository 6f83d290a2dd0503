package org.kiezfonds.app.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The lists of words beside this class: lines of words; after {@code #} comes a comment. */
final class WordLists {

    private WordLists() {}

    /** All words of a list. */
    static List<String> words(String file) {
        return lines(file).stream().flatMap(List::stream).toList();
    }

    /** The words of each line. */
    static List<List<String>> lines(String file) {
        try (InputStream in =
                        Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().flatMap(WordLists::ofLine).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<List<String>> ofLine(String line) {
        String words = line.replaceFirst("#.*", "").strip();
        return words.isEmpty() ? Stream.empty() : Stream.of(Arrays.asList(words.split("\\s+")));
    }
}

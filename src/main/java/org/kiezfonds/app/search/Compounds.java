package org.kiezfonds.app.search;

import de.danielnaber.jwordsplitter.EmbeddedGermanDictionary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes German compounds apart: "spielplatzfest" is "spiel", "platz", "fest". A word of the
 * dictionary stays whole; another one is covered by as few and as long words as possible, with an
 * "s" between them where need be, or stays whole too.
 */
final class Compounds {

    private static final int SHORTEST_COMPOUND = 6;
    private static final int LONGEST_COMPOUND = 48;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_PART = 24;
    /** Shorter parts only where our own list names them: "rad", "hof". */
    private static final int SHORTEST_TRUSTED_PART = 3;

    private static final int A_PART = 10;
    private static final int A_SHORT_PART = 2;
    private static final int A_LINK = 1;
    private static final int NO_WAY = Integer.MAX_VALUE / 2;

    private final Set<String> dictionary = new HashSet<>();
    private final Set<String> trusted = new HashSet<>();

    /** @param folded the words of a text as they come here */
    Compounds(Function<String, List<String>> folded) {
        // As one text: folding word by word would take a second at the start of the program.
        folded.apply(String.join("\n", EmbeddedGermanDictionary.getWords())).stream()
                .filter(word -> word.length() >= SHORTEST_PART)
                .forEach(dictionary::add);
        trusted.addAll(folded.apply(String.join("\n", WordLists.words("parts.txt"))));
    }

    /** The parts in their order; the word alone where it has none. */
    List<String> parts(String word) {
        if (word.length() < SHORTEST_COMPOUND
                || word.length() > LONGEST_COMPOUND
                || dictionary.contains(word)) {
            return List.of(word);
        }
        int[] cost = new int[word.length() + 1];
        int[] from = new int[word.length() + 1];
        for (int end = 1; end <= word.length(); end++) {
            cost[end] = NO_WAY;
            int first = Math.max(0, end - LONGEST_PART - 1);
            for (int start = first; start <= end - SHORTEST_TRUSTED_PART; start++) {
                int sum = cost[start] + cost(word, start, end);
                if (sum < cost[end]) {
                    cost[end] = sum;
                    from[end] = start;
                }
            }
        }
        return cost[word.length()] >= NO_WAY ? List.of(word) : parts(word, from);
    }

    private List<String> parts(String word, int[] from) {
        Deque<String> parts = new ArrayDeque<>();
        for (int end = word.length(); end > 0; end = from[end]) {
            String part = word.substring(from[end], end);
            parts.addFirst(isPart(part) ? part : part.substring(0, part.length() - 1));
        }
        return List.copyOf(parts);
    }

    private int cost(String word, int start, int end) {
        String part = word.substring(start, end);
        if (isPart(part)) {
            return A_PART + (part.length() <= SHORTEST_PART ? A_SHORT_PART : 0);
        }
        boolean linked = end < word.length() && part.endsWith("s");
        if (linked && isPart(part.substring(0, part.length() - 1))) {
            return A_PART + (part.length() - 1 <= SHORTEST_PART ? A_SHORT_PART : 0) + A_LINK;
        }
        return NO_WAY;
    }

    private boolean isPart(String part) {
        return trusted.contains(part)
                || (part.length() >= SHORTEST_PART && dictionary.contains(part));
    }
}

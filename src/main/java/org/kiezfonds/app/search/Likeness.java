package org.kiezfonds.app.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kiezfonds.app.search.GermanWords.GermanWord;

/**
 * How like one text others are: the cosine of their terms, each weighted by how rare it is, taken
 * back where they share but a word or two. Without the latter, one rare word makes two ideas alike
 * that have only their place in common.
 */
final class Likeness {

    /** So many shared words are enough; everyday words do not count. */
    private static final int ENOUGH_SHARED = 4;

    private static final int FEWEST_ENOUGH = 2;
    private static final double SHARING_NOTHING = 0.1;

    /** A term in more than a fortieth of all texts brings too many of them, and takes long. */
    private static final double RARE = Math.log(40);

    /** So many terms are looked for however frequent they are. */
    private static final int FEWEST_TERMS = 5;

    private final WordCounts counts;
    private final Map<String, Double> terms;
    private final double length;
    private final List<Word> words;

    /** A simple word of the text, or a part of a compound, with the terms that show it. */
    private record Word(List<String> terms) {}

    Likeness(GermanWords german, WordCounts counts, String title, String body) {
        this.counts = counts;
        this.terms = weighted(PreparedText.of(german, title, body));
        this.length = length(terms);
        this.words =
                words(german, Stream.concat(german.of(title).stream(), german.of(body).stream()));
    }

    /** The terms that say most about the text, the best first; few of them stand in many texts. */
    List<String> mostTelling(int most) {
        List<String> telling = terms.entrySet().stream()
                .filter(term -> term.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        List<String> rare =
                telling.stream().filter(term -> counts.rarity(term) >= RARE).toList();
        return rare.size() >= FEWEST_TERMS
                ? rare
                : telling.subList(0, Math.min(telling.size(), FEWEST_TERMS));
    }

    /** 0 to 100. */
    int percent(PreparedText other) {
        Map<String, Double> others = weighted(other);
        double product = 0;
        for (Map.Entry<String, Double> term : terms.entrySet()) {
            product += term.getValue() * others.getOrDefault(term.getKey(), 0.0);
        }
        double lengths = length * length(others);
        if (product <= 0 || lengths <= 0) {
            return 0;
        }
        // The root spreads the low figures, among which the line is drawn.
        return (int) Math.round(100 * Math.sqrt(product / lengths * trust(others.keySet())));
    }

    private double trust(Set<String> others) {
        long shared = words.stream()
                .filter(word -> word.terms().stream().anyMatch(others::contains))
                .count();
        int enough = Math.clamp(words.size(), FEWEST_ENOUGH, ENOUGH_SHARED);
        double share = Math.min(1.0, (double) shared / enough);
        return SHARING_NOTHING + (1 - SHARING_NOTHING) * share;
    }

    private Map<String, Double> weighted(PreparedText text) {
        // In the order of the terms, so that the sums are the same each time.
        Map<String, Double> weighted = new TreeMap<>();
        text.weights().forEach((term, weight) -> weighted.put(term, weight * counts.rarity(term)));
        return weighted;
    }

    private static double length(Map<String, Double> terms) {
        double squares = 0;
        for (double weight : terms.values()) {
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }

    private List<Word> words(GermanWords german, Stream<GermanWord> all) {
        List<Word> simple = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        all.flatMap(word -> word.parts().isEmpty() ? Stream.of(word.stem()) : word.parts().stream())
                .filter(stem -> seen.add(stem) && !counts.isEveryday(IndexTerm.word(stem)))
                .forEach(stem -> simple.add(new Word(Stream.concat(
                                Stream.of(IndexTerm.word(stem)),
                                german.group(stem).map(IndexTerm::group).stream())
                        .toList())));
        return simple;
    }
}

package org.kiezfonds.app.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * In how many texts of a kind each term stands. Where there are few texts, as in a neighbourhood
 * that begins, a stock of imagined ones stands beside them, in which everyday words are frequent.
 */
final class WordCounts {

    private static final int IMAGINED_TEXTS = 500;
    private static final int IMAGINED_WITH_WORD = 1;
    private static final int IMAGINED_WITH_GROUP = 5;
    private static final int IMAGINED_WITH_EVERYDAY_WORD = 50;

    private final Set<String> everyday;
    private final int texts;
    private final Map<String, Integer> textsWith;

    private WordCounts(Set<String> everyday, int texts, Map<String, Integer> textsWith) {
        this.everyday = everyday;
        this.texts = texts;
        this.textsWith = textsWith;
    }

    /** @param everyday terms that say little in any collection */
    static WordCounts ofNothing(Set<String> everyday) {
        return new WordCounts(everyday, 0, Map.of());
    }

    /** Counts text after text. */
    static final class Counting {

        private final Map<String, Integer> textsWith = new HashMap<>();
        private int texts;

        void add(PreparedText text) {
            texts++;
            text.weights().keySet().forEach(term -> textsWith.merge(term, 1, Integer::sum));
        }

        WordCounts counted(Set<String> everyday) {
            // Once or never makes no difference, and most terms stand in one text.
            textsWith.values().removeIf(count -> count == 1);
            return new WordCounts(everyday, texts, Map.copyOf(textsWith));
        }
    }

    /** How much a term says: near 0 where it stands in every text, the more the rarer it is. */
    double rarity(String term) {
        int with = textsWith.getOrDefault(term, 0) + imaginedWith(term);
        return Math.log((double) (texts + IMAGINED_TEXTS) / with);
    }

    boolean isEveryday(String term) {
        return everyday.contains(term);
    }

    private int imaginedWith(String term) {
        if (IndexTerm.isGroup(term)) {
            return IMAGINED_WITH_GROUP;
        }
        return everyday.contains(term) ? IMAGINED_WITH_EVERYDAY_WORD : IMAGINED_WITH_WORD;
    }
}

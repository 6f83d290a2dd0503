package org.kiezfonds.app.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kiezfonds.app.search.GermanWords.GermanWord;

/**
 * The terms of a title and a body.
 *
 * @param titleWords whole words of the title
 * @param titleParts parts of its compounds, and groups of words that mean the same
 * @param bodyWords as of the title
 * @param bodyParts as of the title
 */
record PreparedText(
        Set<String> titleWords,
        Set<String> titleParts,
        Set<String> bodyWords,
        Set<String> bodyParts) {

    /** Goes up with every change of the preparation, its lists and its libraries. */
    static final int PREPARATION = 1;

    private static final int LONGEST_TITLE = 1_000;

    // Chosen on the pairs of src/test/resources, see src/docs/decisions/0010.
    private static final int OF_A_WORD = 100;
    private static final int OF_A_PART = 60;
    private static final int OF_A_GROUP = 50;
    private static final int BODY = 2;
    private static final int TITLE = 3;

    static PreparedText of(GermanWords words, String title, String body) {
        List<GermanWord> inTitle = words.of(
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title);
        List<GermanWord> inBody = words.of(body);
        return new PreparedText(
                whole(inTitle), parts(words, inTitle), whole(inBody), parts(words, inBody));
    }

    /** How much each term counts, by where it stands; not yet by how rare it is. */
    Map<String, Integer> weights() {
        Map<String, Integer> weights = new TreeMap<>();
        weigh(weights, titleWords, TITLE, OF_A_WORD);
        weigh(weights, titleParts, TITLE, OF_A_PART);
        weigh(weights, bodyWords, BODY, OF_A_WORD);
        weigh(weights, bodyParts, BODY, OF_A_PART);
        return weights;
    }

    boolean isEmpty() {
        return titleWords.isEmpty() && bodyWords.isEmpty();
    }

    private static void weigh(
            Map<String, Integer> weights, Set<String> terms, int place, int ofTerm) {
        for (String term : terms) {
            int weight = place * (IndexTerm.isGroup(term) ? OF_A_GROUP : ofTerm);
            weights.merge(term, weight, Math::max);
        }
    }

    private static Set<String> whole(List<GermanWord> words) {
        Set<String> terms = new LinkedHashSet<>();
        words.forEach(word -> terms.add(IndexTerm.word(word.stem())));
        return terms;
    }

    private static Set<String> parts(GermanWords words, List<GermanWord> all) {
        Set<String> terms = new LinkedHashSet<>();
        for (GermanWord word : all) {
            words.group(word.stem()).map(IndexTerm::group).ifPresent(terms::add);
            for (String part : word.parts()) {
                terms.add(IndexTerm.word(part));
                words.group(part).map(IndexTerm::group).ifPresent(terms::add);
            }
            // "Spielplatzfest" is also "Spielplatz".
            for (int i = 0; i + 1 < word.parts().size() && word.parts().size() > 2; i++) {
                terms.add(IndexTerm.word(word.parts().get(i) + word.parts().get(i + 1)));
            }
        }
        return terms;
    }
}

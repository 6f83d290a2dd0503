package org.kiezfonds.app.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.stereotype.Component;
import org.tartarus.snowball.ext.GermanStemmer;

/**
 * Texts as the search sees them: words by Unicode's breaks, without case, umlauts in one spelling,
 * without stop words, as stems, compounds also in their parts. Words of other languages come
 * through whole. The same text always gives the same words; safe for many threads.
 */
@Component
final class GermanWords {

    /** More of a text says nothing new about its subject, and costs time. */
    private static final int LONGEST_TEXT = 20_000;

    private static final Pattern MARKS_ON_LATIN = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LATIN = Pattern.compile("[a-z]+");
    /** "Nachbar:innen", "Nachbar*innen", "Nachbar/-innen". */
    private static final Pattern GENDERED =
            Pattern.compile("(?<=\\p{L})[:*_/·]-?in(nen)?(?!\\p{L})");
    /** "NachbarInnen". */
    private static final Pattern CAPITAL_I = Pattern.compile("(?<=\\p{Ll})In(nen)?(?!\\p{L})");

    private static final int SHORTEST_FEMALE = 9;

    private final Analyzer tokens = new Tokens();
    /** Read beside the start of the program, which need not wait for them. */
    private final CompletableFuture<Lists> lists = CompletableFuture.supplyAsync(this::read);

    /**
     * What is known of words.
     *
     * @param stopWords folded
     * @param everyday terms of the index
     * @param groups stems, with the stem that stands for all of the same meaning
     */
    private record Lists(
            Compounds compounds,
            Set<String> stopWords,
            Set<String> everyday,
            Map<String, String> groups) {}

    private Lists read() {
        Set<String> stopWords = new HashSet<>();
        for (Object word : GermanAnalyzer.getDefaultStopSet()) {
            stopWords.add(fold(new String((char[]) word)));
        }
        Set<String> everyday = new HashSet<>();
        for (String word : WordLists.words("everyday-words.txt")) {
            everyday.add(IndexTerm.word(stem(fold(word))));
        }
        Map<String, String> groups = new HashMap<>();
        for (List<String> line : WordLists.lines("same-words.txt")) {
            String group = stem(fold(line.getFirst()));
            line.forEach(word -> groups.putIfAbsent(stem(fold(word)), group));
        }
        return new Lists(
                new Compounds(this::tokens),
                Set.copyOf(stopWords),
                Set.copyOf(everyday),
                Map.copyOf(groups));
    }

    /**
     * A word of a text.
     *
     * @param folded in small letters, umlauts without their dots
     * @param stem without its ending
     * @param parts stems of the parts of a compound, in their order; empty where it is none
     */
    record GermanWord(String folded, String stem, List<String> parts) {}

    /** The words in their order, without stop words. */
    List<GermanWord> of(String text) {
        Lists known = lists.join();
        List<GermanWord> words = new ArrayList<>();
        for (String folded : folded(text)) {
            if (known.stopWords().contains(folded)) {
                continue;
            }
            List<String> parts = LATIN.matcher(folded).matches()
                    ? known.compounds().parts(folded)
                    : List.of(folded);
            words.add(new GermanWord(
                    folded,
                    stem(folded),
                    parts.size() < 2
                            ? List.of()
                            : parts.stream().map(this::stem).toList()));
        }
        return words;
    }

    /** The words as typed, in small letters and without dots on umlauts; stop words too. */
    List<String> folded(String text) {
        String most = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String plain = GENDERED.matcher(Normalizer.normalize(most, Normalizer.Form.NFKC))
                .replaceAll("");
        plain = CAPITAL_I.matcher(plain).replaceAll("");
        return tokens(plain);
    }

    private List<String> tokens(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokens.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = withoutMarks(term.toString());
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The stem that stands for the words of the same meaning. */
    Optional<String> group(String stem) {
        return Optional.ofNullable(lists.join().groups().get(stem));
    }

    /** Terms of words that stand in nearly every application and say little: "Kiez", "Projekt". */
    Set<String> everyday() {
        return lists.join().everyday();
    }

    /** Whether the last thing typed belongs to a word that may go on. */
    boolean endsInWord(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    }

    private String fold(String word) {
        List<String> folded = folded(word.toLowerCase(Locale.ROOT));
        return folded.isEmpty() ? "" : folded.getFirst();
    }

    /** "Café" is found by "cafe", and "1.250" is one number. */
    private static String withoutMarks(String word) {
        if (LATIN.matcher(word).matches()) {
            return word;
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        String plain = MARKS_ON_LATIN.matcher(apart).replaceAll("");
        return NO_LETTER
                .matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .replaceAll("");
    }

    private String stem(String folded) {
        if (!LATIN.matcher(folded).matches()) {
            return folded;
        }
        GermanStemmer stemmer = new GermanStemmer();
        stemmer.setCurrent(withoutFemale(folded));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String withoutFemale(String word) {
        return word.endsWith("innen") && word.length() >= SHORTEST_FEMALE
                ? word.substring(0, word.length() - "innen".length())
                : word;
    }

    private static final class Tokens extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer source = new StandardTokenizer();
            return new TokenStreamComponents(
                    source, new GermanNormalizationFilter(new LowerCaseFilter(source)));
        }
    }
}

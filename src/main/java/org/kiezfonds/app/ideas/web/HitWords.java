package org.kiezfonds.app.ideas.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiezfonds.app.ideas.web.IdeaSearchPage.Piece;
import org.kiezfonds.app.shared.TypedText;

/**
 * Marks in a title what a query looked for. Simpler than the search itself: a word that has a word of
 * the query in it, or begins like one; what is found by its meaning is not marked.
 */
final class HitWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int SHORTEST = 3;
    private static final int LONGEST_ENDING = 2;

    private HitWords() {}

    static List<Piece> mark(String title, String query) {
        List<String> wanted = words(query);
        List<Piece> pieces = new ArrayList<>();
        Matcher word = WORD.matcher(title);
        int from = 0;
        while (word.find()) {
            if (isHit(TypedText.key(word.group()), wanted)) {
                if (word.start() > from) {
                    pieces.add(new Piece(title.substring(from, word.start()), false));
                }
                pieces.add(new Piece(word.group(), true));
                from = word.end();
            }
        }
        if (from < title.length()) {
            pieces.add(new Piece(title.substring(from), false));
        }
        return pieces;
    }

    private static List<String> words(String query) {
        return WORD.matcher(TypedText.key(query))
                .results()
                .map(found -> found.group())
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }

    private static boolean isHit(String word, List<String> wanted) {
        return wanted.stream().anyMatch(each -> word.contains(each) || beginsAlike(word, each));
    }

    private static boolean beginsAlike(String word, String wanted) {
        int shorter = Math.min(word.length(), wanted.length());
        int alike = 0;
        while (alike < shorter && word.charAt(alike) == wanted.charAt(alike)) {
            alike++;
        }
        return alike > SHORTEST
                && alike >= Math.max(word.length(), wanted.length()) - LONGEST_ENDING;
    }
}

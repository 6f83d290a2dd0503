package org.kiezfonds.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kiezfonds.app.search.GermanWords.GermanWord;

/**
 * What a person typed, in the language of MariaDB's boolean mode. Only terms of ours get into it,
 * never a sign that was typed.
 */
final class BooleanQuery {

    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 12;

    /** The beginnings of one letter would find everything. */
    private static final int SHORTEST_BEGINNING = 2;

    private BooleanQuery() {}

    /** Empty where there is no word to look for. */
    static String of(GermanWords german, String typed) {
        String most = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<GermanWord> words = german.of(most);
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            boolean stillTyped = i == words.size() - 1 && german.endsInWord(most);
            wanted.add("+(" + oneOf(words.get(i), stillTyped) + ")");
        }
        return wanted.stream().distinct().collect(Collectors.joining(" "));
    }

    private static String oneOf(GermanWord word, boolean stillTyped) {
        List<String> ways = new ArrayList<>();
        ways.add(IndexTerm.word(word.stem()));
        if (!word.parts().isEmpty()) {
            ways.add(word.parts().stream()
                    .map(part -> "+" + IndexTerm.word(part))
                    .distinct()
                    .collect(Collectors.joining(" ", "(", ")")));
        }
        if (stillTyped && word.folded().length() >= SHORTEST_BEGINNING) {
            ways.add(IndexTerm.word(word.folded()) + "*");
        }
        return String.join(" ", ways);
    }
}

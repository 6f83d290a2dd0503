package org.kiezfonds.app.search;

import java.util.Locale;

/**
 * Words in the spelling of the full-text index: a mark, then a-z and 0-9 as they are and any other
 * letter as its number. So no server's word breaks, shortest length, stop words or collation has a
 * say in what is found, and the beginning of a word stays the beginning of its term.
 */
final class IndexTerm {

    /** MariaDB leaves out terms of more than 84 characters. */
    private static final int LONGEST = 80;

    private static final int DIGITS = 4;
    private static final String WORD = "w_";
    private static final String GROUP = "g_";

    private IndexTerm() {}

    static String word(String word) {
        return WORD + spelled(word);
    }

    /** Stands for all words that mean the same as this one. */
    static String group(String word) {
        return GROUP + spelled(word);
    }

    static boolean isGroup(String term) {
        return term.startsWith(GROUP);
    }

    private static String spelled(String word) {
        StringBuilder term = new StringBuilder();
        word.codePoints().forEach(letter -> {
            String spelled = isPlain(letter) ? Character.toString(letter) : number(letter);
            if (term.length() + spelled.length() <= LONGEST) {
                term.append(spelled);
            }
        });
        return term.toString();
    }

    private static boolean isPlain(int letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }

    /** The whole of Unicode has room in four digits of base 36. */
    private static String number(int letter) {
        String digits = Integer.toString(letter, Character.MAX_RADIX).toLowerCase(Locale.ROOT);
        return "_" + "0".repeat(DIGITS - digits.length()) + digits;
    }
}

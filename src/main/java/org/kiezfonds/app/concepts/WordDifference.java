package org.kiezfonds.app.concepts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kiezfonds.app.concepts.Comparison.Piece;
import org.kiezfonds.app.concepts.Comparison.PieceKind;

/** What is other in a text, word by word. */
final class WordDifference {

    /** Above this many words the lines are compared first, for the time grows with the square. */
    private static final int MANY_WORDS = 3_000;

    private static final Pattern WORD_OR_LINE = Pattern.compile("\n|[^\\s]+");

    private WordDifference() {}

    /** The pieces in reading order; one alone where nothing is other. */
    static List<Piece> of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        return old.size() + now.size() > MANY_WORDS
                ? byLines(before, after)
                : pieces(old, now, false);
    }

    private static List<String> words(String text) {
        return WORD_OR_LINE.matcher(text).results().map(found -> found.group()).toList();
    }

    private static List<Piece> byLines(String before, String after) {
        return pieces(before.lines().toList(), after.lines().toList(), true);
    }

    private static List<Piece> pieces(List<String> old, List<String> now, boolean lines) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(pieces, PieceKind.SAME, old.subList(at, start), lines);
            add(pieces, PieceKind.GONE, delta.getSource().getLines(), lines);
            add(pieces, PieceKind.NEW, delta.getTarget().getLines(), lines);
            at = start + delta.getSource().size();
        }
        add(pieces, PieceKind.SAME, old.subList(at, old.size()), lines);
        return pieces;
    }

    private static void add(
            List<Piece> pieces, PieceKind kind, List<String> tokens, boolean lines) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(kind, join(tokens, lines)));
        }
    }

    private static String join(List<String> tokens, boolean lines) {
        return lines
                ? String.join("\n", tokens) + "\n"
                : tokens.stream()
                        .map(token -> token.equals("\n") ? token : token + " ")
                        .collect(Collectors.joining());
    }
}

package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of text with columns below each other. */
final class CountTable {

    private static final int WIDEST = 48;

    private final List<String> heads;
    private final boolean[] isRight;
    private final List<List<String>> rows = new ArrayList<>();

    /** Begins with the heads of the columns; those with a {@code >} before stand on the right. */
    CountTable(String... heads) {
        isRight = new boolean[heads.length];
        for (int i = 0; i < heads.length; i++) {
            isRight[i] = heads[i].startsWith(">");
        }
        this.heads = Arrays.stream(heads)
                .map(head -> head.startsWith(">") ? head.substring(1) : head)
                .toList();
    }

    /** A row with a cell for each column; long ones are cut. */
    void add(List<String> cells) {
        rows.add(cells.stream().map(CountTable::cut).toList());
    }

    private static String cut(String cell) {
        String line = CountWords.printable(cell);
        if (line.codePointCount(0, line.length()) <= WIDEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    /** All lines, each with its end. */
    String text() {
        int[] widths = new int[heads.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(heads.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        var text = new StringBuilder(line(heads, widths));
        rows.forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String room = " ".repeat(widths[i] - width(cells.get(i)));
            line.append("  ");
            line.append(isRight[i] ? room + cells.get(i) : cells.get(i) + room);
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}

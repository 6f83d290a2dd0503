package org.kiezfonds.app.sessions.voting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of worked cases. */
final class CaseTable {

    private static final Path PAPER = Path.of("src/docs/voting-cases.md");

    private CaseTable() {}

    /** A row of a table by the names of its columns. */
    record Case(Map<String, String> cells) {

        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new AssertionError("no column " + column + " in " + cells);
            }
            return cell;
        }

        long number(String column) {
            return Long.parseLong(get(column));
        }

        boolean is(String column) {
            return switch (get(column)) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw new AssertionError(column + " of " + this);
            };
        }

        /** What the column says, one part after the other. */
        List<String> list(String column, String separator) {
            return Arrays.stream(get(column).split(separator))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        @Override
        public String toString() {
            return get("no") + " " + get("rule in words");
        }
    }

    /** The rows below a heading of src/docs/voting-cases.md. */
    static List<Case> under(String heading) {
        return under(PAPER, heading);
    }

    /** The rows below a heading of a paper. */
    static List<Case> under(Path paper, String heading) {
        List<String> lines;
        try {
            lines = Files.readAllLines(paper);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        List<String> table = lines.stream()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .toList();
        List<String> names = cells(table.getFirst());
        List<Case> cases = new ArrayList<>();
        for (String line : table.subList(2, table.size())) {
            List<String> cells = cells(line);
            if (cells.size() != names.size()) {
                throw new AssertionError("another number of cells: " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < names.size(); column++) {
                row.put(names.get(column), cells.get(column));
            }
            cases.add(new Case(row));
        }
        return cases;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}

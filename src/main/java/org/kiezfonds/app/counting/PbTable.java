package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.List;

/**
 * A section of a {@code .pb} file as it stands there.
 *
 * @param columns their names; unknown ones too
 * @param rows each with a field for each column at least, in the file's order
 */
record PbTable(List<String> columns, List<List<String>> rows) {

    /** What {@code beneficiaries} was called once. */
    static final String TARGET = "target";

    static final String BENEFICIARIES = "beneficiaries";

    /**
     * Checks.
     *
     * @throws IllegalArgumentException where a row has too few fields
     */
    PbTable {
        columns = List.copyOf(columns);
        List<List<String>> copies = new ArrayList<>(rows.size());
        for (List<String> row : rows) {
            if (row.size() < columns.size()) {
                throw new IllegalArgumentException("columns " + columns + ", row " + row);
            }
            copies.add(List.copyOf(row));
        }
        rows = List.copyOf(copies);
    }

    /** A field of a row; empty where the column is not there. */
    String field(int row, String column) {
        int place = columns.indexOf(column);
        return place < 0 ? "" : rows.get(row).get(place);
    }

    /** The columns as they are called today. */
    static List<String> newest(List<String> columns) {
        return columns.contains(BENEFICIARIES)
                ? columns
                : columns.stream()
                        .map(column -> column.equals(TARGET) ? BENEFICIARIES : column)
                        .toList();
    }
}

package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of a section's columns, and the fields of its rows by them. */
final class PbColumns {

    private final List<String> names;

    private PbColumns(List<String> names) {
        this.names = names;
    }

    /**
     * From the row with the names.
     *
     * @param needed without which the section says nothing
     * @param known those that are looked at or usual, with the needed ones
     */
    static PbColumns read(
            PbRows rows, PbSection section, List<String> needed, Set<String> known, PbNotes notes)
            throws PbRefusal {
        List<String> written = new ArrayList<>();
        for (int field = 0; field < rows.size(); field++) {
            written.add(rows.text(field).strip());
        }
        while (!written.isEmpty() && written.getLast().isEmpty()) {
            written.removeLast();
        }
        List<String> names = PbTable.newest(written);
        if (!names.equals(written)) {
            notes.add(PbOddity.OLD_COLUMN_NAME, rows.line(), PbTable.TARGET, PbTable.BENEFICIARIES);
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new PbRefusal(PbProblem.COLUMN_TWICE, rows.line(), section.name(), name);
            }
            if (!known.contains(name)) {
                notes.add(PbOddity.UNKNOWN_COLUMN, rows.line(), section.name(), name);
            }
        }
        for (String name : needed) {
            if (!seen.contains(name)) {
                throw new PbRefusal(PbProblem.MISSING_COLUMN, rows.line(), section.name(), name);
            }
        }
        return new PbColumns(List.copyOf(names));
    }

    List<String> names() {
        return names;
    }

    /** Where a column stands; below 0 where it does not. */
    int place(String name) {
        return names.indexOf(name);
    }

    /** A field of the row; empty where the row or the section does not have it. */
    static String optional(PbRows rows, int place) {
        return place >= 0 && place < rows.size() ? rows.text(place) : "";
    }

    /** A field that the row must have, if only an empty one. */
    String needed(PbRows rows, int place) throws PbRefusal {
        if (place >= rows.size()) {
            throw new PbRefusal(PbProblem.MISSING_FIELD, rows.line(), names.get(place));
        }
        return rows.text(place);
    }

    /** Tells where a row has not as many fields as there are columns. */
    void checkLength(PbRows rows, PbNotes notes) {
        int last = lastField(rows);
        if (last >= names.size()) {
            tell(PbOddity.FIELDS_BEYOND_COLUMNS, last + 1, rows, notes);
        } else if (rows.size() < names.size()) {
            tell(PbOddity.FIELDS_MISSING, rows.size(), rows, notes);
        }
    }

    private void tell(PbOddity oddity, int fields, PbRows rows, PbNotes notes) {
        notes.add(oddity, rows.line(), Integer.toString(fields), Integer.toString(names.size()));
    }

    /** All fields, at least one for each column; empty ones beyond are left out. */
    List<String> fields(PbRows rows) {
        int size = Math.max(names.size(), lastField(rows) + 1);
        List<String> fields = new ArrayList<>(size);
        for (int field = 0; field < size; field++) {
            fields.add(optional(rows, field));
        }
        return fields;
    }

    /** The last field that is not empty, or the last column. */
    private int lastField(PbRows rows) {
        int last = rows.size() - 1;
        while (last >= names.size() && rows.start(last) == rows.end(last)) {
            last--;
        }
        return last;
    }
}

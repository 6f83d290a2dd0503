package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The section PROJECTS of a file. */
final class PbProjects {

    static final int MOST = 20_000;

    static final String ID = "project_id";
    private static final String COST = "cost";
    private static final String SELECTED = "selected";
    private static final Set<String> KNOWN = Set.of(
            ID,
            COST,
            "votes",
            "score",
            "name",
            "category",
            PbTable.BENEFICIARIES,
            SELECTED,
            "latitude",
            "longitude");
    private static final Set<String> KNOWN_SELECTED = Set.of("", "0", "1", "2", "3");

    private final PbColumns columns;
    private final PbMoney money;
    private final PbNotes notes;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<List<String>> table = new ArrayList<>();

    /** Begins; the costs are added to the money. */
    PbProjects(PbRows rows, PbMoney money, PbNotes notes) throws PbRefusal {
        this.columns = PbColumns.read(rows, PbSection.PROJECTS, List.of(ID, COST), KNOWN, notes);
        this.money = money;
        this.notes = notes;
    }

    void read(PbRows rows) throws PbRefusal {
        if (ids.size() == MOST) {
            throw new PbRefusal(PbProblem.TOO_MANY_PROJECTS, rows.line(), Integer.toString(MOST));
        }
        String written = columns.needed(rows, columns.place(ID));
        String cost = columns.needed(rows, columns.place(COST));
        columns.checkLength(rows, notes);
        String id = written.strip();
        if (id.isEmpty()) {
            throw new PbRefusal(PbProblem.PROJECT_WITHOUT_ID, rows.line());
        }
        if (id.indexOf(',') >= 0) {
            throw new PbRefusal(PbProblem.PROJECT_ID_WITH_COMMA, rows.line(), id);
        }
        if (places.putIfAbsent(id, ids.size()) != null) {
            throw new PbRefusal(PbProblem.PROJECT_TWICE, rows.line(), id);
        }
        if (id.length() < written.length()) {
            notes.add(PbOddity.ID_WITH_SPACES, rows.line(), id);
        }
        money.add(COST, cost, rows.line());
        String selected = PbColumns.optional(rows, columns.place(SELECTED)).strip();
        if (!KNOWN_SELECTED.contains(selected)) {
            notes.add(PbOddity.UNKNOWN_SELECTED, rows.line(), id, selected);
        }
        ids.add(id);
        lines.add(rows.line());
        List<String> fields = columns.fields(rows);
        fields.set(columns.place(ID), id);
        table.add(fields);
    }

    int size() {
        return ids.size();
    }

    String id(int place) {
        return ids.get(place);
    }

    int line(int place) {
        return lines.get(place);
    }

    /** Where a project stands in the list; null where there is none of that id. */
    @Nullable Integer place(String id) {
        return places.get(id);
    }

    PbTable table() {
        return new PbTable(columns.names(), table);
    }
}

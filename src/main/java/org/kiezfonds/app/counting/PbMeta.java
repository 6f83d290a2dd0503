package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The section META of a file: what is said of the election as a whole. */
final class PbMeta {

    static final int MOST_KEYS = 10_000;
    static final String KEY = "key";
    static final String VALUE = "value";
    static final String BUDGET = "budget";
    static final String VOTE_TYPE = "vote_type";
    static final String MAX_LENGTH = "max_length";
    static final String NUM_PROJECTS = "num_projects";
    static final String NUM_VOTES = "num_votes";

    private static final List<String> NEEDED = List.of(KEY, VALUE);
    private static final Set<String> KEYS_THAT_DECIDE = Set.of(BUDGET, VOTE_TYPE);

    /** What a key is set to, and where. */
    record Value(String text, int line) {}

    private final PbColumns columns;
    private final PbNotes notes;
    private final Map<String, Value> values = new HashMap<>();
    private final List<List<String>> table = new ArrayList<>();

    PbMeta(PbRows rows, PbNotes notes) throws PbRefusal {
        this.columns = PbColumns.read(rows, PbSection.META, NEEDED, Set.copyOf(NEEDED), notes);
        this.notes = notes;
    }

    void read(PbRows rows) throws PbRefusal {
        if (table.size() == MOST_KEYS) {
            throw new PbRefusal(PbProblem.TOO_MANY_KEYS, rows.line(), Integer.toString(MOST_KEYS));
        }
        columns.checkLength(rows, notes);
        table.add(columns.fields(rows));
        String key = PbColumns.optional(rows, columns.place(KEY)).strip();
        var value = new Value(PbColumns.optional(rows, columns.place(VALUE)).strip(), rows.line());
        Value first = values.putIfAbsent(key, value);
        if (first == null) {
            return;
        }
        if (KEYS_THAT_DECIDE.contains(key) && !first.text().equals(value.text())) {
            throw new PbRefusal(
                    PbProblem.KEY_WITH_TWO_VALUES, rows.line(), key, first.text(), value.text());
        }
        notes.add(PbOddity.KEY_TWICE, rows.line(), key);
    }

    /**
     * A key that must be there.
     *
     * @param end the line where META ends
     */
    Value needed(String key, int end) throws PbRefusal {
        Value value = values.get(key);
        if (value == null || value.text().isEmpty()) {
            throw new PbRefusal(PbProblem.MISSING_KEY, end, key);
        }
        return value;
    }

    PbType type(int end) throws PbRefusal {
        Value value = needed(VOTE_TYPE, end);
        Optional<PbType> type = PbType.of(value.text());
        if (type.isEmpty()) {
            throw new PbRefusal(PbProblem.UNKNOWN_VOTE_TYPE, value.line(), value.text());
        }
        return type.get();
    }

    /** A number that is at least so much; null where none is there. Tells what is none. */
    @Nullable Long count(String key, long least) {
        Value value = values.get(key);
        if (value == null || value.text().isEmpty()) {
            return null;
        }
        long count = PbNumbers.count(value.text());
        if (count < least) {
            notes.add(PbOddity.UNREADABLE_NUMBER, value.line(), key, value.text());
            return null;
        }
        return count;
    }

    /** Tells where META states another number than there are rows. */
    void compare(String key, long rows, PbOddity oddity) {
        Long stated = count(key, 0);
        Value value = values.get(key);
        if (stated != null && value != null && stated != rows) {
            notes.add(oddity, value.line(), value.text(), Long.toString(rows));
        }
    }

    PbTable table() {
        return new PbTable(columns.names(), table);
    }
}

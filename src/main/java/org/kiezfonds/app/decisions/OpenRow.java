package org.kiezfonds.app.decisions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.transparency.entries.Word;

/** One thing of open data: what its fields say. */
final class OpenRow {

    private final OpenKind kind;
    private final Map<String, Object> values = new HashMap<>();

    OpenRow(OpenKind kind) {
        this.kind = kind;
    }

    /** Says what is in a field; an empty text is as good as none. */
    OpenRow with(String field, @Nullable Object value) {
        if (!kind.has(field)) {
            throw new IllegalArgumentException(kind + " has no field " + field);
        }
        if (value instanceof Enum<?> word) {
            values.put(field, Word.of(word).value());
        } else if (value != null && !value.equals("")) {
            values.put(field, value);
        }
        return this;
    }

    Optional<Object> get(OpenField field) {
        return Optional.ofNullable(values.get(field.name()));
    }

    Optional<Object> get(String field) {
        return Optional.ofNullable(values.get(field));
    }
}

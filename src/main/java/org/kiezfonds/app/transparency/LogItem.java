package org.kiezfonds.app.transparency;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log for reading.
 *
 * @param bytes as published
 * @param place null as long as it has none
 * @param fields of its body, in the order of its schema
 * @param values behind its digests
 */
public record LogItem(
        UUID id,
        String type,
        Instant time,
        String bytes,
        @Nullable Place place,
        List<Field> fields,
        List<Value> values) {

    public LogItem {
        fields = List.copyOf(fields);
        values = List.copyOf(values);
    }

    /** The values of the field of that name; empty where there is none. */
    public List<String> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(Field::values)
                .orElse(List.of());
    }

    /** The size of the published bytes. */
    public int size() {
        return bytes.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Where it stands.
     *
     * @param log the number of the log, 1 for the first
     * @param index from 0
     */
    public record Place(int log, long index) {}

    /** A part of the body; several values where it is a list. */
    public record Field(String name, FieldKind kind, List<String> values) {
        public Field {
            values = List.copyOf(values);
        }
    }

    /** How values of a field are read. */
    public enum FieldKind {
        /** A word of a fixed vocabulary. */
        WORD,
        AREA,
        /** In cents. */
        MONEY,
        TIME,
        DATE,
        SHARE,
        NUMBER,
        YES_NO,
        /** A key, digest or address, for machines. */
        CODE,
        TEXT
    }

    /**
     * A value that the entry names by a digest.
     *
     * @param text null where it was erased, or is kept for those whom it concerns
     */
    public record Value(String name, Kept kept, @Nullable String text, String digest) {}

    /** What became of a value behind a digest. */
    public enum Kept {
        OPEN,
        HELD,
        ERASED
    }
}

package org.kiezfonds.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An entry of a made-up log that can still be changed. */
public final class TaleEntry {

    private static final JsonMapper JSON = JsonMapper.shared();

    private String type;
    private Instant time;
    private TreeMap<String, Object> body = new TreeMap<>();

    TaleEntry(String type, Instant time) {
        this.type = type;
        this.time = time;
    }

    String type() {
        return type;
    }

    public Set<String> fields() {
        return Set.copyOf(body.keySet());
    }

    public TaleEntry type(String other) {
        type = other;
        return this;
    }

    public TaleEntry at(Instant other) {
        time = other;
        return this;
    }

    /** Sets a field, or takes it away where the value is null. */
    public TaleEntry with(String field, @Nullable Object value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value instanceof UUID key ? key.toString() : value);
        }
        return this;
    }

    public @Nullable Object get(String field) {
        return body.get(field);
    }

    public long number(String field) {
        return ((Number) Objects.requireNonNull(body.get(field))).longValue();
    }

    public TaleEntry plus(String field, long more) {
        return with(field, number(field) + more);
    }

    @SuppressWarnings("unchecked")
    public List<Object> list(String field) {
        List<Object> list = new ArrayList<>((List<Object>) Objects.requireNonNull(body.get(field)));
        body.put(field, list);
        return list;
    }

    boolean is(String wanted, String field, Object value) {
        return type.equals(wanted) && value.toString().equals(String.valueOf(body.get(field)));
    }

    TaleEntry copy() {
        TaleEntry copy = new TaleEntry(type, time);
        copy.body = new TreeMap<>(body);
        return copy;
    }

    /** Canonical JSON: the names are in order, and nothing in it needs to be escaped. */
    byte[] bytes(UUID id) {
        TreeMap<String, Object> entry = new TreeMap<>();
        entry.put("body", body);
        entry.put("id", id.toString());
        entry.put("time", time.toString());
        entry.put("type", type);
        entry.put("v", 1);
        return JSON.writeValueAsString(entry).getBytes(StandardCharsets.UTF_8);
    }
}

package org.kiezfonds.app.funds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of rules or criteria holds, as JSON has it.
 *
 * @param rows each with an {@code id}, in their order
 * @param others second versions of rows, made where two people changed the same words at once, until
 *     somebody takes them or drops them
 */
record DraftFile(List<Map<String, Object>> rows, List<Map<String, Object>> others) {

    DraftFile {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /**
     * Brings together what two people made of the same draft, value by value. What only one of them
     * changed is as that person left it; what one changed and the other took away stays. Where both
     * changed the same value, the row says what stands here, and its second version what the other
     * person typed.
     *
     * @param base what that person began with
     * @param typed what that person made of it
     */
    DraftFile merge(DraftFile base, DraftFile typed) {
        List<Map<String, Object>> all = new ArrayList<>();
        Set<Map<String, Object>> second = new LinkedHashSet<>(others);
        second.removeIf(other -> base.others.contains(other) && !typed.others.contains(other));
        for (String id : order(ids(base), ids(typed), ids(this))) {
            Object before = row(base, id);
            Object kept = merge(before, row(typed, id), row(this, id), false);
            Object other = merge(before, row(typed, id), row(this, id), true);
            row(kept).ifPresent(all::add);
            row(other).filter(each -> !isSame(each, kept)).ifPresent(second::add);
        }
        return new DraftFile(all, new ArrayList<>(second));
    }

    private static @Nullable Object merge(
            @Nullable Object base,
            @Nullable Object typed,
            @Nullable Object stored,
            boolean prefersTyped) {
        if (isSame(typed, base) || isSame(typed, stored)) {
            return stored;
        }
        if (isSame(stored, base)) {
            return typed;
        }
        if (slim(typed) == null || slim(stored) == null) {
            return slim(typed) == null ? stored : typed;
        }
        if (typed instanceof Map<?, ?> one && stored instanceof Map<?, ?> other) {
            Map<?, ?> before = base instanceof Map<?, ?> map ? map : Map.of();
            Map<Object, Object> merged = new LinkedHashMap<>();
            Stream.concat(other.keySet().stream(), one.keySet().stream()).forEach(key -> {
                Object value = merge(before.get(key), one.get(key), other.get(key), prefersTyped);
                if (value != null) {
                    merged.put(key, value);
                }
            });
            return merged;
        }
        return prefersTyped ? typed : stored;
    }

    /** As it was put in order by the person; otherwise as stored. What is new to it comes last. */
    private static Set<String> order(List<String> base, List<String> typed, List<String> stored) {
        List<String> before = base.stream().filter(typed::contains).toList();
        List<String> after = typed.stream().filter(base::contains).toList();
        Set<String> order = new LinkedHashSet<>(before.equals(after) ? stored : typed);
        order.addAll(stored);
        order.addAll(typed);
        return order;
    }

    private static List<String> ids(DraftFile file) {
        return file.rows.stream().map(row -> String.valueOf(row.get("id"))).toList();
    }

    private static @Nullable Object row(DraftFile file, String id) {
        return file.rows.stream()
                .filter(row -> id.equals(row.get("id")))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> row(@Nullable Object value) {
        return value instanceof Map<?, ?> row
                ? Optional.of((Map<String, Object>) row)
                : Optional.empty();
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        Object first = slim(one);
        return first == null ? slim(other) == null : first.equals(slim(other));
    }

    /** Without what says nothing: an empty field is as good as none. */
    private static @Nullable Object slim(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> slim = new LinkedHashMap<>();
            map.forEach((key, each) -> {
                Object part = slim(each);
                if (part != null) {
                    slim.put(key, part);
                }
            });
            return slim.isEmpty() ? null : slim;
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : list.stream().map(DraftFile::orEmpty).toList();
        }
        return "".equals(value) ? null : value;
    }

    private static Object orEmpty(@Nullable Object value) {
        Object slim = slim(value);
        return slim == null ? "" : slim;
    }
}

package org.kiezfonds.app.calls;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.transparency.CanonicalJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the files of this module: maps, lists, texts, whole numbers. */
final class Json {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final Map<?, ?> map;

    private Json(Map<?, ?> map) {
        this.map = map;
    }

    static Json read(String content) {
        return new Json(JSON.readValue(content, MAP));
    }

    static Json of(@Nullable Object value) {
        return new Json(value instanceof Map<?, ?> part ? part : Map.of());
    }

    /** Bytes that are the same wherever they are made. */
    static String canonical(Map<String, Object> file) {
        return new String(CanonicalJson.bytes(file), StandardCharsets.UTF_8);
    }

    /** A map in which what is null is left out. */
    static Map<String, Object> map(@Nullable Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                map.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return map;
    }

    String text(String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    @Nullable String textOrNull(String name) {
        return map.get(name) instanceof String text ? text : null;
    }

    @Nullable Integer number(String name) {
        return map.get(name) instanceof Integer number ? number : null;
    }

    int whole(String name) {
        return map.get(name) instanceof Integer number ? number : 0;
    }

    /** Cents are written as text: a browser may read these files too. */
    @Nullable Money money(String name) {
        String cents = textOrNull(name);
        return cents == null ? null : new Money(Long.parseLong(cents));
    }

    static @Nullable String cents(@Nullable Money money) {
        return money == null ? null : Long.toString(money.cents());
    }

    List<Json> list(String name) {
        return map.get(name) instanceof List<?> list
                ? list.stream().map(Json::of).toList()
                : List.of();
    }

    List<?> values(String name) {
        return map.get(name) instanceof List<?> list ? list : List.of();
    }

    Json part(String name) {
        return of(map.get(name));
    }

    Map<?, ?> map() {
        return map;
    }
}

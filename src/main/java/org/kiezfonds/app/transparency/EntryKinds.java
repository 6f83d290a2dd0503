package org.kiezfonds.app.transparency;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.transparency.LogItem.Field;
import org.kiezfonds.app.transparency.LogItem.FieldKind;
import org.kiezfonds.app.transparency.entries.EntryType;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.Word;
import tools.jackson.databind.JsonNode;

/** The schemas of all kinds of entries, as their records say; for reading entries back. */
final class EntryKinds {

    private static final Map<String, Class<?>> KINDS = kinds();

    private static final Map<Type, FieldKind> FORMS = Map.of(
            Word.class, FieldKind.WORD,
            AreaId.class, FieldKind.AREA,
            Money.class, FieldKind.MONEY,
            Instant.class, FieldKind.TIME,
            LocalDate.class, FieldKind.DATE,
            Share.class, FieldKind.SHARE,
            int.class, FieldKind.NUMBER,
            // In lists, and where a number may be unknown.
            Integer.class, FieldKind.NUMBER,
            long.class, FieldKind.NUMBER,
            boolean.class, FieldKind.YES_NO);

    private EntryKinds() {}

    private static Map<String, Class<?>> kinds() {
        Map<String, Class<?>> kinds = new TreeMap<>();
        collect(LogEntry.class, kinds);
        return kinds;
    }

    private static void collect(Class<?> group, Map<String, Class<?>> kinds) {
        for (Class<?> kind : group.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                collect(kind, kinds);
            } else {
                kinds.put(kind.getAnnotation(EntryType.class).value(), kind);
            }
        }
    }

    /** The names of all kinds, sorted. */
    static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    static Optional<Class<?>> find(String name) {
        return Optional.ofNullable(KINDS.get(name));
    }

    /** The fields of a body in the order of the record, those of an unknown kind as they stand. */
    static List<Field> fields(String type, JsonNode body) {
        List<Field> fields = new ArrayList<>();
        Class<?> kind = KINDS.get(type);
        if (kind == null) {
            body.properties()
                    .forEach(field ->
                            fields.add(field(field.getKey(), FieldKind.TEXT, field.getValue())));
            return fields;
        }
        for (RecordComponent component : kind.getRecordComponents()) {
            FieldKind fieldKind = kind(component.getGenericType());
            String name = EntryForm.name(component);
            if (body.has(name)) {
                fields.add(field(component.getName(), fieldKind, body.get(name)));
            }
        }
        return fields;
    }

    private static Field field(String name, FieldKind kind, JsonNode value) {
        List<String> values = value.isArray()
                ? value.valueStream().map(JsonNode::asString).toList()
                : List.of(value.asString());
        return new Field(name, kind, values);
    }

    private static FieldKind kind(Type type) {
        Type single =
                type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return FORMS.getOrDefault(single, FieldKind.CODE);
    }
}

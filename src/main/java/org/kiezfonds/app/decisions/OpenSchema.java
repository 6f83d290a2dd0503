package org.kiezfonds.app.decisions;

import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.texts.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of the JSON files of open data (JSON Schema 2020-12), made of their fields. */
final class OpenSchema {

    private static final JsonMapper JSON = JsonMapper.shared();

    private OpenSchema() {}

    /**
     * The schema.
     *
     * @param address where it stands
     */
    static String of(String address) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", address);
        schema.put("title", text("decisions.open.schema.title"));
        schema.put("description", text("decisions.open.schema.text"));
        ArrayNode files = schema.putArray("oneOf");
        ObjectNode rows = schema.putObject("$defs");
        for (OpenKind kind : OpenKind.values()) {
            files.add(file(kind));
            rows.set(kind.step(), row(kind));
        }
        return schema.toPrettyString() + "\n";
    }

    private static ObjectNode file(OpenKind kind) {
        ObjectNode file = JSON.createObjectNode();
        file.put("type", "object");
        file.put("title", text("decisions.open.kind." + kind));
        ObjectNode properties = file.putObject("properties");
        properties.putObject("format").put("const", OpenWriting.FORMAT);
        properties.putObject("schema").put("type", "string").put("format", "uri");
        properties.putObject("licence").put("type", "string");
        properties.putObject("area").put("type", "string");
        properties.putObject("kind").put("const", kind.step());
        ObjectNode rows = properties.putObject("rows").put("type", "array");
        rows.putObject("items").put("$ref", "#/$defs/" + kind.step());
        require(file, List.of("format", "schema", "licence", "area", "kind", "rows"));
        return file;
    }

    /** What somebody wrote is not required: the files of a day have none of it. */
    private static ObjectNode row(OpenKind kind) {
        ObjectNode row = JSON.createObjectNode();
        row.put("type", "object");
        ObjectNode properties = row.putObject("properties");
        kind.fields().forEach(field -> properties.set(field.name(), field(field)));
        require(row, kind.lastingFields().stream().map(OpenField::name).toList());
        row.put("additionalProperties", false);
        return row;
    }

    private static void require(ObjectNode of, List<String> names) {
        ArrayNode required = of.putArray("required");
        names.forEach(required::add);
    }

    private static ObjectNode field(OpenField field) {
        ObjectNode node = JSON.createObjectNode();
        node.put("description", text(field.textKey()));
        if (field.isOptional()) {
            node.putArray("type").add(type(field.type())).add("null");
        } else {
            node.put("type", type(field.type()));
        }
        switch (field.type()) {
            case CENTS -> node.put("minimum", 0);
            case WORD -> {
                ArrayNode words = node.putArray("enum");
                field.words().forEach(words::add);
                if (field.isOptional()) {
                    words.addNull();
                }
            }
            case DAY -> node.put("format", "date");
            case MOMENT -> node.put("format", "date-time");
            case KEY -> node.put("format", "uuid");
            case KEYS -> node.putObject("items").put("type", "string").put("format", "uuid");
            case DIGEST -> node.put("pattern", "^[0-9a-f]{64}$");
            case ADDRESS -> node.put("format", "uri");
            case COSTS -> node.set("items", cost());
            case NUMBER, FLAG, NAME, TEXT -> {}
        }
        return node;
    }

    private static String type(OpenType type) {
        return switch (type) {
            case NUMBER, CENTS -> "integer";
            case FLAG -> "boolean";
            case KEYS, COSTS -> "array";
            case WORD, DAY, MOMENT, KEY, DIGEST, NAME, TEXT, ADDRESS -> "string";
        };
    }

    private static ObjectNode cost() {
        ObjectNode cost = JSON.createObjectNode();
        cost.put("type", "object");
        ObjectNode properties = cost.putObject("properties");
        ArrayNode kinds = properties.putObject("kind").putArray("enum");
        OpenField.wordsOf(CostKind.class).forEach(kinds::add);
        properties.putObject("askedCents").put("type", "integer").put("minimum", 0);
        properties.putObject("grantedCents").put("type", "integer").put("minimum", 0);
        require(cost, List.of("kind", "askedCents", "grantedCents"));
        cost.put("additionalProperties", false);
        return cost;
    }

    private static String text(String key) {
        return Texts.get(Locale.ENGLISH, key);
    }
}

package org.kiezfonds.app.ideas;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.ideas.IdeaForm.Ask;
import org.kiezfonds.app.ideas.IdeaForm.Question;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.transparency.CanonicalJson;
import org.kiezfonds.app.transparency.entries.Digest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms for ideas as JSON: drafts as they are, what was sent in the canonical form. */
final class IdeaFiles {

    private static final String CONTENT_FORMAT = "kiezfonds-idea/1";
    private static final String FORM_FORMAT = "kiezfonds-idea-form/1";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private IdeaFiles() {}

    static String draft(IdeaTyped typed) {
        return JSON.writeValueAsString(map(typed));
    }

    static IdeaTyped draft(String json) {
        return typed(JSON.readValue(json, MAP));
    }

    /** What was sent, in the one spelling; its bytes are what the log has the digest of. */
    static String content(IdeaTyped spelled) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", CONTENT_FORMAT);
        file.putAll(map(spelled));
        return canonical(file);
    }

    static IdeaTyped content(String json) {
        return typed(JSON.readValue(json, MAP));
    }

    static String form(IdeaForm form) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORM_FORMAT);
        file.put("version", form.version());
        Map<String, Object> asks = new LinkedHashMap<>();
        form.asks().forEach((field, ask) -> asks.put(field.name(), ask.name()));
        file.put("asks", asks);
        Map<String, Object> helps = new LinkedHashMap<>();
        form.helps().forEach((field, help) -> helps.put(field.name(), help.byLanguage()));
        file.put("helps", helps);
        file.put(
                "questions",
                form.questions().stream()
                        .map(question -> Map.of(
                                "id", question.id(),
                                "text", question.text().byLanguage(),
                                "required", question.isRequired()))
                        .toList());
        return canonical(file);
    }

    static IdeaForm form(String json) {
        Map<String, Object> file = JSON.readValue(json, MAP);
        Map<IdeaField, Ask> asks = new EnumMap<>(IdeaField.class);
        texts(file.get("asks"))
                .forEach((field, ask) -> asks.put(IdeaField.valueOf(field), Ask.valueOf(ask)));
        Map<IdeaField, LocalText> helps = new EnumMap<>(IdeaField.class);
        map(file.get("helps"))
                .forEach((field, help) ->
                        helps.put(IdeaField.valueOf(field), new LocalText(texts(help))));
        List<Question> questions = new ArrayList<>();
        rows(file.get("questions"))
                .forEach(row -> questions.add(new Question(
                        String.valueOf(row.get("id")),
                        new LocalText(texts(row.get("text"))),
                        Boolean.TRUE.equals(row.get("required")))));
        int version = file.get("version") instanceof Number number ? number.intValue() : 0;
        return new IdeaForm(version, asks, helps, questions);
    }

    static Digest digest(String content) {
        return Digest.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String canonical(Map<String, ?> file) {
        return new String(CanonicalJson.bytes(file), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> map(IdeaTyped typed) {
        Map<String, Object> file = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        typed.texts().forEach((field, text) -> texts.put(field.name(), text));
        file.put("texts", texts);
        file.put(
                "costs",
                typed.costs().stream()
                        .map(row -> Map.of(
                                "kind", row.kind(),
                                "what", row.what(),
                                "quantity", row.quantity(),
                                "price", row.price()))
                        .toList());
        file.put("answers", typed.answers());
        file.put("reasons", typed.reasons());
        return file;
    }

    private static IdeaTyped typed(Map<String, Object> file) {
        Map<IdeaField, String> texts = new EnumMap<>(IdeaField.class);
        texts(file.get("texts"))
                .forEach((field, text) -> texts.put(IdeaField.valueOf(field), text));
        List<CostRow> costs = rows(file.get("costs")).stream()
                .map(IdeaFiles::texts)
                .map(row -> new CostRow(
                        row.getOrDefault("kind", ""),
                        row.getOrDefault("what", ""),
                        row.getOrDefault("quantity", ""),
                        row.getOrDefault("price", "")))
                .toList();
        return new IdeaTyped(texts, costs, texts(file.get("answers")), texts(file.get("reasons")));
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, each) -> map.put(String.valueOf(key), each));
        }
        return map;
    }

    private static Map<String, String> texts(@Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(value).forEach((key, text) -> texts.put(key, String.valueOf(text)));
        return texts;
    }

    private static List<Map<String, Object>> rows(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(IdeaFiles::map).toList()
                : List.of();
    }
}

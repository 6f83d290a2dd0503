package org.kiezfonds.app.funds;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.concepts.GoalId;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.ScoreCriteria.Row;
import org.kiezfonds.app.funds.ScoreCriteria.Whole;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.RuleFiles;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.transparency.CanonicalJson;
import org.kiezfonds.app.transparency.entries.Digest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rules and criteria as JSON: drafts as they are, published ones in the canonical form. */
final class PaperFiles {

    private static final String CRITERIA_FORMAT = "kiezfonds-criteria/1";
    private static final String OTHERS = "others";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

    private PaperFiles() {}

    static String canonical(Map<String, ?> file) {
        return new String(CanonicalJson.bytes(file), StandardCharsets.UTF_8);
    }

    static Digest digest(String content) {
        return Digest.of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The body named in the terms of a round. */
    static Optional<BodyId> body(String terms) {
        return JSON.readValue(terms, MAP).get("body") instanceof String body
                ? Optional.of(BodyId.parse(body))
                : Optional.empty();
    }

    static RuleSet rules(String content) {
        return RuleFiles.read(JSON.readValue(content, MAP));
    }

    static String draft(DraftFile draft) {
        return JSON.writeValueAsString(Map.of("rows", draft.rows(), OTHERS, draft.others()));
    }

    /** A list alone is a draft without second versions. */
    static DraftFile draft(String json) {
        if (json.startsWith("[")) {
            return new DraftFile(JSON.readValue(json, LIST), List.of());
        }
        Map<String, Object> file = JSON.readValue(json, MAP);
        return new DraftFile(maps(file.get("rows")), maps(file.get(OTHERS)));
    }

    static String ruleDraft(List<RuleDraft> rules, List<RuleDraft> others) {
        return draft(new DraftFile(
                rules.stream().map(PaperFiles::row).toList(),
                others.stream().map(PaperFiles::row).toList()));
    }

    private static Map<String, Object> row(RuleDraft rule) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", rule.id());
        row.put("kind", rule.kind().name());
        row.put("severity", rule.severity().name());
        row.put("values", rule.values());
        row.put("title", rule.title().byLanguage());
        row.put("explanation", rule.explanation().byLanguage());
        return row;
    }

    static RuleDraft ruleDraft(Map<String, Object> row) {
        return new RuleDraft(
                String.valueOf(row.get("id")),
                RuleKind.valueOf(String.valueOf(row.get("kind"))),
                Severity.valueOf(String.valueOf(row.get("severity"))),
                map(row.get("values")),
                text(row.get("title")),
                text(row.get("explanation")));
    }

    static Map<String, Object> write(ScoreCriteria set) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", CRITERIA_FORMAT);
        file.put("id", set.id().toString());
        file.put("version", set.version());
        file.put("lowest", ScoreCriteria.LOWEST);
        file.put("highest", ScoreCriteria.HIGHEST);
        file.put("criteria", rows(set.criteria()));
        // Only where it says something: papers from before it was known keep their digest.
        file.putAll(values(set.whole()));
        return file;
    }

    static String criteriaDraft(List<? extends Row> criteria, List<? extends Row> others) {
        return draft(new DraftFile(rows(criteria), rows(others)));
    }

    static ScoreCriteria criteria(String content) {
        Map<String, Object> file = JSON.readValue(content, MAP);
        List<Criterion> criteria = new ArrayList<>();
        if (CRITERIA_FORMAT.equals(file.get("format"))
                && file.get("version") instanceof Number version
                && file.get("criteria") instanceof List<?> rows) {
            rows.forEach(row -> criteria.add(criterion(map(row))));
            return new ScoreCriteria(
                    UUID.fromString(String.valueOf(file.get("id"))),
                    version.intValue(),
                    criteria,
                    whole(file));
        }
        throw new IllegalArgumentException("no criteria");
    }

    private static List<Map<String, Object>> rows(List<? extends Row> criteria) {
        return criteria.stream().map(PaperFiles::criteriaRow).toList();
    }

    private static Map<String, Object> criteriaRow(Row row) {
        return switch (row) {
            case Criterion criterion -> row(criterion);
            case Whole whole -> {
                Map<String, Object> all = new LinkedHashMap<>(values(whole));
                all.put("id", whole.id());
                yield all;
            }
        };
    }

    private static Map<String, Object> values(Whole whole) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "atLeast", whole.atLeast());
        if (whole.secondScoring()) {
            values.put("secondScoring", true);
        }
        return values;
    }

    private static Whole whole(Map<String, Object> file) {
        return new Whole(
                number(file.get("atLeast")), Boolean.TRUE.equals(file.get("secondScoring")));
    }

    private static void put(Map<String, Object> file, String name, @Nullable BigDecimal number) {
        if (number != null) {
            file.put(name, number.toString());
        }
    }

    /** A number in text, so that no reader makes it a float. */
    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof String text ? new BigDecimal(text) : null;
    }

    private static Map<String, Object> row(Criterion criterion) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", criterion.id());
        row.put("name", criterion.name().byLanguage());
        Integer weight = criterion.weight();
        if (weight != null) {
            row.put("weight", weight);
        }
        row.put("low", criterion.low().byLanguage());
        row.put("high", criterion.high().byLanguage());
        GoalId goal = criterion.goal();
        if (goal != null) {
            row.put("goal", goal.toString());
        }
        put(row, "atLeast", criterion.atLeast());
        return row;
    }

    static Row criteriaRow(Map<String, Object> row) {
        return Whole.ID.equals(row.get("id")) ? whole(row) : criterion(row);
    }

    private static Criterion criterion(Map<String, Object> row) {
        return new Criterion(
                String.valueOf(row.get("id")),
                text(row.get("name")),
                row.get("weight") instanceof Number weight ? weight.intValue() : null,
                text(row.get("low")),
                text(row.get("high")),
                row.get("goal") instanceof String goal ? GoalId.parse(goal) : null,
                number(row.get("atLeast")));
    }

    private static List<Map<String, Object>> maps(@Nullable Object value) {
        return value instanceof List<?> rows
                ? rows.stream().map(PaperFiles::map).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static LocalText text(@Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(value).forEach((language, text) -> texts.put(language, String.valueOf(text)));
        return new LocalText(texts);
    }
}

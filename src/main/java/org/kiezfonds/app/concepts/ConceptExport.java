package org.kiezfonds.app.concepts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version as JSON for machines, in canonical bytes (RFC 8785): what the district adopts has a
 * digest that everybody can compute from the published file. The schema lies beside the program,
 * {@code concept-schema.json}. Texts are NFC, numbers whole, and nothing is null.
 */
final class ConceptExport {

    /** Rises with every change of the schema that readers have to know of. */
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private ConceptExport() {}

    /** The canonical text. It says nothing of the state, for that changes and the content stays. */
    static String canonical(String areaSlug, String areaName, Concept concept) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("format", FORMAT);
        whole.put("area", Map.of("slug", areaSlug, "name", areaName));
        whole.put("id", concept.head().id().toString());
        whole.put("number", concept.head().number());
        whole.put("language", "de");
        whole.put("title", concept.text().title());
        whole.put("firstYear", concept.text().firstYear());
        whole.put("lastYear", concept.text().lastYear());
        whole.put("situation", concept.text().situation());
        whole.put("review", concept.text().review());
        whole.put("fields", concept.fields().stream().map(ConceptExport::field).toList());
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(whole)).getEncodedString();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> field(Concept.Field field) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", field.id().toString());
        map.put("name", field.text().name());
        map.put("body", field.text().body());
        map.put("strengths", field.text().strengths());
        map.put("weaknesses", field.text().weaknesses());
        List<Map<String, Object>> goals = new ArrayList<>();
        for (Concept.Goal goal : field.goals()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("id", goal.id().toString());
            each.put("title", goal.text().title());
            each.put("body", goal.text().body());
            each.put("needs", goal.needs().stream().map(ConceptExport::need).toList());
            goals.add(each);
        }
        map.put("goals", goals);
        return map;
    }

    private static Map<String, Object> need(Concept.Need need) {
        NodeText.Need text = need.text();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", need.id().toString());
        map.put("title", text.title());
        map.put("body", text.body());
        map.put("priority", text.priority());
        map.put("indicator", text.indicator());
        map.put("baseline", text.baseline());
        map.put("target", text.target());
        if (text.targetYear() != null) {
            map.put("targetYear", text.targetYear());
        }
        map.put("climate", text.climate());
        map.put("tags", text.tags());
        map.put("review", text.review());
        Closing closing = need.closing();
        if (closing != null) {
            Map<String, Object> closed = new LinkedHashMap<>();
            closed.put("reason", word(closing.reason()));
            closed.put("note", closing.note());
            if (closing.mergedInto() != null) {
                closed.put("mergedInto", closing.mergedInto().toString());
            }
            map.put("closed", closed);
        }
        map.put("measures", need.measures().stream().map(ConceptExport::measure).toList());
        return map;
    }

    private static Map<String, Object> measure(Concept.Measure measure) {
        NodeText.Measure text = measure.text();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", measure.id().toString());
        map.put("title", text.title());
        map.put("body", text.body());
        map.put("fund", word(text.fund()));
        if (text.cost() != null) {
            map.put("costCents", text.cost().cents());
        }
        map.put("responsible", text.responsible());
        if (text.partner() != null) {
            map.put("partner", text.partner().toString());
        }
        map.put("state", word(text.state()));
        map.put("review", text.review());
        return map;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

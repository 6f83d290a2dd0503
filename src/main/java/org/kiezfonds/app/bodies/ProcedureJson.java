package org.kiezfonds.app.bodies;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kiezfonds.app.bodies.Procedure.Ballot;
import org.kiezfonds.app.bodies.Procedure.Conflict;
import org.kiezfonds.app.bodies.Procedure.Majority;
import org.kiezfonds.app.bodies.Procedure.MajorityWhole;
import org.kiezfonds.app.bodies.Procedure.Presentation;
import org.kiezfonds.app.bodies.Procedure.Quorum;
import org.kiezfonds.app.bodies.Procedure.QuorumWhole;
import org.kiezfonds.app.bodies.Procedure.TieRule;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.transparency.entries.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rules of procedure as text: one flat object of ASCII words, whole numbers and truth values,
 * sorted by name and without spaces, so canonical JSON (RFC 8785) as it stands.
 */
final class ProcedureJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProcedureJson() {}

    static String write(Procedure rules) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("ballot", word(rules.ballot()));
        fields.put("circularDays", rules.circularDays());
        // Rules from before there was the choice allowed them, and keep their digest.
        if (!rules.circularObjections()) {
            fields.put("circularObjections", false);
        }
        fields.put("conflictedCount", rules.conflict().counts());
        fields.put("conflictedLeave", rules.conflict().leaves());
        fields.put("majorityBase", word(rules.majority().base()));
        fields.put("majorityBound", word(rules.majority().threshold().bound()));
        fields.put("majorityShare", rules.majority().threshold().share().toString());
        fields.put("presentation", word(rules.presentation()));
        fields.put("publicSessions", rules.publicSessions());
        fields.put("quorumBase", word(rules.quorum().base()));
        fields.put("quorumBound", word(rules.quorum().threshold().bound()));
        fields.put("quorumShare", rules.quorum().threshold().share().toString());
        fields.put("residentMajority", rules.quorum().residentMajority());
        fields.put("revotes", rules.revotes());
        fields.put("substitutesAct", rules.substitutesAct());
        fields.put("tie", word(rules.tie()));
        return JSON.writeValueAsString(fields);
    }

    static Procedure read(String text) {
        JsonNode fields = JSON.readTree(text);
        return new Procedure(
                new Quorum(
                        threshold(fields, "quorum"),
                        constant(QuorumWhole.class, fields, "quorumBase"),
                        fields.get("residentMajority").booleanValue()),
                new Majority(
                        threshold(fields, "majority"),
                        constant(MajorityWhole.class, fields, "majorityBase")),
                constant(TieRule.class, fields, "tie"),
                constant(Ballot.class, fields, "ballot"),
                fields.get("revotes").intValue(),
                fields.get("circularDays").intValue(),
                fields.path("circularObjections").asBoolean(true),
                new Conflict(
                        fields.get("conflictedLeave").booleanValue(),
                        fields.get("conflictedCount").booleanValue()),
                fields.get("substitutesAct").booleanValue(),
                constant(Presentation.class, fields, "presentation"),
                fields.get("publicSessions").booleanValue());
    }

    static Digest digest(String json) {
        return Digest.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Threshold threshold(JsonNode fields, String of) {
        String[] share = fields.get(of + "Share").stringValue().split("/", 2);
        return new Threshold(
                new Share(Long.parseLong(share[0]), Long.parseLong(share[1])),
                constant(Threshold.Bound.class, fields, of + "Bound"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode fields, String name) {
        String word = fields.get(name).stringValue();
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

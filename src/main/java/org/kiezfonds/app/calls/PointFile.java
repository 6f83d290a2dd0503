package org.kiezfonds.app.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.PointQueries.Spot;
import org.kiezfonds.app.juries.tally.Score;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * All points that counted when they were revealed, as canonical JSON (RFC 8785):
 *
 * <pre>
 * {"format": "kiezfonds-call-scores/1", "call": …, "paper": 1, "criteria": ["many", …],
 *  "sketches": [{"sketch": …, "digest": …, "scores": [{"member": …, "points": [4, 0, -1]}]}]}
 * </pre>
 *
 * Points stand in the order of the criteria: 0 where the member could not judge, -1 where nothing was
 * given. A member is a key of the panel, which the log does not tie to a person.
 */
final class PointFile {

    private static final String FORMAT = "kiezfonds-call-scores/1";
    private static final int CANNOT_JUDGE = 0;
    private static final int NOTHING = -1;

    private PointFile() {}

    /** What members gave, of those pairs of member and sketch that count. */
    static String write(
            Call call,
            List<String> criteria,
            Map<SketchId, Digest> sketches,
            Map<Spot, Given> given) {
        List<Map<String, Object>> rows = new ArrayList<>();
        sketches.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        (one, other) -> one.toString().compareTo(other.toString())))
                .forEach(sketch -> rows.add(Json.map(
                        "sketch",
                        sketch.getKey().toString(),
                        "digest",
                        sketch.getValue().hex(),
                        "scores",
                        scores(sketch.getKey(), criteria, given))));
        return Json.canonical(Json.map(
                "format",
                FORMAT,
                "call",
                call.id().toString(),
                "paper",
                call.paper(),
                "criteria",
                criteria,
                "sketches",
                rows));
    }

    private static List<Map<String, Object>> scores(
            SketchId sketch, List<String> criteria, Map<Spot, Given> given) {
        Map<String, List<Integer>> members = new TreeMap<>();
        given.forEach((spot, _) -> {
            if (spot.sketch().equals(sketch)) {
                members.computeIfAbsent(
                        spot.member().toString(),
                        _ -> criteria.stream()
                                .map(each ->
                                        points(given.get(new Spot(spot.member(), sketch, each))))
                                .toList());
            }
        });
        List<Map<String, Object>> scores = new ArrayList<>();
        members.forEach(
                (member, points) -> scores.add(Json.map("member", member, "points", points)));
        return scores;
    }

    private static int points(@Nullable Given given) {
        if (given == null) {
            return NOTHING;
        }
        return given.points() == null ? CANNOT_JUDGE : given.points();
    }

    /** The points in a file. */
    static List<Score> read(String content) {
        Json file = Json.read(content);
        List<?> criteria = file.values("criteria");
        List<Score> scores = new ArrayList<>();
        for (Json sketch : file.list("sketches")) {
            UUID key = UUID.fromString(sketch.text("sketch"));
            for (Json member : sketch.list("scores")) {
                List<?> points = member.values("points");
                for (int i = 0; i < criteria.size(); i++) {
                    if (points.get(i) instanceof Integer number && number != NOTHING) {
                        scores.add(new Score(
                                UUID.fromString(member.text("member")),
                                key,
                                String.valueOf(criteria.get(i)),
                                number == CANNOT_JUDGE ? null : number));
                    }
                }
            }
        }
        return List.copyOf(scores);
    }
}

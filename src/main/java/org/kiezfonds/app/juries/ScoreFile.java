package org.kiezfonds.app.juries;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.ScoreQueries.Cell;
import org.kiezfonds.app.juries.tally.Score;
import org.kiezfonds.app.transparency.CanonicalJson;
import org.kiezfonds.app.transparency.entries.Digest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All scores that counted when they were revealed, as canonical JSON (RFC 8785):
 *
 * <pre>
 * {"format": "kiezfonds-scores/1", "round": …, "attempt": 1, "criteriaDigest": …,
 *  "criteria": ["many", …],
 *  "ideas": [{"idea": …, "number": 12, "scores": [{"member": …, "points": [4, 0, -1]}]}]}
 * </pre>
 *
 * Points stand in the order of the criteria: 0 where the member could not judge, -1 where nothing
 * was given. A member is a key of the panel, which the log does not tie to a person. Everything is in
 * the order of the keys, so that two who make the file from the same scores make the same bytes.
 */
record ScoreFile(
        RoundId round,
        int attempt,
        Digest criteriaDigest,
        List<String> criteria,
        List<OfIdea> ideas) {

    private static final String FORMAT = "kiezfonds-scores/1";
    private static final int CANNOT_JUDGE = 0;
    private static final int NOTHING = -1;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    ScoreFile {
        criteria = List.copyOf(criteria);
        ideas = List.copyOf(ideas);
    }

    /** The scores of an idea. */
    record OfIdea(IdeaId idea, int number, List<Score> scores) {

        OfIdea {
            scores = List.copyOf(scores);
        }
    }

    /** What was given to an idea, cell by cell. */
    static OfIdea of(
            IdeaId idea, int number, Map<Cell, Optional<Integer>> cells, List<String> criteria) {
        List<Score> scores = new ArrayList<>();
        cells.forEach((cell, points) -> {
            if (criteria.contains(cell.criterion())) {
                scores.add(new Score(
                        cell.member(), idea.value(), cell.criterion(), points.orElse(null)));
            }
        });
        scores.sort(Comparator.comparing((Score score) -> score.member().toString())
                .thenComparingInt(score -> criteria.indexOf(score.criterion())));
        return new OfIdea(idea, number, scores);
    }

    /** All scores, idea by idea. */
    List<Score> scores() {
        return ideas.stream().flatMap(each -> each.scores().stream()).toList();
    }

    int members() {
        return (int) scores().stream().map(Score::member).distinct().count();
    }

    String write() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("round", round.toString());
        file.put("attempt", attempt);
        file.put("criteriaDigest", criteriaDigest.hex());
        file.put("criteria", criteria);
        file.put(
                "ideas",
                ideas.stream()
                        .sorted(Comparator.comparing(each -> each.idea().toString()))
                        .map(this::write)
                        .toList());
        return new String(CanonicalJson.bytes(file), StandardCharsets.UTF_8);
    }

    private Map<String, Object> write(OfIdea idea) {
        Map<String, Map<String, Integer>> members = new TreeMap<>();
        for (Score score : idea.scores()) {
            Integer points = score.points();
            members.computeIfAbsent(score.member().toString(), _ -> new LinkedHashMap<>())
                    .put(score.criterion(), points == null ? CANNOT_JUDGE : points);
        }
        List<Map<String, Object>> scores = new ArrayList<>();
        members.forEach((member, points) -> scores.add(Map.of(
                "member",
                member,
                "points",
                criteria.stream()
                        .map(each -> points.getOrDefault(each, NOTHING))
                        .toList())));
        return Map.of("idea", idea.idea().toString(), "number", idea.number(), "scores", scores);
    }

    static ScoreFile read(String content) {
        Map<String, Object> file = JSON.readValue(content, MAP);
        if (!FORMAT.equals(file.get("format"))) {
            throw new IllegalArgumentException("no scores");
        }
        List<String> criteria =
                list(file.get("criteria")).stream().map(String::valueOf).toList();
        return new ScoreFile(
                RoundId.parse(String.valueOf(file.get("round"))),
                number(file.get("attempt")),
                new Digest(String.valueOf(file.get("criteriaDigest"))),
                criteria,
                list(file.get("ideas")).stream()
                        .map(each -> idea(each, criteria))
                        .toList());
    }

    private static OfIdea idea(@Nullable Object value, List<String> criteria) {
        Map<?, ?> map = map(value);
        IdeaId idea = IdeaId.parse(String.valueOf(map.get("idea")));
        List<Score> scores = new ArrayList<>();
        for (Object each : list(map.get("scores"))) {
            UUID member = UUID.fromString(String.valueOf(map(each).get("member")));
            List<?> points = list(map(each).get("points"));
            for (int i = 0; i < criteria.size(); i++) {
                int given = number(points.get(i));
                if (given != NOTHING) {
                    scores.add(new Score(
                            member,
                            idea.value(),
                            criteria.get(i),
                            given == CANNOT_JUDGE ? null : given));
                }
            }
        }
        return new OfIdea(idea, number(map.get("number")), scores);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static int number(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("no number: " + value);
    }
}

package org.kiezfonds.app.reviews;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.funds.rules.Verdict;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.transparency.CanonicalJson;
import org.kiezfonds.app.transparency.entries.Digest;

/** The formal check of an idea, rule by rule, as far as it is. */
public record FormalCheck(Idea idea, List<Line> lines) {

    private static final String FORMAT = "kiezfonds-formal-check/1";

    public FormalCheck {
        lines = List.copyOf(lines);
    }

    /**
     * One rule.
     *
     * @param finding what the machine says, with the answers so far
     * @param points what a person is asked; empty where a machine can tell
     */
    public record Line(Finding finding, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }
    }

    /** One thing that a person is asked, with the answer so far. */
    public record Point(Judged judged, RuleAnswer answer) {

        /** Whether the idea was changed, or put under other rules, since the answer was given. */
        public boolean isOutdated(Idea idea) {
            return answer.isGiven() && answer.sending() < idea.sendings();
        }
    }

    /** Something that stands in the way of admitting the idea. */
    public record Obstacle(Line line, Why why) {

        /** What it is. */
        public enum Why {
            /** A rule that has to be kept is not. */
            FAILS,
            /** The idea does not say what a rule that has to be kept needs to know. */
            NOT_KNOWN,
            /** A person has not judged it. */
            UNANSWERED,
            /** A person has judged it without saying why. */
            NO_REASON,
            /** A person judged it before it was mended, or under other rules. */
            OUTDATED
        }
    }

    /** What stands in the way of admitting the idea, in the order of the rules. */
    public List<Obstacle> obstacles() {
        List<Obstacle> obstacles = new ArrayList<>();
        for (Line line : lines) {
            Verdict verdict = line.finding().verdict();
            if (line.finding().blocks()) {
                obstacles.add(new Obstacle(line, Obstacle.Why.FAILS));
            } else if (verdict instanceof Verdict.NotYet
                    && line.finding().rule().severity() == Severity.BLOCKS) {
                obstacles.add(new Obstacle(line, Obstacle.Why.NOT_KNOWN));
            } else if (verdict instanceof Verdict.NeedsPerson) {
                obstacles.add(new Obstacle(line, Obstacle.Why.UNANSWERED));
            }
            if (line.points().stream().anyMatch(point -> point.isOutdated(idea))) {
                obstacles.add(new Obstacle(line, Obstacle.Why.OUTDATED));
            }
            boolean isUnfounded = line.points().stream()
                    .map(Point::answer)
                    .anyMatch(answer -> answer.isGiven() && answer.reason().isEmpty());
            if (isUnfounded) {
                obstacles.add(new Obstacle(line, Obstacle.Why.NO_REASON));
            }
        }
        return obstacles;
    }

    /** The check as canonical JSON; its bytes are what the log has the digest of. */
    String file() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("idea", idea.id().toString());
        file.put("sending", idea.sendings());
        file.put("round", idea.round().toString());
        file.put("rules", lines.stream().map(FormalCheck::rule).toList());
        return new String(CanonicalJson.bytes(file), StandardCharsets.UTF_8);
    }

    static Digest digest(String file) {
        return Digest.of(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> rule(Line line) {
        Finding finding = line.finding();
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", finding.rule().id());
        rule.put("kind", finding.rule().condition().kind().word());
        rule.put("severity", word(finding.rule().severity()));
        rule.put("verdict", verdict(finding));
        rule.put(
                "answers",
                line.points().stream()
                        .filter(point -> point.answer().isGiven())
                        .map(FormalCheck::answer)
                        .toList());
        return rule;
    }

    private static Map<String, Object> answer(Point point) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("asked", point.judged().key());
        if (point.answer().isMet() != null) {
            answer.put("met", point.answer().isMet());
        }
        if (point.answer().points() != null) {
            answer.put("points", point.answer().points());
        }
        answer.put("reason", point.answer().reason());
        return answer;
    }

    private static String verdict(Finding finding) {
        return switch (finding.verdict()) {
            case Verdict.Holds _ -> "holds";
            case Verdict.Fails _ -> finding.excused() ? "excused" : "fails";
            case Verdict.NotYet _ -> "not-known";
            case Verdict.NeedsPerson _ -> "not-judged";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

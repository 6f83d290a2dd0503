package org.kiezfonds.app.juries;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.juries.ScoringQueries.Extension;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/**
 * Holds scorings against what the log tells: opened, given more time, revealed, and scores that came
 * back. The file of the
 * scores has to have the digest that the log got at the reveal, and to say what was given.
 */
@Component
class ScoreAudit implements EntryAudit {

    private final ScoringQueries queries;
    private final ScoreQueries scores;

    ScoreAudit(ScoringQueries queries, ScoreQueries scores) {
        this.queries = queries;
        this.scores = scores;
    }

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<UUID, String> opened = told(log, "scoring.opened", "scoredUntil");
        Map<UUID, String> extended = told(log, "scoring.extended", "scoredUntil");
        Map<UUID, String> revealed = told(log, "scores.revealed", "scoresDigest");
        Map<String, Instant> first = new HashMap<>();
        for (Extension each : queries.extensions()) {
            String key = each.round() + " " + each.attempt();
            first.putIfAbsent(key, each.before());
            compare(extended.remove(each.entry()), each.after().toString(), key, finding);
        }
        for (Scoring scoring : queries.all()) {
            String key = scoring.round() + " " + scoring.attempt();
            String until = first.getOrDefault(key, scoring.until()).toString();
            compare(opened.remove(scoring.openedEntry()), until, key, finding);
            if (scoring.revealed() != null) {
                compare(revealed.remove(scoring.revealed().entry()), digest(scoring), key, finding);
            }
        }
        Map<UUID, String> returned = told(log, "scores.returned", "criteriaScored");
        scores.returns()
                .forEach(each -> compare(
                        returned.remove(each.id()),
                        Integer.toString(each.criteria()),
                        each.id().toString(),
                        finding));
        returned.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
        opened.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
        extended.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
        revealed.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
    }

    private static Map<UUID, String> told(LogReading log, String kind, String field) {
        Map<UUID, String> told = new HashMap<>();
        log.forEach(kind, entry -> told.put(entry.id(), String.join("", entry.field(field))));
        return told;
    }

    /** Of the file; something else where the file does not say what was given. */
    private String digest(Scoring scoring) {
        String content = queries.file(scoring.round(), scoring.attempt()).orElseThrow();
        ScoreFile file = ScoreFile.read(content);
        var members =
                file.scores().stream().map(score -> score.member()).distinct().toList();
        var last = scores.last(scoring.round(), scoring.attempt(), members);
        boolean isGiven = file.ideas().stream()
                .allMatch(idea -> idea.scores().stream()
                        .allMatch(score -> last.getOrDefault(
                                        new ScoreQueries.Cell(
                                                score.member(), idea.idea(), score.criterion()),
                                        Optional.of(-1))
                                .equals(Optional.ofNullable(score.points()))));
        return isGiven ? Digest.of(content.getBytes(StandardCharsets.UTF_8)).hex() : "";
    }

    private static void compare(
            @Nullable String told,
            String stored,
            String key,
            BiConsumer<Difference, String> finding) {
        if (told == null) {
            finding.accept(Difference.ENTRY_MISSING, key);
        } else if (!told.equals(stored)) {
            finding.accept(Difference.DIFFERENT, key);
        }
    }
}

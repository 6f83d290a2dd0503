package org.kiezfonds.app.reviews;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.stereotype.Component;

/** Holds what departments were asked and said against what the log tells of it. */
@Component
class OpinionAudit implements EntryAudit {

    private final OpinionQueries queries;
    private final OpinionFiles files;

    OpinionAudit(OpinionQueries queries, OpinionFiles files) {
        this.queries = queries;
        this.files = files;
    }

    @Override
    public String name() {
        return "opinions";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<UUID, String> asked = new HashMap<>();
        log.forEach(
                "opinion.asked",
                entry -> asked.put(entry.id(), String.join("", entry.field("dueOn"))));
        Map<UUID, String> given = new HashMap<>();
        log.forEach(
                "opinion.given",
                entry -> given.put(entry.id(), String.join("", entry.field("opinionDigest"))));
        for (Opinion opinion : queries.all()) {
            String key = opinion.id().toString();
            compare(asked.remove(opinion.askedEntry()), opinion.dueOn().toString(), key, finding);
            if (opinion.answeredEntry() != null) {
                compare(
                        given.remove(opinion.answeredEntry()),
                        opinion.digest(files.digests(opinion.id())).hex(),
                        key,
                        finding);
            }
        }
        asked.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
        given.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
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

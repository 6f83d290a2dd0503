package org.kiezfonds.app.talks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.stereotype.Component;

/** Holds questions, answers, and what was taken out of sight against what the log tells. */
@Component
class TalkAudit implements EntryAudit {

    private final PostQueries queries;

    TalkAudit(PostQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "talks";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<UUID, Boolean> told = new HashMap<>();
        log.forEach("talk.question-asked", entry -> told.put(entry.id(), true));
        log.forEach("talk.question-answered", entry -> told.put(entry.id(), false));
        Map<String, LogItem> last = new HashMap<>();
        Set<UUID> acts = new HashSet<>();
        for (String type : new String[] {"talk.hidden", "talk.shown"}) {
            log.forEach(type, entry -> {
                acts.add(entry.id());
                last.merge(
                        String.join("", entry.field("post")),
                        entry,
                        (one, other) -> one.id().compareTo(other.id()) < 0 ? other : one);
            });
        }
        comparePosts(told, last, finding);
        compareActs(acts, finding);
    }

    private void comparePosts(
            Map<UUID, Boolean> told,
            Map<String, LogItem> last,
            BiConsumer<Difference, String> finding) {
        for (PostQueries.Fact post : queries.all()) {
            String key = post.id().toString();
            Boolean isQuestion = told.remove(post.id());
            LogItem act = last.get(key);
            boolean isHidden = act != null && act.type().equals("talk.hidden");
            if (isQuestion == null) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (isQuestion != post.isQuestion() || isHidden != post.isHidden()) {
                finding.accept(Difference.DIFFERENT, key);
            }
        }
        told.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
    }

    private void compareActs(Set<UUID> acts, BiConsumer<Difference, String> finding) {
        queries.moderations().stream()
                .filter(act -> !acts.remove(act))
                .forEach(act -> finding.accept(Difference.ENTRY_MISSING, act.toString()));
        acts.forEach(act -> finding.accept(Difference.ACT_MISSING, act.toString()));
    }
}

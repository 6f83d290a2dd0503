package org.kiezfonds.app.ideas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.stereotype.Component;

/** Holds what was sent, and what was taken back, against what the log tells. */
@Component
class IdeaAudit implements EntryAudit {

    private final IdeaQueries queries;

    IdeaAudit(IdeaQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "ideas";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        compareSendings(log, finding);
        compareWithdrawals(log, finding);
    }

    private void compareSendings(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, String> told = new HashMap<>();
        Consumer<LogItem> sending = entry -> told.put(
                value(entry, "idea") + " " + value(entry, "sending"),
                value(entry, "contentDigest"));
        log.forEach("idea.received", sending);
        log.forEach("idea.sum-accepted", sending);
        try (Stream<IdeaQueries.SentFact> sent = queries.allSendings()) {
            sent.forEach(each -> {
                String key = each.idea() + " " + each.sending();
                String digest = told.remove(key);
                if (digest == null) {
                    finding.accept(Difference.ENTRY_MISSING, key);
                } else if (!digest.equals(IdeaFiles.digest(each.content()).hex())) {
                    finding.accept(Difference.DIFFERENT, key);
                }
            });
        }
        told.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key));
    }

    private void compareWithdrawals(LogReading log, BiConsumer<Difference, String> finding) {
        Set<String> told = new HashSet<>();
        log.forEach("idea.withdrawn", entry -> told.add(value(entry, "idea")));
        queries.inState(IdeaState.WITHDRAWN).forEach(idea -> {
            if (!told.remove(idea.toString())) {
                finding.accept(Difference.ENTRY_MISSING, idea.toString());
            }
        });
        told.forEach(idea -> finding.accept(Difference.ACT_MISSING, idea));
    }

    private static String value(LogItem entry, String field) {
        return String.join("", entry.field(field));
    }
}

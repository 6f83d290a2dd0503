package org.kiezfonds.app.calls;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.stereotype.Component;

/** Holds releases, calls, and what was decided on them against what the log tells. */
@Component
class CallAudit implements EntryAudit {

    private final CallQueries queries;
    private final SelectorQueries selection;

    CallAudit(CallQueries queries, SelectorQueries selection) {
        this.queries = queries;
        this.selection = selection;
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Kept kept = new Kept();
        queries.allReleases()
                .forEach(each -> kept.add(each.id(), Long.toString(each.frame().cents())));
        for (Call call : queries.all()) {
            queries.papers(call.id())
                    .forEach(each -> kept.add(each.entry(), each.digest().hex()));
            queries.questions(call.id())
                    .forEach(each -> kept.add(each.entry(), each.id().toString()));
            if (call.opened() != null) {
                kept.add(call.opened().entry(), call.id().toString());
            }
            if (call.revealed() != null) {
                kept.add(
                        call.revealed().entry(), queries.scoresDigest(call.id()).orElse(""));
            }
            if (call.decision() != null) {
                kept.add(call.decision().entry(), call.id().toString());
            }
        }
        selection.memberEntries().forEach((entry, key) -> kept.add(entry, key.toString()));
        selection.conflictEntries().forEach((entry, key) -> kept.add(entry, key.toString()));
        compare(log, "call.released", "frame", kept, finding);
        compare(log, "call.published", "callDigest", kept, finding);
        compare(log, "call.answered", "questionKey", kept, finding);
        compare(log, "call.opened", "operatorCall", kept, finding);
        compare(log, "call.revealed", "scoresDigest", kept, finding);
        compare(log, "call.decided", "operatorCall", kept, finding);
        compare(log, "call.selector", "selector", kept, finding);
        compare(log, "call.conflict", "conflict", kept, finding);
        kept.all.forEach((entry, _) -> finding.accept(Difference.ENTRY_MISSING, entry.toString()));
    }

    private static void compare(
            LogReading log,
            String type,
            String field,
            Kept kept,
            BiConsumer<Difference, String> finding) {
        log.forEach(type, entry -> {
            String value = kept.all.remove(entry.id());
            if (value == null) {
                finding.accept(Difference.ACT_MISSING, entry.id().toString());
            } else if (!value.equals(String.join("", entry.field(field)))) {
                finding.accept(Difference.DIFFERENT, entry.id().toString());
            }
        });
    }

    /** What the tables tell, by entry. */
    private static final class Kept {
        private final Map<UUID, String> all = new HashMap<>();

        void add(@Nullable UUID entry, String value) {
            if (entry != null) {
                all.put(entry, value);
            }
        }
    }
}

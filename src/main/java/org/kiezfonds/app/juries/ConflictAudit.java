package org.kiezfonds.app.juries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Holds conflicts of interest, and what was said of them, against what the log tells. */
@Component
class ConflictAudit implements EntryAudit {

    private final ConflictQueries queries;

    ConflictAudit(ConflictQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "conflicts";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<UUID, String> told = new HashMap<>();
        Map<UUID, String> inForce = new HashMap<>();
        for (String type : List.of("conflict.noted", "conflict.decided")) {
            log.forEach(type, entry -> {
                told.put(
                        entry.id(),
                        String.join("", entry.field("conflict"))
                                + String.join("", entry.field("conflictAct")));
                inForce.put(entry.id(), String.join("", entry.field("inForce")));
            });
        }
        Map<UUID, UUID> last = new HashMap<>();
        for (ConflictAct act : queries.allActs()) {
            String entry = told.remove(act.entry());
            if (entry == null) {
                finding.accept(Difference.ENTRY_MISSING, act.id().toString());
            } else if (!entry.equals(act.conflict() + Word.of(act.kind()).value())) {
                finding.accept(Difference.DIFFERENT, act.id().toString());
            }
            last.put(act.conflict(), act.entry());
        }
        told.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
        for (Conflict conflict : queries.all()) {
            String said = inForce.getOrDefault(last.get(conflict.id()), "");
            if (!said.equals(Boolean.toString(conflict.state().isInForce()))) {
                finding.accept(Difference.DIFFERENT, conflict.id().toString());
            }
        }
    }
}

package org.kiezfonds.app.ideas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Holds what was done for people without an account against what the log tells. */
@Component
class SaidAudit implements EntryAudit {

    private static final List<String> KINDS =
            List.of("idea.withdrawn", "idea.sum-accepted", "idea.sum-declined");

    private final SaidQueries queries;

    SaidAudit(SaidQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "idea-said";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<UUID, String> told = new HashMap<>();
        KINDS.forEach(kind -> log.forEach(kind, entry -> {
            String how = String.join("", entry.field("saidHow"));
            if (!how.isEmpty()) {
                told.put(entry.id(), how + " " + String.join("", entry.field("saidOn")));
            }
        }));
        for (SaidFor said : queries.all()) {
            String known = told.remove(said.entry());
            String kept = Word.of(said.how()) + " " + said.on();
            if (known == null) {
                finding.accept(Difference.ENTRY_MISSING, said.about().toString());
            } else if (!known.equals(kept)) {
                finding.accept(Difference.DIFFERENT, said.about().toString());
            }
        }
        told.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
    }
}

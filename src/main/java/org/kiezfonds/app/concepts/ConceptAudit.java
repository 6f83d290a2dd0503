package org.kiezfonds.app.concepts;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.kiezfonds.app.concepts.ConceptAct.Kind;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.stereotype.Component;

/**
 * Holds what was done with concepts against what the log tells of it: each act with its entry, and
 * the digest of what was adopted with that of the stored export.
 */
@Component
class ConceptAudit implements EntryAudit {

    private final ConceptAuditQueries queries;

    ConceptAudit(ConceptAuditQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "concepts";
    }

    @Override
    public void compare(LogReading reading, BiConsumer<Difference, String> finding) {
        Map<UUID, ConceptAuditQueries.Done> acts = new HashMap<>();
        queries.acts().forEach(act -> acts.put(act.entry(), act));
        for (Kind kind : Kind.values()) {
            reading.forEach(kind.entryType(), entry -> {
                ConceptAuditQueries.Done act = acts.remove(entry.id());
                if (act == null) {
                    finding.accept(Difference.ACT_MISSING, entry.id().toString());
                } else if (act.kind() != kind
                        || !entry.field("concept").contains(act.version().toString())) {
                    finding.accept(Difference.DIFFERENT, entry.id().toString());
                }
            });
        }
        acts.keySet().forEach(entry -> finding.accept(Difference.ENTRY_MISSING, entry.toString()));
        compareAdoptions(reading, finding);
        compareCycles(reading, finding);
    }

    private void compareAdoptions(LogReading reading, BiConsumer<Difference, String> finding) {
        Map<String, String> adopted = queries.adopted();
        reading.forEach(Kind.ADOPTED.entryType(), entry -> {
            String version = String.join("", entry.field("concept"));
            String digest = adopted.remove(version);
            if (!entry.field("digest").contains(String.valueOf(digest))) {
                finding.accept(Difference.DIFFERENT, version);
            }
        });
        adopted.keySet().forEach(version -> finding.accept(Difference.ENTRY_MISSING, version));
    }

    private void compareCycles(LogReading reading, BiConsumer<Difference, String> finding) {
        Map<String, String> told = new HashMap<>();
        reading.forEach(
                "concept.cycle-changed",
                entry -> told.put(
                        String.join("", entry.field("area")),
                        String.join("", entry.field("years"))));
        queries.chosenCycles().forEach((area, years) -> {
            String entry = told.remove(area);
            if (entry == null) {
                finding.accept(Difference.ENTRY_MISSING, area);
            } else if (!entry.equals(years)) {
                finding.accept(Difference.DIFFERENT, area);
            }
        });
        told.keySet().forEach(area -> finding.accept(Difference.ACT_MISSING, area));
    }
}

package org.kiezfonds.app.juries;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Holds panels and what changed in them against what the log tells. */
@Component
class PanelAudit implements EntryAudit {

    private final PanelQueries queries;

    PanelAudit(PanelQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "panels";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<UUID, Opened> opened = new HashMap<>();
        log.forEach(
                "panel.opened",
                entry -> opened.put(
                        entry.id(),
                        new Opened(
                                String.join("", entry.field("round")),
                                String.join("", entry.field("body")),
                                Set.copyOf(entry.field("seats")))));
        Map<UUID, List<String>> changed = new HashMap<>();
        log.forEach(
                "panel.changed",
                entry -> changed.put(
                        entry.id(),
                        Stream.of("round", "panelChange")
                                .flatMap(field -> entry.field(field).stream())
                                .toList()));
        Set<UUID> joined = new HashSet<>();
        for (PanelChange change : queries.changes(null)) {
            if (change.kind() == PanelChange.Kind.JOINED) {
                joined.add(change.member());
            }
            List<String> told = changed.remove(change.entry());
            String key = change.id().toString();
            if (told == null) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (!told.equals(
                    List.of(change.round().toString(), Word.of(change.kind()).value()))) {
                finding.accept(Difference.DIFFERENT, key);
            }
        }
        for (Panel panel : queries.all()) {
            Opened told = opened.remove(panel.entry());
            String key = panel.round().toString();
            if (told == null) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (!told.fits(panel, joined)) {
                finding.accept(Difference.DIFFERENT, key);
            }
        }
        Stream.concat(opened.keySet().stream(), changed.keySet().stream())
                .forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
    }

    /** What the log tells of a panel that was opened. */
    private record Opened(String round, String body, Set<String> seats) {

        /** Who joined later, or again under another mandate, came by a change of their own. */
        boolean fits(Panel panel, Set<UUID> joined) {
            Set<String> first = panel.members().stream()
                    .filter(each -> !each.isStandIn() && !joined.contains(each.id()))
                    .map(each -> each.mandate().toString())
                    .collect(Collectors.toSet());
            long again = panel.members().stream()
                    .filter(each -> joined.contains(each.id()))
                    .count();
            return round.equals(panel.round().toString())
                    && body.equals(panel.body().toString())
                    && seats.containsAll(first)
                    && seats.size() - first.size() <= again;
        }
    }
}

package org.kiezfonds.app.areas;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogOpened;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds the areas that are stored against what the log tells of them. */
@Component
class AreaAudit implements EntryAudit {

    private final AreaQueries queries;
    private final TransparencyLog log;

    AreaAudit(AreaQueries queries, TransparencyLog log) {
        this.queries = queries;
        this.log = log;
    }

    @Override
    public String name() {
        return "areas";
    }

    /** Areas of the time before the log; first of all, since the rest speaks of them. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void writeDown(LogOpened opened) {
        queries.all().forEach(area -> log.append(AreaHistory.founded(area, null)));
    }

    @Override
    public void compare(LogReading reading, BiConsumer<Difference, String> finding) {
        Map<String, Integer> changes = new HashMap<>();
        reading.forEach("area.founded", entry -> changes.put(key(entry), 0));
        reading.forEach("area.changed", entry -> changes.merge(key(entry), 1, Integer::sum));
        Map<String, Boolean> unmatched = new HashMap<>();
        changes.keySet().forEach(key -> unmatched.put(key, true));
        for (Area area : queries.all()) {
            String key = area.id().toString();
            Integer told = changes.get(key);
            unmatched.remove(key);
            if (told == null || told < area.version()) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (told > area.version()) {
                finding.accept(Difference.ACT_MISSING, key);
            }
        }
        unmatched.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key));
    }

    private static String key(LogItem entry) {
        return String.join("", entry.field("area"));
    }
}

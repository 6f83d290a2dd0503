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
    private final AreaMapQueries maps;
    private final TransparencyLog log;

    AreaAudit(AreaQueries queries, AreaMapQueries maps, TransparencyLog log) {
        this.queries = queries;
        this.maps = maps;
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
        Map<String, Integer> told = new HashMap<>();
        reading.forEach("area.founded", entry -> told.merge(key(entry), version(entry), Math::max));
        reading.forEach("area.changed", entry -> told.merge(key(entry), version(entry), Math::max));
        for (Area area : queries.all()) {
            String key = area.id().toString();
            Integer version = told.remove(key);
            if (version == null || version < area.version()) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (version > area.version()) {
                finding.accept(Difference.ACT_MISSING, key);
            }
        }
        told.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key));
        compareMaps(reading, finding);
    }

    /** Each version of a map has its entry, with the digest of what is stored. */
    private void compareMaps(LogReading reading, BiConsumer<Difference, String> finding) {
        Map<String, String> told = new HashMap<>();
        reading.forEach(
                "area.map-changed",
                entry -> told.put(
                        key(entry) + "/" + version(entry),
                        String.join("", entry.field("mapDigest"))));
        maps.forEachVersion((key, digest) -> {
            String inLog = told.remove(key);
            if (!digest.equals(inLog)) {
                finding.accept(
                        inLog == null ? Difference.ENTRY_MISSING : Difference.DIFFERENT, key);
            }
        });
        told.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key));
    }

    private static int version(LogItem entry) {
        return Integer.parseInt(String.join("", entry.field("version")));
    }

    private static String key(LogItem entry) {
        return String.join("", entry.field("area"));
    }
}

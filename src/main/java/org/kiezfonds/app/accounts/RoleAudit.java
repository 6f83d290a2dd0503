package org.kiezfonds.app.accounts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kiezfonds.app.accounts.RoleStore.Given;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogOpened;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Holds the roles that are stored against the roles that the log tells of. */
@Component
class RoleAudit implements EntryAudit {

    private static final Word BEFORE = new Word("before-the-log");

    private final RoleStore store;
    private final TransparencyLog log;

    RoleAudit(RoleStore store, TransparencyLog log) {
        this.store = store;
        this.log = log;
    }

    @Override
    public String name() {
        return "roles";
    }

    /** Roles of the time before the log. */
    @EventListener
    void writeDown(LogOpened opened) {
        for (Given role : store.all()) {
            log.append(new LogEntry.RoleGiven(
                    role.area(),
                    role.id(),
                    Word.of(role.role()),
                    role.term().startsOn(),
                    role.term().endsOn(),
                    BEFORE,
                    Disclosed.who(role.person()),
                    null));
            if (role.ended()) {
                log.append(new LogEntry.RoleEnded(
                        role.area(), role.id(), Word.of(role.role()), BEFORE, BEFORE, null));
            }
        }
    }

    @Override
    public void compare(LogReading reading, BiConsumer<Difference, String> finding) {
        Map<String, List<List<String>>> given = new HashMap<>();
        reading.forEach("role.given", entry -> given.put(key(entry), facts(entry)));
        Set<String> ended = new HashSet<>();
        reading.forEach("role.ended", entry -> ended.add(key(entry)));
        for (Given role : store.all()) {
            String key = role.id().toString();
            List<List<String>> entry = given.remove(key);
            boolean endIsTold = ended.remove(key);
            if (entry == null || (role.ended() && !endIsTold)) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (!entry.equals(facts(role)) || (endIsTold && !role.ended())) {
                finding.accept(Difference.DIFFERENT, key);
            }
        }
        given.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key));
        ended.forEach(key -> finding.accept(Difference.ACT_MISSING, key));
    }

    private static String key(LogItem entry) {
        return String.join("", entry.field("grant"));
    }

    private static List<List<String>> facts(LogItem entry) {
        return List.of(
                entry.field("area"),
                entry.field("role"),
                entry.field("startsOn"),
                entry.field("endsOn"));
    }

    private static List<List<String>> facts(Given role) {
        return List.of(
                role.area() == null ? List.of() : List.of(role.area().toString()),
                List.of(Word.of(role.role()).value()),
                List.of(role.term().startsOn().toString()),
                role.term().endsOn() == null
                        ? List.of()
                        : List.of(role.term().endsOn().toString()));
    }
}

package org.kiezfonds.app.ideas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.stereotype.Component;

/** Holds how many apply with an idea, and whether it is confirmed, against what the log tells. */
@Component
class AuthorAudit implements EntryAudit {

    private static final List<String> KINDS =
            List.of("idea.received", "idea.confirmed", "idea.author-joined", "idea.author-left");
    private static final Told NOTHING = new Told(0, false);

    private final AuthorQueries queries;

    AuthorAudit(AuthorQueries queries) {
        this.queries = queries;
    }

    /** What the log says of an idea up to its last entry. */
    private record Told(int count, boolean isConfirmed) {}

    @Override
    public String name() {
        return "idea-people";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, Told> told = told(log);
        queries.kept().forEach((idea, kept) -> {
            Told last = told.getOrDefault(idea, NOTHING);
            if (kept.isConfirmed() && !last.isConfirmed()) {
                finding.accept(Difference.ENTRY_MISSING, idea);
            } else if (last.isConfirmed() && !kept.isConfirmed()) {
                finding.accept(Difference.ACT_MISSING, idea);
            }
            Integer count = kept.count();
            if (count != null && count != last.count()) {
                finding.accept(Difference.DIFFERENT, idea);
            }
        });
    }

    /** Keys of entries rise with time, so that one after the other tells the whole story. */
    private static Map<String, Told> told(LogReading log) {
        SortedMap<String, LogItem> entries = new TreeMap<>();
        KINDS.forEach(
                kind -> log.forEach(kind, entry -> entries.put(entry.id().toString(), entry)));
        Map<String, Told> told = new HashMap<>();
        entries.values()
                .forEach(entry -> told.merge(
                        value(entry, "idea"),
                        told(entry, NOTHING),
                        (before, _) -> told(entry, before)));
        return told;
    }

    private static Told told(LogItem entry, Told before) {
        return switch (entry.type()) {
            // What the area team sends is to be confirmed anew.
            case "idea.received" ->
                new Told(
                        number(entry),
                        before.isConfirmed() && !value(entry, "by").equals("area-team"));
            case "idea.confirmed" ->
                new Told(value(entry, "confirmation").equals("code") ? 1 : 0, true);
            default -> new Told(number(entry), before.isConfirmed());
        };
    }

    private static int number(LogItem entry) {
        String text = value(entry, "authors");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static String value(LogItem entry, String field) {
        return String.join("", entry.field(field));
    }
}

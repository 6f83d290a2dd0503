package org.kiezfonds.app.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.kiezfonds.app.reviews.ReviewQueries.Stored;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.stereotype.Component;

/** Holds the states of ideas, and every act of the area team on them, against the log. */
@Component
class ReviewAudit implements EntryAudit {

    private static final List<String> ACTS = List.of(
            "idea.returned",
            "idea.admitted",
            "idea.refused",
            "idea.reopened",
            "idea.merged",
            "idea.handed-on",
            "idea.hidden",
            "idea.shown");

    /** What bodies decided moves an idea too. */
    private static final List<String> DECISIONS =
            List.of("decision.taken", "decision.lapsed", "decision.annulled", "appeal.answered");

    private final ReviewQueries queries;

    ReviewAudit(ReviewQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        List<LogItem> entries = new ArrayList<>();
        ACTS.forEach(type -> log.forEach(type, entries::add));
        compareActs(entries, finding);
        log.forEach("idea.received", entries::add);
        log.forEach("idea.withdrawn", entries::add);
        DECISIONS.forEach(type -> log.forEach(type, entries::add));
        entries.sort(Comparator.comparing(LogItem::id));
        compareStates(entries, finding);
    }

    private void compareActs(List<LogItem> entries, BiConsumer<Difference, String> finding) {
        Map<UUID, String> stored = queries.digests();
        for (LogItem entry : entries) {
            String digest = stored.remove(entry.id());
            if (digest == null) {
                finding.accept(Difference.ACT_MISSING, entry.id().toString());
            } else if (!digest.equals(one(entry, "checkDigest"))) {
                finding.accept(Difference.DIFFERENT, entry.id().toString());
            }
        }
        stored.keySet().forEach(key -> finding.accept(Difference.ENTRY_MISSING, key.toString()));
    }

    private void compareStates(List<LogItem> entries, BiConsumer<Difference, String> finding) {
        Map<String, Told> told = new HashMap<>();
        entries.forEach(entry -> told.merge(
                one(entry, "idea"), Told.NOTHING.after(entry), (before, _) -> before.after(entry)));
        Set<String> known = new HashSet<>();
        for (Stored idea : queries.stored()) {
            String key = idea.id().toString();
            known.add(key);
            Told last = told.get(key);
            if (last == null) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (!last.fits(idea)) {
                finding.accept(Difference.DIFFERENT, key);
            }
        }
        told.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> finding.accept(Difference.ACT_MISSING, key));
    }

    /** What the log tells of an idea, one entry after the other. */
    private record Told(String state, boolean isHidden, String mergedInto, String round) {

        static final Told NOTHING = new Told("", false, "", "");

        Told after(LogItem entry) {
            return switch (entry.type()) {
                case "idea.received" ->
                    new Told("RECEIVED", isHidden, mergedInto, one(entry, "round"));
                case "idea.returned" -> to("RETURNED");
                case "idea.admitted" -> to("ADMITTED");
                case "idea.refused" -> to("REFUSED");
                case "idea.reopened" -> to("RECEIVED");
                case "idea.withdrawn" -> to("WITHDRAWN");
                case "decision.taken" -> to(decided(one(entry, "decisionOutcome")));
                case "decision.lapsed" ->
                    one(entry, "lapse").equals("withdrawn") ? this : to("LAPSED");
                case "decision.annulled" -> to("ADMITTED");
                case "appeal.answered" ->
                    one(entry, "appealAnswer").equals("to-body") ? to("ADMITTED") : this;
                case "idea.merged" -> new Told("MERGED", isHidden, one(entry, "into"), round);
                case "idea.handed-on" ->
                    new Told(state, isHidden, mergedInto, one(entry, "roundTo"));
                case "idea.hidden" -> new Told(state, true, mergedInto, round);
                case "idea.shown" -> new Told(state, false, mergedInto, round);
                default -> this;
            };
        }

        private static String decided(String outcome) {
            return switch (outcome) {
                case "granted", "granted-less" -> "GRANTED";
                case "refused" -> "TURNED_DOWN";
                default -> "ADMITTED";
            };
        }

        private Told to(String next) {
            return new Told(next, isHidden, mergedInto, round);
        }

        boolean fits(Stored idea) {
            return state.equals(idea.state())
                    && isHidden == idea.isHidden()
                    && mergedInto.equals(idea.mergedInto())
                    && round.equals(idea.round());
        }
    }

    private static String one(LogItem entry, String field) {
        return String.join("", entry.field(field));
    }
}

package org.kiezfonds.app.partners;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kiezfonds.app.partners.PartnerQueries.Row;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.stereotype.Component;

/** Holds the network that is stored against what the log tells of it. */
@Component
class PartnerAudit implements EntryAudit {

    private final PartnerQueries partners;
    private final CooperationQueries cooperations;
    private final ContributionQueries contributions;

    PartnerAudit(
            PartnerQueries partners,
            CooperationQueries cooperations,
            ContributionQueries contributions) {
        this.partners = partners;
        this.cooperations = cooperations;
        this.contributions = contributions;
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public void compare(LogReading reading, BiConsumer<Difference, String> finding) {
        comparePartners(reading, finding);
        compareCooperations(reading, finding);
        compareContributions(reading, finding);
    }

    private void comparePartners(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, Integer> told = new HashMap<>();
        for (String type : List.of(
                "partner.registered", "partner.changed", "partner.closed", "partner.reopened")) {
            log.forEach(
                    type, entry -> told.merge(one(entry, "partner"), version(entry), Math::max));
        }
        Set<String> closed = closed(log);
        Set<String> declined = keys(log, "partner.declined", "partner");
        Map<String, Integer> imported = new HashMap<>();
        log.forEach(
                "partners.imported",
                entry -> imported.merge(
                        part(one(entry, "file"), one(entry, "part")),
                        Integer.parseInt(one(entry, "count")),
                        Integer::sum));
        for (Row row : partners.all()) {
            String key = row.id().toString();
            if (row.file() != null && row.part() != null) {
                imported.merge(
                        part(row.file().toString(), row.part().toString()), -1, Integer::sum);
            }
            boolean isClosed = row.state() == PartnerState.CLOSED;
            if (row.wasListed()) {
                Integer first = row.file() == null ? null : Integer.valueOf(1);
                Integer last = told.getOrDefault(key, first);
                if (last == null || last < row.version() || (isClosed && !closed.contains(key))) {
                    finding.accept(Difference.ENTRY_MISSING, key);
                } else if (last > row.version() || (!isClosed && closed.contains(key))) {
                    finding.accept(Difference.DIFFERENT, key);
                }
            } else if (isClosed && !declined.contains(key)) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (told.containsKey(key) || (!isClosed && declined.contains(key))) {
                finding.accept(Difference.ACT_MISSING, key);
            }
            told.remove(key);
            declined.remove(key);
        }
        told.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key));
        declined.forEach(key -> finding.accept(Difference.ACT_MISSING, key));
        imported.forEach((part, difference) -> {
            if (difference != 0) {
                finding.accept(
                        difference > 0 ? Difference.ACT_MISSING : Difference.ENTRY_MISSING, part);
            }
        });
    }

    /** Those that are closed by the last of their entries. */
    private static Set<String> closed(LogReading log) {
        Map<String, Integer> closed = new HashMap<>();
        log.forEach(
                "partner.closed",
                entry -> closed.merge(one(entry, "partner"), version(entry), Math::max));
        Map<String, Integer> reopened = new HashMap<>();
        log.forEach(
                "partner.reopened",
                entry -> reopened.merge(one(entry, "partner"), version(entry), Math::max));
        closed.entrySet()
                .removeIf(entry -> reopened.getOrDefault(entry.getKey(), 0) > entry.getValue());
        return closed.keySet();
    }

    private void compareCooperations(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, List<String>> told = new HashMap<>();
        log.forEach(
                "cooperation.recorded",
                entry -> told.put(
                        one(entry, "cooperation"),
                        List.of(
                                String.join(
                                        " ",
                                        entry.field("partners").stream()
                                                .sorted()
                                                .toList()),
                                one(entry, "startsOn"),
                                one(entry, "endsOn"))));
        Map<String, String> ended = new HashMap<>();
        log.forEach(
                "cooperation.ended",
                entry -> ended.put(one(entry, "cooperation"), one(entry, "endsOn")));
        Set<String> withdrawn = keys(log, "cooperation.withdrawn", "cooperation");
        for (Cooperation row : cooperations.allEverRecorded()) {
            String key = row.id().toString();
            List<String> entry = told.remove(key);
            String end = ended.remove(key);
            boolean withdrawalIsTold = withdrawn.remove(key);
            boolean isWithdrawn = row.state() == Cooperation.State.WITHDRAWN;
            if (entry == null || (isWithdrawn && !withdrawalIsTold)) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (isWithdrawn != withdrawalIsTold
                    || !entry.equals(facts(row, end == null ? entry.getLast() : end, end))) {
                finding.accept(Difference.DIFFERENT, key);
            }
        }
        told.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key));
        ended.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key));
        withdrawn.forEach(key -> finding.accept(Difference.ACT_MISSING, key));
    }

    private static List<String> facts(
            Cooperation row, String toldEnd, @org.jspecify.annotations.Nullable String ended) {
        String until = row.until() == null ? "" : row.until().toString();
        String partners = String.join(
                " ",
                row.partners().stream()
                        .map(each -> each.id().toString())
                        .sorted()
                        .toList());
        // An end that was told later than the beginning does not stand in the first entry.
        String first = ended == null ? until : until.equals(toldEnd) ? "" : "other: " + until;
        return List.of(partners, row.since().toString(), first);
    }

    private void compareContributions(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, List<String>> told = new HashMap<>();
        log.forEach(
                "contribution.recorded",
                entry -> told.put(
                        one(entry, "contribution"),
                        List.of(
                                one(entry, "contributionKind"),
                                one(entry, "quantity"),
                                one(entry, "year"))));
        Set<String> withdrawn = keys(log, "contribution.withdrawn", "contribution");
        contributions.all().forEach(row -> {
            String key = row.id().toString();
            List<String> entry = told.remove(key);
            boolean endIsTold = withdrawn.remove(key);
            List<String> facts = List.of(
                    row.kind().toLowerCase(java.util.Locale.ROOT),
                    Long.toString(row.quantity()),
                    Integer.toString(row.year()));
            if (entry == null || (row.withdrawn() && !endIsTold)) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (!entry.equals(facts) || (endIsTold && !row.withdrawn())) {
                finding.accept(Difference.DIFFERENT, key);
            }
        });
        told.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key));
        withdrawn.forEach(key -> finding.accept(Difference.ACT_MISSING, key));
    }

    private static Set<String> keys(LogReading log, String type, String field) {
        Set<String> keys = new HashSet<>();
        log.forEach(type, entry -> keys.add(one(entry, field)));
        return keys;
    }

    private static String part(String file, String part) {
        return file + "/" + part;
    }

    private static int version(LogItem entry) {
        return Integer.parseInt(one(entry, "version"));
    }

    private static String one(LogItem entry, String field) {
        return String.join("", entry.field(field));
    }
}

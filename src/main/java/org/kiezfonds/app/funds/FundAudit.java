package org.kiezfonds.app.funds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kiezfonds.app.funds.FrozenPart.Part;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.stereotype.Component;

/** Holds funds, their money, papers and rounds against what the log tells of them. */
@Component
class FundAudit implements EntryAudit {

    private static final Map<Part, String> FIELDS = Map.of(
            Part.RULES, "rulesDigest",
            Part.CRITERIA, "scoringDigest",
            Part.PROCEDURE, "procedureDigest",
            Part.COUNTING, "countingDigest",
            Part.TERMS, "termsDigest");

    private final FundQueries funds;
    private final PotQueries pots;
    private final PaperQueries papers;
    private final RoundQueries rounds;

    FundAudit(FundQueries funds, PotQueries pots, PaperQueries papers, RoundQueries rounds) {
        this.funds = funds;
        this.pots = pots;
        this.papers = papers;
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "funds";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        compareFunds(log, finding);
        comparePots(log, finding);
        compareBookings(log, finding);
        comparePapers(log, finding);
        compareRounds(log, finding);
    }

    private void compareFunds(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, String> told = new HashMap<>();
        log.forEach("fund.founded", entry -> told.put(value(entry, "fund"), "1"));
        log.forEach(
                "fund.changed", entry -> told.put(value(entry, "fund"), value(entry, "version")));
        Map<String, String> kept = new HashMap<>();
        funds.all()
                .forEach(fund -> kept.put(fund.id().toString(), Integer.toString(fund.version())));
        compare(kept, told, finding);
    }

    private void comparePots(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, String> told = new HashMap<>();
        log.forEach("pot.added", entry -> told.put(value(entry, "pot"), value(entry, "fund")));
        compare(pots.allAdded(), told, finding);
    }

    private void compareBookings(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, String> told = new HashMap<>();
        log.forEach(
                "pot.booked",
                entry -> told.put(
                        value(entry, "booking"),
                        value(entry, "pot")
                                + " " + value(entry, "bookingKind")
                                + " " + value(entry, "amount")));
        compare(pots.allBookings(), told, finding);
    }

    private void comparePapers(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, String> told = new HashMap<>();
        log.forEach(
                "rule-set.published",
                entry -> told.put(value(entry, "ruleSet"), value(entry, "digest")));
        log.forEach(
                "criteria.published",
                entry -> told.put(value(entry, "criteria"), value(entry, "digest")));
        Map<String, String> kept = new HashMap<>();
        papers.published()
                .forEach(paper -> kept.put(
                        paper.id().toString(),
                        PaperFiles.digest(Objects.requireNonNull(paper.published())
                                        .content())
                                .hex()));
        compare(kept, told, finding);
    }

    private void compareRounds(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, String> told = new HashMap<>();
        log.forEach("round.opened", entry -> told.put(value(entry, "round"), digests(entry)));
        Set<String> closed = new HashSet<>();
        log.forEach("round.closed", entry -> closed.add(value(entry, "round")));
        closed.forEach(round -> told.merge(round, " closed", String::concat));
        Map<String, String> kept = new HashMap<>();
        for (Round round : rounds.opened()) {
            String end = round.state() == RoundState.CLOSED ? " closed" : "";
            kept.put(round.id().toString(), digests(rounds.frozen(round.id())) + end);
        }
        compare(kept, told, finding);
    }

    private static String digests(LogItem entry) {
        StringBuilder text = new StringBuilder();
        for (Part part : Part.values()) {
            text.append(value(entry, Objects.requireNonNull(FIELDS.get(part)))).append(' ');
        }
        return text.toString();
    }

    /** Of the bytes themselves, whatever the column beside them says. */
    private static String digests(List<FrozenPart> frozen) {
        StringBuilder text = new StringBuilder();
        for (Part part : Part.values()) {
            frozen.stream()
                    .filter(each -> each.part() == part)
                    .forEach(each ->
                            text.append(PaperFiles.digest(each.content()).hex()));
            text.append(' ');
        }
        return text.toString();
    }

    private static void compare(
            Map<String, String> kept,
            Map<String, String> told,
            BiConsumer<Difference, String> finding) {
        kept.forEach((key, value) -> {
            String entry = told.get(key);
            if (entry == null) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (!entry.equals(value)) {
                finding.accept(Difference.DIFFERENT, key);
            }
        });
        told.keySet().stream()
                .filter(key -> !kept.containsKey(key))
                .forEach(key -> finding.accept(Difference.ACT_MISSING, key));
    }

    private static String value(LogItem entry, String field) {
        return String.join("", entry.field(field));
    }
}

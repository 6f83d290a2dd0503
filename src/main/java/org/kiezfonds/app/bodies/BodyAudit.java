package org.kiezfonds.app.bodies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Holds bodies, seats, elections, draws and rules that are stored against what the log tells. */
@Component
class BodyAudit implements EntryAudit {

    private final BodyQueries bodies;
    private final MandateQueries mandates;
    private final SelectionQueries selections;

    BodyAudit(BodyQueries bodies, MandateQueries mandates, SelectionQueries selections) {
        this.bodies = bodies;
        this.mandates = mandates;
        this.selections = selections;
    }

    @Override
    public String name() {
        return "bodies";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        compareBodies(log, finding);
        Map<String, List<String>> begun = new HashMap<>();
        Map<String, List<String>> ended = new HashMap<>();
        Map<String, List<String>> named = new HashMap<>();
        Map<String, List<String>> namedEnded = new HashMap<>();
        for (Mandate mandate : mandates.all()) {
            begun.put(mandate.id().toString(), facts(mandate));
            EndReason reason = mandate.endReason();
            if (reason != null) {
                ended.put(
                        mandate.id().toString(),
                        List.of(mandate.lastDay().toString(), Word.of(reason).value()));
            }
            for (Substitute each : mandate.substitutes()) {
                named.put(
                        each.id().toString(),
                        List.of(
                                mandate.id().toString(),
                                each.startsOn().toString(),
                                each.endsOn().toString()));
                if (each.endedOn() != null) {
                    namedEnded.put(each.id().toString(), List.of(each.lastDay().toString()));
                }
            }
        }
        match(
                log,
                "mandate.begun",
                "mandate",
                begun,
                finding,
                "body",
                "seatGroup",
                "way",
                "startsOn",
                "endsOn");
        match(log, "mandate.ended", "mandate", ended, finding, "endedOn", "reason");
        match(
                log,
                "substitute.named",
                "substitution",
                named,
                finding,
                "mandate",
                "startsOn",
                "endsOn");
        match(log, "substitute.ended", "substitution", namedEnded, finding, "endedOn");
        compareSelections(log, finding);
        compareRules(log, finding);
    }

    private static List<String> facts(Mandate mandate) {
        return List.of(
                mandate.body().toString(),
                Word.of(mandate.group()).value(),
                Word.of(mandate.way()).value(),
                mandate.startsOn().toString(),
                mandate.endsOn().toString());
    }

    /** A body's version is that of its latest entry. */
    private void compareBodies(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, Integer> told = new HashMap<>();
        for (String type : List.of("body.founded", "body.changed", "body.dissolved")) {
            log.forEach(
                    type,
                    entry -> told.merge(
                            field(entry, "body"),
                            Integer.parseInt(field(entry, "version")),
                            Math::max));
        }
        for (Body body : bodies.all()) {
            String key = body.id().toString();
            Integer version = told.remove(key);
            if (version == null || version < body.version()) {
                finding.accept(Difference.ENTRY_MISSING, key);
            } else if (version > body.version()) {
                finding.accept(Difference.ACT_MISSING, key);
            }
        }
        told.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key));
    }

    private void compareSelections(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, List<String>> elections = new HashMap<>();
        Map<String, List<String>> announced = new HashMap<>();
        Map<String, List<String>> drawn = new HashMap<>();
        Map<String, List<String>> calledOff = new HashMap<>();
        Map<String, List<String>> passed = new HashMap<>();
        for (Election each : selections.allElections()) {
            elections.put(
                    each.id().toString(),
                    List.of(
                            each.body().toString(),
                            each.digest().hex(),
                            // Worked out anew: the record in the database was not touched.
                            each.digest().hex().equals(Elections.digest(each).hex())
                                    ? Integer.toString(each.seats())
                                    : "changed"));
            passed(each.candidates(), passed);
        }
        for (Draw each : selections.allDraws()) {
            announced.put(
                    each.id().toString(),
                    List.of(each.body().toString(), each.ticketsDigest().hex()));
            if (each.state() instanceof Draw.State.Drawn state) {
                drawn.put(
                        each.id().toString(),
                        List.of(
                                state.seedHex(),
                                each.candidates().stream()
                                        .map(candidate -> "" + candidate.ticket())
                                        .reduce("", String::concat)));
            }
            if (each.state() instanceof Draw.State.CalledOff) {
                calledOff.put(each.id().toString(), List.of(each.body().toString()));
            }
            passed(each.candidates(), passed);
        }
        match(log, "election.recorded", "election", elections, finding, "body", "digest", "seats");
        match(log, "lot.announced", "draw", announced, finding, "body", "ticketsDigest");
        match(log, "lot.drawn", "draw", drawn, finding, "seed", "tickets");
        match(log, "lot.called-off", "draw", calledOff, finding, "body");
        match(log, "successor.passed", "candidate", passed, finding, "reason");
    }

    private static void passed(List<Candidate> candidates, Map<String, List<String>> passed) {
        for (Candidate candidate : candidates) {
            PassReason reason = candidate.reason();
            if (reason != null && reason != PassReason.NO_VOTES) {
                passed.put(candidate.id().toString(), List.of(Word.of(reason).value()));
            }
        }
    }

    private void compareRules(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, List<String>> rules = new HashMap<>();
        for (Body body : bodies.all()) {
            for (ProcedureVersion version : bodies.procedures(body.id())) {
                String digest = ProcedureJson.digest(ProcedureJson.write(version.rules()))
                        .hex();
                rules.put(
                        version.id().toString(),
                        List.of(
                                body.id().toString(),
                                Integer.toString(version.number()),
                                version.validFrom().toString(),
                                digest));
            }
        }
        match(
                log,
                "rules-of-procedure.adopted",
                "rules",
                rules,
                finding,
                "body",
                "number",
                "validFrom",
                "digest");
    }

    /** Compares the stored facts, by key, with those fields of the entries of one kind. */
    private static void match(
            LogReading log,
            String type,
            String keyField,
            Map<String, List<String>> stored,
            BiConsumer<Difference, String> finding,
            String... fields) {
        Set<String> told = new HashSet<>();
        log.forEach(type, entry -> {
            String key = field(entry, keyField);
            List<String> facts = stored.get(key);
            told.add(key);
            if (facts == null) {
                finding.accept(Difference.ACT_MISSING, key);
            } else if (!facts.equals(
                    List.of(fields).stream().map(name -> field(entry, name)).toList())) {
                finding.accept(Difference.DIFFERENT, key);
            }
        });
        stored.keySet().stream()
                .filter(key -> !told.contains(key))
                .sorted()
                .forEach(key -> finding.accept(Difference.ENTRY_MISSING, key));
    }

    private static String field(LogItem entry, String name) {
        return String.join("", entry.field(name));
    }
}

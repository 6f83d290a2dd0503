package org.kiezfonds.app.sessions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.kiezfonds.app.sessions.Poll.Result;
import org.kiezfonds.app.sessions.PollAct.Kind;
import org.kiezfonds.app.sessions.voting.PollTally.Row;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Holds every act with polls, and what came of every poll, against the log. */
@Component
class PollAudit implements EntryAudit {

    private final PollQueries queries;

    PollAudit(PollQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "polls";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<UUID, PollAct> acts = new LinkedHashMap<>();
        Map<UUID, Set<Kind>> told = new HashMap<>();
        queries.allActs().forEach(act -> {
            acts.put(act.entry(), act);
            told.computeIfAbsent(act.poll(), _ -> new HashSet<>()).add(act.kind());
        });
        Map<UUID, Poll> stored = new HashMap<>();
        queries.all().forEach(poll -> stored.put(poll.id(), poll));
        for (Kind kind : Kind.values()) {
            log.forEach(kind.entryType(), entry -> {
                PollAct act = acts.remove(entry.id());
                Poll poll = act == null ? null : stored.get(act.poll());
                if (act == null || poll == null) {
                    finding.accept(Difference.ACT_MISSING, entry.id().toString());
                } else if (!fits(act, entry, poll)) {
                    finding.accept(Difference.DIFFERENT, entry.id().toString());
                }
            });
        }
        acts.keySet().forEach(key -> finding.accept(Difference.ENTRY_MISSING, key.toString()));
        for (Poll poll : stored.values()) {
            Set<Kind> kinds = told.getOrDefault(poll.id(), Set.of());
            // A poll without an act is one that the log cannot tell of.
            boolean isTold = kinds.contains(Kind.OPENED)
                    && kinds.contains(Kind.CLOSED) != poll.isOpen()
                    && kinds.contains(Kind.ANNULLED) == (poll.flaw() != null)
                    && kinds.contains(Kind.LOT_DRAWN) == (poll.lot() != null);
            if (!isTold) {
                finding.accept(Difference.ENTRY_MISSING, poll.id().toString());
            }
        }
    }

    private static boolean fits(PollAct act, LogItem entry, Poll poll) {
        if (!entry.type().equals(act.kind().entryType())
                || !one(entry, "poll").equals(poll.id().toString())
                || !one(entry, "session").equals(poll.session().toString())) {
            return false;
        }
        Result result = poll.result();
        return act.kind() != Kind.CLOSED || (result != null && fits(result, entry));
    }

    private static boolean fits(Result result, LogItem entry) {
        List<Row> rows = result.tally().rows();
        return one(entry, "pollOutcome").equals(Word.of(result.outcome()).value())
                && one(entry, "seatsHeld").equals(Long.toString(result.members()))
                && one(entry, "counted").equals(Long.toString(result.counted()))
                && one(entry, "quorum").equals(Long.toString(result.quorum()))
                && one(entry, "voters").equals(Long.toString(result.voters()))
                && one(entry, "ballotsGiven").equals(Long.toString(result.ballots()))
                && one(entry, "abstained").equals(Long.toString(result.abstained()))
                && entry.field("pollOptions").equals(words(rows, Row::option))
                && entry.field("ranks").equals(words(rows, Row::place))
                && entry.field("gained").equals(words(rows, Row::gained))
                && entry.field("outOf").equals(words(rows, Row::outOf));
    }

    private static List<String> words(List<Row> rows, Function<Row, Object> what) {
        return rows.stream().map(what).map(Object::toString).toList();
    }

    private static String one(LogItem entry, String field) {
        return String.join("", entry.field(field));
    }
}

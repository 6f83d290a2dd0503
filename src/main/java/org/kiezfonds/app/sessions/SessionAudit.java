package org.kiezfonds.app.sessions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Holds every act in sessions, and what came of every vote, against the log. */
@Component
class SessionAudit implements EntryAudit {

    private final SessionQueries queries;
    private final VoteQueries votes;

    SessionAudit(SessionQueries queries, VoteQueries votes) {
        this.queries = queries;
        this.votes = votes;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<UUID, SessionAct> acts = new LinkedHashMap<>();
        queries.allActs().forEach(act -> acts.put(act.entry(), act));
        Map<UUID, Vote> stored = new HashMap<>();
        votes.all().forEach(vote -> stored.put(vote.id(), vote));
        for (Kind kind : Kind.values()) {
            log.forEach(kind.entryType(), entry -> {
                SessionAct act = acts.remove(entry.id());
                if (act == null) {
                    finding.accept(Difference.ACT_MISSING, entry.id().toString());
                } else if (!fits(act, entry, stored)) {
                    finding.accept(Difference.DIFFERENT, entry.id().toString());
                }
            });
        }
        acts.keySet().forEach(key -> finding.accept(Difference.ENTRY_MISSING, key.toString()));
        compareVotes(finding);
    }

    /** A vote without an act is one that the log cannot tell of. */
    private void compareVotes(BiConsumer<Difference, String> finding) {
        Map<UUID, List<Kind>> told = new HashMap<>();
        queries.allActs().forEach(act -> {
            UUID about = act.about();
            if (about != null) {
                told.merge(about, List.of(act.kind()), SessionAudit::both);
            }
        });
        for (Vote vote : votes.all()) {
            List<Kind> kinds = told.getOrDefault(vote.id(), List.of());
            boolean isTold = kinds.contains(Kind.VOTE_OPENED)
                    && kinds.contains(Kind.VOTE_CLOSED) != vote.isOpen()
                    && kinds.contains(Kind.VOTE_ANNULLED) == (vote.flaw() != null)
                    && kinds.contains(Kind.LOT_DRAWN) == (vote.lot() != null);
            if (!isTold) {
                finding.accept(Difference.ENTRY_MISSING, vote.id().toString());
            }
        }
    }

    private static List<Kind> both(List<Kind> one, List<Kind> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static boolean fits(SessionAct act, LogItem entry, Map<UUID, Vote> stored) {
        if (!entry.type().equals(act.kind().entryType())
                || !one(entry, "session").equals(act.session().toString())) {
            return false;
        }
        Vote vote = stored.get(act.about());
        if (vote == null) {
            return act.kind() != Kind.VOTE_OPENED && act.kind() != Kind.VOTE_CLOSED;
        }
        if (act.kind() == Kind.VOTE_OPENED) {
            return entry.field("amendments")
                    .equals(vote.amendments().stream().map(UUID::toString).toList());
        }
        Result result = vote.result();
        return act.kind() != Kind.VOTE_CLOSED || (result != null && fits(result, entry));
    }

    private static boolean fits(Result result, LogItem entry) {
        return one(entry, "seatsHeld").equals(Long.toString(result.members()))
                && one(entry, "conflicted").equals(Long.toString(result.conflicted()))
                && one(entry, "counted").equals(Long.toString(result.counted()))
                && one(entry, "quorum").equals(Long.toString(result.quorum()))
                && one(entry, "residents").equals(Long.toString(result.residents()))
                && one(entry, "voters").equals(Long.toString(result.voters()))
                && one(entry, "needed").equals(Long.toString(result.needed()))
                && one(entry, "yes").equals(Long.toString(result.yes()))
                && one(entry, "no").equals(Long.toString(result.no()))
                && one(entry, "abstained").equals(Long.toString(result.abstained()))
                && one(entry, "isTied").equals(Boolean.toString(result.isTied()))
                && one(entry, "voteOutcome").equals(Word.of(result.outcome()).value());
    }

    private static String one(LogItem entry, String field) {
        return String.join("", entry.field(field));
    }
}

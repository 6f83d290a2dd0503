package org.kiezfonds.support;

import static org.kiezfonds.support.Tale.FUND;
import static org.kiezfonds.support.Tale.POT;
import static org.kiezfonds.support.Tale.ROUND;
import static org.kiezfonds.support.Tale.SEATS;
import static org.kiezfonds.support.Tale.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells the tale from its beginning. */
final class TaleTold {

    private static final long ASKED = 50_000;
    private static final List<String> KINDS = List.of("material", "fees");

    private final Tale tale;

    TaleTold(Tale tale) {
        this.tale = tale;
    }

    /** A vote as it is to be told: carried by five to one, unless it is said otherwise. */
    private static final class Vote {

        private final String session;
        private final int idea;
        private final String motion;
        private final String vote;
        private final String kind;
        private final String outcome;
        private @Nullable Long granted;
        private @Nullable String amends;
        private List<UUID> amendments = List.of();
        private long conflicted;
        private long yes = 5;
        private long no = 1;
        private long abstained;

        private Vote(String session, int idea, String vote, String kind, String outcome) {
            this.session = session;
            this.idea = idea;
            this.motion = vote + "-motion";
            this.vote = vote;
            this.kind = kind;
            this.granted = kind.equals("full") || kind.equals("conditions") ? ASKED : null;
            this.outcome = outcome;
        }

        static Vote on(String session, int idea, String vote, String kind, String outcome) {
            return new Vote(session, idea, vote, kind, outcome);
        }

        Vote giving(long cents) {
            granted = cents;
            return this;
        }

        Vote amending(String other) {
            amends = other;
            return this;
        }

        Vote amendedBy(String other) {
            amendments = List.of(key(other));
            return this;
        }

        Vote without(long seats) {
            conflicted = seats;
            return this;
        }

        Vote counted(long yesVotes, long noVotes, long abstentions) {
            yes = yesVotes;
            no = noVotes;
            abstained = abstentions;
            return this;
        }

        long voters() {
            return yes + no + abstained;
        }
    }

    void tell() {
        beginnings();
        ideas();
        firstSession();
        whatBecameOfIt();
        secondSession();
        circular();
        tale.later(86_400);
        tale.say("role.given").with("role", "juror");
    }

    private void beginnings() {
        tale.say("role.given").with("role", "area-team");
        concept("concept-1", List.of("need-1", "need-2"), List.of("need-old"));
        tale.book("given", "given", 1_000_000, null);
        String rules = tale.paper("rules", Map.of("format", "kiezfonds-rules/1"));
        String criteria = tale.paper("criteria", Map.of("format", "kiezfonds-criteria/1"));
        String procedure = tale.paper("procedure", procedure());
        String counting = tale.paper(
                "counting", Map.of("format", "kiezfonds-counting/1", "rule", "majority-vote"));
        String terms = tale.paper(
                "terms",
                Map.of(
                        "format",
                        "kiezfonds-round/1",
                        "fund",
                        FUND.toString(),
                        "round",
                        ROUND.toString(),
                        "number",
                        1,
                        "pot",
                        POT.toString(),
                        "cents",
                        400_000,
                        "opensOn",
                        "2026-03-03",
                        "closesOn",
                        "2026-03-31",
                        "decidesBy",
                        "2026-06-30"));
        tale.say("round.opened")
                .with("fund", FUND)
                .with("round", ROUND)
                .with("number", 1)
                .with("pot", POT)
                .with("amountCents", 400_000)
                .with("opensOn", "2026-03-03")
                .with("closesOn", "2026-03-31")
                .with("decidesBy", "2026-06-30")
                .with("rulesDigest", rules)
                .with("scoringDigest", criteria)
                .with("procedureDigest", procedure)
                .with("countingDigest", counting)
                .with("termsDigest", terms);
        tale.say("panel.opened")
                .with("round", ROUND)
                .with("body", key("body"))
                .with("procedureDigest", procedure)
                .with("seats", seats(SEATS))
                .with("substitutions", List.of())
                .with("chair", key("seat-1"));
    }

    private void concept(String name, List<String> open, List<String> closed) {
        List<Map<String, Object>> needs = new ArrayList<>();
        open.forEach(need -> needs.add(Map.of("id", key(need).toString(), "title", "Bänke")));
        closed.forEach(need ->
                needs.add(Map.of("id", key(need).toString(), "closed", Map.of("reason", "done"))));
        String digest = tale.paper(
                name,
                Map.of(
                        "format",
                        1,
                        "id",
                        key(name).toString(),
                        "title",
                        "Handlungskonzept „Lindenkiez“ \n 2026",
                        "fields",
                        List.of(Map.of("goals", List.of(Map.of("needs", needs))))));
        tale.say("concept.adopted")
                .with("concept", key(name))
                .with("number", 1)
                .with("adoptedOn", "2026-03-01")
                .with("digest", digest);
    }

    private static Map<String, Object> procedure() {
        return Map.ofEntries(
                Map.entry("ballot", "show-of-hands"),
                Map.entry("circularDays", 7),
                Map.entry("conflictedCount", false),
                Map.entry("conflictedLeave", true),
                Map.entry("majorityBase", "cast-without-abstentions"),
                Map.entry("majorityBound", "more-than"),
                Map.entry("majorityShare", "1/2"),
                Map.entry("presentation", "possible"),
                Map.entry("publicSessions", true),
                Map.entry("quorumBase", "members"),
                Map.entry("quorumBound", "at-least"),
                Map.entry("quorumShare", "1/2"),
                Map.entry("residentMajority", true),
                Map.entry("revotes", 1),
                Map.entry("substitutesAct", true),
                Map.entry("tie", "lot"));
    }

    static List<String> seats(long count) {
        return IntStream.rangeClosed(1, (int) count)
                .mapToObj(number -> key("seat-" + number).toString())
                .toList();
    }

    private void ideas() {
        for (int idea = 1; idea <= 14; idea++) {
            tale.later(60);
            about("idea.received", idea)
                    .with("round", ROUND)
                    .with("sending", 1)
                    .with("by", "author")
                    .with("authors", 1)
                    .with("contentDigest", content(idea));
            tale.later(60);
            about("idea.admitted", idea)
                    .with("sending", 1)
                    .with("checkDigest", Tale.digest("check " + idea));
        }
        about("conflict.noted", 2)
                .with("conflict", key("conflict-2"))
                .with("conflictAct", "declared")
                .with("conflictKind", "family")
                .with("inForce", true);
        about("conflict.noted", 3)
                .with("conflict", key("conflict-3"))
                .with("conflictAct", "asserted")
                .with("conflictKind", "friends")
                .with("inForce", true);
        about("conflict.decided", 3)
                .with("conflict", key("conflict-3"))
                .with("conflictAct", "lifted")
                .with("conflictKind", "friends")
                .with("inForce", false)
                .with("votesYes", 5)
                .with("votesNo", 1)
                .with("votesAbstained", 0)
                .with("votesNeeded", 4)
                .with("quorum", 4);
        about("idea.refused", 13)
                .with("sending", 1)
                .with("checkDigest", Tale.digest("check again"));
        about("idea.merged", 14).with("into", key("idea-1")).with("intoNumber", 1);
    }

    private static String content(int idea) {
        return Tale.digest("content of " + idea);
    }

    private TaleEntry about(String type, int idea) {
        return tale.say(type).with("idea", key("idea-" + idea)).with("number", idea);
    }

    private void firstSession() {
        session("session-1", false);
        vote(Vote.on("session-1", 1, "vote-1", "full", "carried"));
        vote(Vote.on("session-1", 2, "vote-2a", "lower", "carried")
                .giving(30_000)
                .without(1)
                .amending("vote-2-motion"));
        vote(Vote.on("session-1", 2, "vote-2", "lower", "carried")
                .giving(40_000)
                .without(1)
                .amendedBy("vote-2a-motion"));
        vote(Vote.on("session-1", 3, "vote-3", "refuse", "carried"));
        vote(Vote.on("session-1", 4, "vote-4", "conditions", "lot").counted(3, 3, 1));
        lot("session-1", 4, "vote-4", "for");
        vote(Vote.on("session-1", 5, "vote-5a", "full", "lost").counted(1, 5, 0));
        vote(Vote.on("session-1", 5, "vote-5", "lower", "lost").giving(20_000).counted(2, 4, 0));
        vote(Vote.on("session-1", 6, "vote-6", "postpone", "carried"));
        vote(Vote.on("session-1", 7, "vote-7", "full", "carried"));
        vote(Vote.on("session-1", 8, "vote-8", "lower", "carried").giving(20_000));
        vote(Vote.on("session-1", 8, "vote-8b", "full", "carried"));
        vote(Vote.on("session-1", 9, "vote-9", "full", "lost").counted(2, 4, 0));
        vote(Vote.on("session-1", 11, "vote-11", "full", "straw-poll").counted(2, 0, 0));
        vote(Vote.on("session-1", 12, "vote-12", "full", "carried"));
        tale.later(60);
        tale.say("session.closed").with("session", key("session-1"));
        granted(1, "vote-1", ASKED, "granted");
        granted(2, "vote-2", 30_000, "granted-less");
        refused(3, "vote-3", "no-need", "vote-3");
        granted(4, "vote-4", ASKED, "granted").with("isConditional", true);
        refused(5, "vote-5", "not-carried", "vote-5a", "vote-5");
        decided("session-1", 6, "vote-6", "postponed", 0, "vote-6");
        granted(7, "vote-7", ASKED, "granted");
        granted(8, "vote-8", 20_000, "granted-less")
                .with("votesInOrder", keys("vote-8", "vote-8b"));
        refused(9, "vote-9", "not-carried", "vote-9");
        about("decision.held", 12)
                .with("session", key("session-1"))
                .with("vote", key("vote-12"))
                .with("obstacles", List.of("no-money"));
    }

    private void session(String name, boolean isCircular) {
        tale.later(600);
        tale.say("session.planned")
                .with("session", key(name))
                .with("body", key("body"))
                .with("round", ROUND)
                .with("startsAt", "2026-04-20T17:00:00Z")
                .with("untilAt", isCircular ? "2026-04-27T17:00:00Z" : null)
                .with("isPublic", true);
        if (!isCircular) {
            tale.later(600);
            tale.say("session.opened")
                    .with("session", key(name))
                    .with("procedureDigest", tale.digestOf("procedure"))
                    .with("seatsHeld", SEATS)
                    .with("present", SEATS)
                    .with("quorum", 4)
                    .with("chair", key("seat-1"));
        }
    }

    private void vote(Vote vote) {
        tale.later(60);
        about("motion.moved", vote)
                .with("number", 1)
                .with("motionKind", vote.kind)
                .with("amends", vote.amends == null ? null : key(vote.amends))
                .with("grantedCents", vote.granted)
                .with("refusal", vote.kind.equals("refuse") ? "no-need" : null);
        boolean isCircular = vote.session.equals("session-3");
        Long granted = vote.amendments.isEmpty() ? vote.granted : Long.valueOf(30_000);
        long roll = Math.max(vote.voters(), 4);
        tale.later(20);
        about("vote.opened", vote)
                .with("vote", key(vote.vote))
                .with("voteAttempt", 1)
                .with("isSecret", false)
                .with("isCircular", isCircular)
                .with("seats", seats(roll))
                .with("seatsHeld", SEATS)
                .with("conflicted", vote.conflicted)
                .with("counted", isCircular ? 0 : vote.voters())
                .with("quorum", 4)
                .with("amendments", vote.amendments.stream().map(UUID::toString).toList())
                .with("grantedCents", granted);
        tale.later(60);
        long cast = vote.yes + vote.no;
        about("vote.closed", vote)
                .with("vote", key(vote.vote))
                .with("voteOutcome", vote.outcome)
                .with("isTied", vote.outcome.equals("lot"))
                .with("seatsHeld", SEATS)
                .with("conflicted", vote.conflicted)
                .with("counted", vote.voters())
                .with("quorum", 4)
                .with("residents", vote.voters() / 2 + 1)
                .with("voters", vote.voters())
                .with("needed", cast / 2 + 1)
                .with("yes", vote.yes)
                .with("no", vote.no)
                .with("abstained", vote.abstained);
    }

    private TaleEntry about(String type, Vote vote) {
        return tale.say(type)
                .with("idea", key("idea-" + vote.idea))
                .with("session", key(vote.session))
                .with("motion", key(vote.motion));
    }

    private void lot(String session, int idea, String vote, String wanted) {
        tale.later(30);
        String seed = IntStream.range(0, 100)
                .mapToObj(each -> Tale.digest("thrown " + each))
                .filter(each -> Tale.drawn(each, key(vote)).equals(wanted))
                .findFirst()
                .orElseThrow();
        tale.say("vote.lot-drawn")
                .with("idea", key("idea-" + idea))
                .with("session", key(session))
                .with("vote", key(vote))
                .with("root", Tale.ROOT)
                .with("seed", seed)
                .with("drawn", wanted);
    }

    private TaleEntry granted(int idea, String vote, long cents, String outcome) {
        return granted("session-1", idea, vote, cents, outcome);
    }

    private TaleEntry granted(String session, int idea, String vote, long cents, String outcome) {
        tale.book("promised-" + vote, "promised", cents, key("decision-" + vote));
        return decided(session, idea, vote, outcome, cents, vote)
                .with("booking", key("promised-" + vote))
                .with("answerUntil", cents < ASKED ? "2026-05-20" : null)
                .with("costsGrantedCents", List.of(cents - 10_000, 15_000L));
    }

    private TaleEntry refused(int idea, String vote, String reason, String... votes) {
        return decided("session-1", idea, vote, "refused", 0, votes).with("refusal", reason);
    }

    private TaleEntry decided(
            String session, int idea, String vote, String outcome, long cents, String... votes) {
        boolean isRevised = session.equals("session-3");
        return about("decision.taken", idea)
                .with("decision", key("decision-" + vote))
                .with("decisionNumber", tale.nextDecision())
                .with("occasion", "vote")
                .with("fund", FUND)
                .with("round", ROUND)
                .with("session", key(session))
                .with("vote", key(vote))
                .with("votesInOrder", keys(votes))
                .with("decisionOutcome", outcome)
                .with("isConditional", false)
                .with("sumAskedCents", ASKED)
                .with("sumGrantedCents", cents)
                .with("costKinds", KINDS)
                // Of the costs 5,000 are paid otherwise.
                .with("costsAskedCents", List.of(40_000L, 15_000L))
                .with("costsGrantedCents", List.of())
                .with("sending", 1)
                .with("contentDigest", content(idea))
                .with("need", key("need-" + (1 + idea % 2)))
                .with("concept", key(isRevised ? "concept-2" : "concept-1"))
                .with("conceptDigest", tale.digestOf(isRevised ? "concept-2" : "concept-1"))
                .with("rulesDigest", tale.digestOf("rules"))
                .with("scoringDigest", tale.digestOf("criteria"))
                .with("procedureDigest", tale.digestOf("procedure"))
                .with("countingDigest", tale.digestOf("counting"))
                .with("termsDigest", tale.digestOf("terms"))
                .with("appealUntil", "2026-06-20");
    }

    private static List<String> keys(String... names) {
        return List.of(names).stream().map(name -> key(name).toString()).toList();
    }

    private TaleEntry on(String type, int idea, String vote) {
        tale.later(3_600);
        return about(type, idea).with("decision", key("decision-" + vote));
    }

    private void whatBecameOfIt() {
        for (int idea = 1; idea <= 9; idea++) {
            on("notice.given", idea, "vote-" + idea)
                    .with("noticeNumber", 1)
                    .with("notice", Tale.digest("notice " + idea))
                    .with("recipients", 1);
        }
        on("decision.corrected", 1, "vote-1").with("correction", key("correction"));
        offer(2, "vote-2", 30_000);
        on("decision.accepted", 2, "vote-2")
                .with("offer", key("offer-2"))
                .with("sumGrantedCents", 30_000);
        offer(8, "vote-8", 20_000);
        tale.book("released-8", "released", 20_000, key("decision-vote-8"));
        on("decision.lapsed", 8, "vote-8")
                .with("lapse", "not-answered")
                .with("booking", key("released-8"));
        on("appeal.made", 9, "vote-9").with("appeal", key("appeal-9")).with("isInTime", true);
        on("appeal.answered", 9, "vote-9")
                .with("appeal", key("appeal-9"))
                .with("appealAnswer", "to-body")
                .with("session", key("session-2"));
        on("appeal.made", 5, "vote-5").with("appeal", key("appeal-5")).with("isInTime", true);
        on("appeal.answered", 5, "vote-5")
                .with("appeal", key("appeal-5"))
                .with("appealAnswer", "stays");
        tale.say("vote.annulled")
                .with("idea", key("idea-7"))
                .with("session", key("session-1"))
                .with("vote", key("vote-7"))
                .with("flaw", "conflict");
        tale.book("released-7", "released", ASKED, key("decision-vote-7"));
        about("decision.annulled", 7)
                .with("decision", key("decision-vote-7"))
                .with("vote", key("vote-7"))
                .with("booking", key("released-7"));
        tale.book("spent-1", "spent", 20_000, key("decision-vote-1"));
        tale.book("returned-1", "returned", 5_000, key("decision-vote-1"));
    }

    private void offer(int idea, String vote, long cents) {
        on("idea.sum-offered", idea, vote)
                .with("offer", key("offer-" + idea))
                .with("sending", 1)
                .with("occasion", "decision")
                .with("sumAskedCents", ASKED)
                .with("sumOfferedCents", cents)
                .with("answerUntil", "2026-05-20")
                .with("offerDigest", Tale.digest("offer " + idea));
    }

    private void secondSession() {
        session("session-2", false);
        vote(Vote.on("session-2", 6, "vote-6-2", "full", "carried"));
        vote(Vote.on("session-2", 7, "vote-7-2", "full", "lost").counted(1, 5, 0));
        vote(Vote.on("session-2", 9, "vote-9-2", "full", "carried"));
        tale.later(60);
        tale.say("session.closed").with("session", key("session-2"));
        granted("session-2", 6, "vote-6-2", ASKED, "granted")
                .with("occasion", "postponed")
                .with("after", key("decision-vote-6"));
        decided("session-2", 7, "vote-7-2", "refused", 0, "vote-7-2")
                .with("refusal", "not-carried")
                .with("occasion", "repeated-vote")
                .with("after", key("decision-vote-7"));
        granted("session-2", 9, "vote-9-2", ASKED, "granted")
                .with("occasion", "appeal")
                .with("after", key("decision-vote-9"));
        // What was held back takes effect once there is money.
        tale.later(600);
        granted(12, "vote-12", ASKED, "granted");
    }

    /** A concept is revised in between: a need is closed that had been open when the idea came. */
    private void circular() {
        concept("concept-2", List.of("need-2"), List.of("need-1", "need-old"));
        session("session-3", true);
        vote(Vote.on("session-3", 10, "vote-10", "full", "carried"));
        tale.say("session.closed").with("session", key("session-3"));
        granted("session-3", 10, "vote-10", ASKED, "granted");
    }
}

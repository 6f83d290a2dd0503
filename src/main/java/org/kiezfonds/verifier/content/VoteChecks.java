package org.kiezfonds.verifier.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.content.Known.Idea;
import org.kiezfonds.verifier.content.Known.Motion;
import org.kiezfonds.verifier.content.Known.Round;
import org.kiezfonds.verifier.content.Known.Session;
import org.kiezfonds.verifier.content.Known.Vote;
import org.kiezfonds.verifier.content.Procedure.Tally;

/** Sessions, motions and votes: each vote is opened as it may be, and counted again. */
final class VoteChecks {

    private final Known known;
    private final Findings findings;
    private long recounted;

    VoteChecks(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** So many votes were counted again by the rules of procedure of their round. */
    long recounted() {
        return recounted;
    }

    void planned(long entry, Fields body) {
        Session session = known.session(body.key("session"));
        UUID round = body.keyIfAny("round");
        session.plannedAt = entry;
        session.isCircular = body.has("untilAt");
        session.round = round == null ? null : known.round(round);
    }

    void sessionOpened(long entry, Fields body) {
        Session session = known.session(body.key("session"));
        if (session.plannedAt == Known.NEVER) {
            findings.add(entry, null, "votes.session-unplanned");
        }
        session.openedAt = entry;
        Round round = session.round;
        if (round != null) {
            String wanted = String.valueOf(round.digests.get(RoundFacts.PROCEDURE));
            String found = body.digest("procedureDigest");
            if (!found.equals(wanted)) {
                findings.add(entry, null, "votes.session-procedure", wanted, found);
            }
        }
    }

    void moved(long entry, Fields body) {
        Motion motion = known.motion(body.key("motion"));
        if (motion.at != Known.NEVER) {
            findings.add(entry, null, "votes.motion-twice", motion.at);
            return;
        }
        motion.at = entry;
        motion.kind = body.word("motionKind");
        motion.session = known.session(body.key("session"));
        motion.idea = idea(body);
        motion.amends = body.keyIfAny("amends");
        motion.grantedCents = body.numberIfAny("grantedCents");
        motion.refusal = body.wordIfAny("refusal");
    }

    void withdrawn(Fields body) {
        known.motion(body.key("motion")).isWithdrawn = true;
    }

    private @Nullable Idea idea(Fields body) {
        UUID idea = body.keyIfAny("idea");
        return idea == null ? null : known.idea(idea);
    }

    void opened(long entry, Fields body) {
        Vote vote = known.vote(body.key("vote"));
        if (vote.at != Known.NEVER) {
            findings.add(entry, vote.key, "votes.opened-twice", vote.at);
            return;
        }
        Session session = known.session(body.key("session"));
        Motion motion = known.motion(body.key("motion"));
        List<UUID> seats = body.keys("seats");
        vote.at = entry;
        vote.session = session;
        vote.idea = idea(body);
        vote.on(motion);
        vote.seats = seats.size();
        vote.amendments = body.keys("amendments");
        vote.grantedCents = body.numberIfAny("grantedCents");
        if (!session.isRunning()) {
            findings.add(entry, vote.key, "votes.session-not-open");
        }
        checkMotion(entry, vote, motion, body);
        checkRoll(entry, vote, seats, body);
        session.votes.add(vote);
        motion.votes.add(vote);
    }

    private void checkMotion(long entry, Vote vote, Motion motion, Fields body) {
        if (motion.at == Known.NEVER) {
            findings.add(entry, vote.key, "votes.motion-unknown");
            return;
        }
        if (motion.session != vote.session || motion.idea != vote.idea) {
            findings.add(entry, vote.key, "votes.motion-elsewhere", motion.at);
        }
        if (motion.isWithdrawn) {
            findings.add(entry, vote.key, "votes.motion-withdrawn", motion.at);
        }
        long attempt = motion.votes.size() + 1L;
        if (body.number("voteAttempt") != attempt) {
            findings.add(entry, vote.key, "votes.attempt", attempt, body.number("voteAttempt"));
        }
        List<UUID> carried = amendments(motion, vote);
        if (!new HashSet<>(carried).equals(new HashSet<>(vote.amendments))) {
            findings.add(entry, vote.key, "votes.amendments", (long) carried.size(), (long)
                    vote.amendments.size());
            return;
        }
        Long wanted = motion.grantedCents;
        for (UUID amendment : vote.amendments) {
            Motion other = known.motion(amendment);
            if (other.kind.equals("lower")) {
                wanted = other.grantedCents;
            }
        }
        if (!Objects.equals(wanted, vote.grantedCents)) {
            findings.add(
                    entry,
                    vote.key,
                    "votes.granted",
                    Sums.cents(wanted),
                    Sums.cents(vote.grantedCents));
        }
    }

    /** With which amendments a motion is put to the vote: those of an earlier vote stay. */
    private static List<UUID> amendments(Motion motion, Vote vote) {
        Vote before = motion.standing();
        if (before != null) {
            return before.amendments;
        }
        List<UUID> carried = new ArrayList<>();
        Session session = vote.session;
        if (session != null) {
            for (Vote each : session.votes) {
                if (motion.key.equals(each.motion().amends) && each.carries()) {
                    carried.add(each.motion().key);
                }
            }
        }
        return carried;
    }

    /** Who could vote, and whether the numbers at the opening can be. */
    private void checkRoll(long entry, Vote vote, List<UUID> seats, Fields body) {
        long seatsHeld = body.number("seatsHeld");
        long conflicted = body.number("conflicted");
        if (new HashSet<>(seats).size() != seats.size()) {
            findings.add(entry, vote.key, "votes.seat-twice");
        }
        if (seats.size() > seatsHeld - conflicted) {
            findings.add(
                    entry, vote.key, "votes.conflicted-among-voters", seatsHeld - conflicted, (long)
                            seats.size());
        }
        checkHeld(entry, vote, body);
        Round round = round(vote);
        if (round == null) {
            return;
        }
        for (UUID seat : seats) {
            if (!round.seats.contains(seat)) {
                findings.add(entry, vote.key, "votes.seat-unknown", seat.toString());
            }
        }
        Procedure rules = round.procedure;
        if (rules != null) {
            checkQuorum(entry, vote, rules, body);
        }
    }

    private static @Nullable Round round(Vote vote) {
        Session session = vote.session;
        return session == null ? null : session.round;
    }

    private void checkHeld(long entry, Vote vote, Fields body) {
        long seatsHeld = body.number("seatsHeld");
        long counted = body.number("counted");
        long conflicted = body.number("conflicted");
        if (counted > seatsHeld) {
            findings.add(entry, vote.key, "votes.counted-many", seatsHeld, counted);
        }
        Round round = round(vote);
        if (round == null) {
            return;
        }
        // For panels conflicts are looked for and noted; elsewhere who applies is just left out.
        Idea idea = vote.idea;
        if (idea != null && conflicted > idea.barred()) {
            findings.add(entry, vote.key, "votes.conflicted-many", idea.barred(), conflicted);
        }
        if (seatsHeld > round.acting) {
            findings.add(entry, vote.key, "votes.seats-held-many", round.acting, seatsHeld);
        }
        Procedure rules = round.procedure;
        if (rules != null && !rules.conflictedCount() && counted > seatsHeld - conflicted) {
            findings.add(
                    entry, vote.key, "votes.conflicted-counted", seatsHeld - conflicted, counted);
        }
    }

    private void checkQuorum(long entry, Vote vote, Procedure rules, Fields body) {
        long quorum = rules.quorumOf(body.number("seatsHeld"), body.number("conflicted"));
        if (body.number("quorum") != quorum) {
            findings.add(entry, vote.key, "votes.quorum", quorum, body.number("quorum"));
        }
    }

    void closed(long entry, Fields body) {
        Vote vote = known.vote(body.key("vote"));
        if (vote.closedAt != Known.NEVER) {
            findings.add(entry, vote.key, "votes.closed-twice", vote.closedAt);
            return;
        }
        Tally tally = Tally.read(body);
        String outcome = body.word("voteOutcome");
        boolean isTied = body.flag("isTied");
        Attempts before = Attempts.on(vote);
        vote.closedAt = entry;
        vote.outcome = outcome;
        vote.isTied = isTied;
        if (vote.at == Known.NEVER) {
            findings.add(entry, vote.key, "votes.not-opened");
            return;
        }
        Session session = vote.session;
        if (session != null && session.closedAt != Known.NEVER) {
            findings.add(entry, vote.key, "votes.after-close", session.closedAt);
        }
        boolean isSame = known.session(body.key("session")) == session
                && known.motion(body.key("motion")) == vote.motion()
                && idea(body) == vote.idea;
        if (!isSame) {
            findings.add(entry, vote.key, "votes.other-than-opened", vote.at);
        }
        checkTally(entry, vote, tally, body);
        Round round = round(vote);
        Procedure rules = round == null ? null : round.procedure;
        if (rules == null) {
            checkBare(entry, vote, tally);
        } else {
            recount(entry, vote, rules, tally, before, body);
        }
    }

    private void checkTally(long entry, Vote vote, Tally tally, Fields body) {
        checkHeld(entry, vote, body);
        if (tally.cast() > tally.voters()) {
            findings.add(entry, vote.key, "votes.more-than-voters", tally.voters(), tally.cast());
        }
        long most = Math.min(vote.seats, tally.seatsHeld() - tally.conflicted());
        if (tally.voters() > most) {
            findings.add(entry, vote.key, "votes.voters", most, tally.voters());
        }
        if (tally.counted() < tally.voters()) {
            findings.add(entry, vote.key, "votes.counted-few", tally.voters(), tally.counted());
        }
        if (tally.residents() > tally.counted()) {
            findings.add(entry, vote.key, "votes.residents", tally.counted(), tally.residents());
        }
    }

    /** Where the rules are not public, at least the numbers have to be of one mind. */
    private void checkBare(long entry, Vote vote, Tally tally) {
        boolean isEnough = tally.yes() >= tally.needed() && tally.counted() >= tally.quorum();
        if (vote.outcome.equals("carried") && !vote.isTied && !isEnough) {
            findings.add(
                    entry,
                    vote.key,
                    "votes.outcome",
                    Words.of(tally.counted() < tally.quorum() ? "straw-poll" : "lost"),
                    Words.of("carried"));
        }
    }

    private void recount(
            long entry, Vote vote, Procedure rules, Tally tally, Attempts before, Fields body) {
        recounted++;
        checkQuorum(entry, vote, rules, body);
        long needed = rules.neededOf(tally);
        if (tally.needed() != needed) {
            findings.add(entry, vote.key, "votes.needed", needed, tally.needed());
        }
        // Whether it was tied is asked of the votes, also where the quorum was missing.
        boolean isTied = rules.canDecide(tally) && rules.isTied(tally);
        if (vote.isTied != isTied) {
            findings.add(
                    entry,
                    vote.key,
                    isTied ? "votes.tie-not-told" : "votes.tie-told",
                    tally.yes(),
                    tally.no());
        }
        Session session = vote.session;
        if (vote.outcome.equals("to-session") && session != null && session.isCircular) {
            return;
        }
        String wanted = rules.outcome(tally, before.wasTied(), before.counted());
        boolean fits = wanted == null
                ? vote.outcome.equals("carried") || vote.outcome.equals("lost")
                : vote.outcome.equals(wanted);
        if (!fits) {
            findings.add(
                    entry,
                    vote.key,
                    "votes.outcome",
                    Words.of(wanted == null ? "lost" : wanted),
                    Words.of(vote.outcome));
        }
    }

    void annulled(long entry, Fields body) {
        Vote vote = known.vote(body.key("vote"));
        if (vote.closedAt == Known.NEVER) {
            findings.add(entry, vote.key, "votes.annulled-unknown");
        } else if (vote.annulledAt != Known.NEVER) {
            findings.add(entry, vote.key, "votes.annulled-twice", vote.annulledAt);
        }
        vote.annulledAt = entry;
    }

    /** The votes on the same motion before. */
    private record Attempts(long counted, boolean wasTied) {

        static Attempts on(Vote vote) {
            List<Vote> before = vote.motion().votes.stream()
                    .filter(each -> each != vote && each.counts())
                    .toList();
            return new Attempts(before.size(), before.stream().anyMatch(each -> each.isTied));
        }
    }
}

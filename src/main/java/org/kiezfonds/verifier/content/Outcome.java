package org.kiezfonds.verifier.content;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.content.Known.Decision;
import org.kiezfonds.verifier.content.Known.Idea;
import org.kiezfonds.verifier.content.Known.Motion;
import org.kiezfonds.verifier.content.Known.Session;
import org.kiezfonds.verifier.content.Known.Vote;

/** Whether a decision says what came of the votes on its idea in its session. */
final class Outcome {

    private final Findings findings;
    private final long entry;
    private final Decision decision;
    private final Vote vote;
    private final Fields body;
    private final List<Vote> votes;

    /** Of a decision whose vote is of its session and idea, and counts. */
    Outcome(
            Findings findings,
            long entry,
            Decision decision,
            Session session,
            Vote vote,
            Fields body) {
        this.findings = findings;
        this.entry = entry;
        this.decision = decision;
        this.vote = vote;
        this.body = body;
        Idea idea = Objects.requireNonNull(decision.idea);
        this.votes = session.mainVotesOn(idea);
    }

    void check() {
        List<UUID> order = votes.stream().map(each -> each.key).toList();
        if (!order.equals(body.keys("votesInOrder"))) {
            findings.add(
                    entry, decision.key, "decisions.votes-in-order", (long) order.size(), (long)
                            body.keys("votesInOrder").size());
        }
        Motion motion = vote.motion();
        if (!vote.carries()) {
            notCarried();
        } else if (motion.isAboutMoney()) {
            granted(motion);
        } else if (motion.kind.equals("postpone")) {
            nothingGiven("postponed", null);
        } else if (motion.kind.equals("refuse")) {
            nothingGiven("refused", motion.refusal);
        }
    }

    private void granted(Motion motion) {
        long voted = Objects.requireNonNullElse(vote.grantedCents, 0L);
        if (decision.grantedCents != voted) {
            findings.add(
                    entry,
                    decision.key,
                    "decisions.sum-other",
                    Sums.cents(voted),
                    Sums.cents(decision.grantedCents));
        }
        boolean isLess = voted < body.number("sumAskedCents");
        outcome(isLess ? "granted-less" : "granted");
        refusal(null);
        boolean isConditional = motion.kind.equals("conditions");
        if (body.flag("isConditional") != isConditional) {
            findings.add(
                    entry,
                    decision.key,
                    "decisions.conditional",
                    Words.of(isConditional ? "conditional" : "unconditional"),
                    Words.of(isConditional ? "unconditional" : "conditional"));
        }
        for (Vote other : votes) {
            boolean isLower = other.carries()
                    && other.motion().isAboutMoney()
                    && Objects.requireNonNullElse(other.grantedCents, 0L) < voted;
            if (isLower) {
                findings.add(
                        entry,
                        decision.key,
                        "decisions.lower-carried",
                        Sums.cents(other.grantedCents),
                        other.closedAt);
            }
        }
    }

    /** Nothing was carried: the last vote that counts refuses the idea. */
    private void notCarried() {
        for (Vote other : votes) {
            if (other.carries() && other.motion().decides()) {
                findings.add(entry, decision.key, "decisions.carried-passed-over", other.closedAt);
                return;
            }
        }
        nothingGiven("refused", "not-carried");
        Vote last = null;
        for (Vote other : votes) {
            if (other.counts()) {
                last = other;
            }
        }
        if (last != vote && last != null) {
            findings.add(entry, decision.key, "decisions.vote-not-last", last.closedAt);
        }
    }

    private void nothingGiven(String outcome, @Nullable String refusal) {
        outcome(outcome);
        refusal(refusal);
        if (decision.grantedCents != 0) {
            findings.add(
                    entry,
                    decision.key,
                    "decisions.sum-other",
                    Sums.cents(0L),
                    Sums.cents(decision.grantedCents));
        }
    }

    private void outcome(String wanted) {
        if (!decision.outcome.equals(wanted)) {
            findings.add(
                    entry,
                    decision.key,
                    "decisions.outcome",
                    Words.of(wanted),
                    Words.of(decision.outcome));
        }
    }

    private void refusal(@Nullable String wanted) {
        String found = body.wordIfAny("refusal");
        if (!Objects.equals(wanted, found)) {
            findings.add(
                    entry,
                    decision.key,
                    "decisions.refusal",
                    wanted == null ? Words.of("nothing") : wanted,
                    found == null ? Words.of("nothing") : found);
        }
    }
}

package org.kiezfonds.verifier.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kiezfonds.verifier.content.Known.Decision;
import org.kiezfonds.verifier.content.Known.Idea;
import org.kiezfonds.verifier.content.Known.Session;
import org.kiezfonds.verifier.content.Known.Vote;

/**
 * What has to follow: a decision from the votes of a session that closed, and the end of a decision
 * whose vote does not stand. It is written together with what it follows from; where the log ends
 * so soon after that its head may lie between the two, nobody is blamed.
 */
final class Duties {

    /** Longer than anything that is written together takes. */
    private static final long SECONDS = 60;

    private final Known known;
    private final Findings findings;
    private final List<Duty> open = new ArrayList<>();

    Duties(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** What has to follow from an entry. */
    private record Duty(long entry, long second, Vote vote, String missing) {}

    /** Every idea with a vote that counts has to be decided, or it is said what is in the way. */
    void closed(long entry, Fact fact) {
        Session session = known.session(fact.body().key("session"));
        session.closedAt = entry;
        if (session.round == null) {
            return;
        }
        Set<Idea> voted = new LinkedHashSet<>();
        for (Vote vote : session.votes) {
            Idea idea = vote.idea;
            boolean isDue = idea != null && decides(vote) && idea.isOpen() && voted.add(idea);
            if (isDue) {
                open.add(new Duty(entry, fact.second(), vote, "decisions.missing"));
            }
        }
    }

    private static boolean decides(Vote vote) {
        boolean waitsForLot = vote.outcome.equals("lot") && vote.drawnAt == Known.NEVER;
        return vote.counts()
                && !waitsForLot
                && vote.motion().amends == null
                && vote.motion().decides();
    }

    void annulled(long entry, Fact fact) {
        Vote vote = known.vote(fact.body().key("vote"));
        Decision decision = vote.decision;
        if (decision != null && decision.isStanding()) {
            open.add(new Duty(entry, fact.second(), vote, "later.annulment-missing"));
        }
    }

    /** A decision was taken, or it was said why it cannot take effect. */
    void done(Fields body) {
        Idea idea = known.idea(body.key("idea"));
        Session session = known.session(body.key("session"));
        open.removeIf(duty -> duty.missing().equals("decisions.missing")
                && duty.vote().idea == idea
                && duty.vote().session == session);
    }

    /** At the end of the log, whose last entry is of that second. */
    void finish(long now) {
        for (Duty duty : open) {
            Decision decision = duty.vote().decision;
            boolean isDone = duty.missing().equals("later.annulment-missing")
                    && (decision == null || !decision.isStanding());
            if (!isDone && now > duty.second() + SECONDS) {
                Idea idea = duty.vote().idea;
                findings.add(
                        duty.entry(),
                        duty.vote().key,
                        duty.missing(),
                        idea == null ? 0L : idea.number);
            }
        }
    }
}

package org.kiezfonds.verifier.content;

import java.util.Objects;
import java.util.UUID;
import org.kiezfonds.verifier.content.Known.Appeal;
import org.kiezfonds.verifier.content.Known.Decision;
import org.kiezfonds.verifier.content.Known.Offer;
import org.kiezfonds.verifier.content.Known.Vote;

/** What became of decisions: each entry points to something that is there and lets it happen. */
final class Later {

    private final Known known;
    private final Findings findings;
    private final Sums sums;
    private long count;

    Later(Known known, Findings findings, Sums sums) {
        this.known = known;
        this.findings = findings;
        this.sums = sums;
    }

    long count() {
        return count;
    }

    void take(long entry, String type, Fields body) {
        count++;
        UUID key = body.key("decision");
        Decision decision = known.decisionIfTaken(key);
        if (decision == null) {
            findings.add(entry, null, "later." + word(type) + "-unknown", key.toString());
            return;
        }
        if (known.idea(body.key("idea")) != decision.idea) {
            findings.add(entry, key, "later.other-idea");
        }
        switch (type) {
            case "decision.accepted" -> accepted(entry, decision, body);
            case "decision.lapsed" -> lapsed(entry, decision, body);
            case "decision.annulled" -> annulled(entry, decision, body);
            case "notice.given" -> notice(entry, decision, body);
            case "appeal.made" -> appeal(entry, decision, body);
            case "appeal.answered" -> answered(entry, decision, body);
            default -> {
                // A correction says nothing else that could be wrong.
            }
        }
    }

    private static String word(String type) {
        return switch (type) {
            case "appeal.made" -> "appeal";
            case "appeal.answered" -> "answer";
            case "notice.given" -> "notice";
            default -> type.substring(type.indexOf('.') + 1);
        };
    }

    private void accepted(long entry, Decision decision, Fields body) {
        holds(entry, decision, "later.accepted-too-late");
        long sum = body.number("sumGrantedCents");
        if (sum != decision.grantedCents) {
            findings.add(
                    entry,
                    decision.key,
                    "later.accepted-other-sum",
                    Sums.cents(decision.grantedCents),
                    Sums.cents(sum));
        }
        Offer offer = known.offers().get(body.key("offer"));
        boolean isOffered = offer != null
                && Objects.equals(offer.decision(), decision.key)
                && offer.cents() == decision.grantedCents;
        if (!isOffered) {
            findings.add(entry, decision.key, "later.accepted-no-offer");
        }
        if (decision.isAccepted) {
            findings.add(entry, decision.key, "later.accepted-twice");
        }
        decision.isAccepted = true;
    }

    private void lapsed(long entry, Decision decision, Fields body) {
        holds(entry, decision, "later.lapsed-twice");
        if (decision.isAccepted && !body.word("lapse").equals("withdrawn")) {
            findings.add(entry, decision.key, "later.lapsed-accepted");
        }
        sums.released(entry, decision, body.keyIfAny("booking"));
        decision.freeMoney();
        decision.isLapsed = true;
    }

    private void annulled(long entry, Decision decision, Fields body) {
        holds(entry, decision, "later.annulled-twice");
        Vote vote = known.vote(body.key("vote"));
        if (vote != decision.vote || vote.annulledAt == Known.NEVER) {
            findings.add(entry, decision.key, "later.annulled-vote-stands");
        }
        sums.released(entry, decision, body.keyIfAny("booking"));
        decision.freeMoney();
        decision.isAnnulled = true;
    }

    private void holds(long entry, Decision decision, String key) {
        if (!decision.isStanding()) {
            findings.add(entry, decision.key, key);
        }
    }

    private void notice(long entry, Decision decision, Fields body) {
        long wanted = decision.notices + 1;
        long number = body.number("noticeNumber");
        if (number != wanted) {
            findings.add(entry, decision.key, "later.notice-number", wanted, number);
        }
        decision.notices = Math.max(decision.notices, number);
    }

    private void appeal(long entry, Decision decision, Fields body) {
        Appeal before = known.appeals().putIfAbsent(body.key("appeal"), new Appeal(decision.key));
        if (before != null) {
            findings.add(entry, decision.key, "later.appeal-twice");
        }
    }

    private void answered(long entry, Decision decision, Fields body) {
        Appeal appeal = known.appeals().get(body.key("appeal"));
        if (appeal == null || !appeal.decision.equals(decision.key)) {
            findings.add(entry, decision.key, "later.answer-no-appeal");
            return;
        }
        if (appeal.isAnswered) {
            findings.add(entry, decision.key, "later.answer-twice");
        }
        appeal.isAnswered = true;
        if (body.word("appealAnswer").equals("to-body")) {
            decision.goesToBody = true;
        }
    }
}

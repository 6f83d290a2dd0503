package org.kiezfonds.verifier.content;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.content.Known.Area;
import org.kiezfonds.verifier.content.Known.Decision;
import org.kiezfonds.verifier.content.Known.Idea;
import org.kiezfonds.verifier.content.Known.Round;
import org.kiezfonds.verifier.content.Known.Session;
import org.kiezfonds.verifier.content.Known.Vote;

/** Each decision: what its procedure demands came before it, in order, and it says what was voted. */
final class Decisions {

    private final Known known;
    private final Findings findings;
    private final Sums sums;
    private long count;
    private long needs;

    Decisions(Known known, Findings findings, Sums sums) {
        this.known = known;
        this.findings = findings;
        this.sums = sums;
    }

    long count() {
        return count;
    }

    /** So many name a need. */
    long needs() {
        return needs;
    }

    void held(long entry, Fields body) {
        Vote vote = known.vote(body.key("vote"));
        boolean isThere = vote.closedAt != Known.NEVER
                && vote.session == known.session(body.key("session"))
                && vote.idea == known.idea(body.key("idea"));
        if (!isThere) {
            findings.add(entry, vote.key, "decisions.held-no-vote");
        }
    }

    void taken(long entry, Fields body) {
        count++;
        Decision decision = known.decision(body.key("decision"));
        if (decision.at != Known.NEVER) {
            findings.add(entry, decision.key, "decisions.twice", decision.at);
            return;
        }
        Idea idea = known.idea(body.key("idea"));
        Session session = known.session(body.key("session"));
        Vote vote = known.vote(body.key("vote"));
        Round round = known.round(body.key("round"));
        decision.at = entry;
        decision.number = body.number("decisionNumber");
        decision.idea = idea;
        decision.round = round;
        decision.vote = vote;
        decision.outcome = body.word("decisionOutcome");
        decision.grantedCents = body.number("sumGrantedCents");
        checkNumber(entry, decision, body);
        checkRound(entry, decision, session, round, body);
        checkIdea(entry, decision, idea, vote, body);
        checkBefore(entry, decision, idea, body);
        if (checkVote(entry, decision, session, vote, idea)) {
            new Outcome(findings, entry, decision, session, vote, body).check();
        }
        checkNeed(entry, decision, idea, body);
        sums.decided(entry, decision, body);
        idea.decisions.add(decision);
        vote.decision = decision;
    }

    private void checkNumber(long entry, Decision decision, Fields body) {
        Area area = known.area(body.word("area"));
        long wanted = area.lastNumber + 1;
        if (decision.number != wanted) {
            findings.add(
                    entry,
                    decision.key,
                    decision.number < wanted
                            ? "decisions.number-reused"
                            : "decisions.number-skipped",
                    wanted,
                    decision.number);
        }
        area.lastNumber = Math.max(area.lastNumber, decision.number);
    }

    private void checkRound(
            long entry, Decision decision, Session session, Round round, Fields body) {
        if (round.at == Known.NEVER) {
            findings.add(entry, decision.key, "decisions.no-round");
        } else {
            boolean isOfArea =
                    round.area.equals(body.word("area")) && body.key("fund").equals(round.fund);
            if (!isOfArea) {
                findings.add(entry, decision.key, "decisions.other-fund", round.at);
            }
            for (RoundFacts.Named paper : RoundFacts.PAPERS) {
                String wanted = round.digests.get(paper.what());
                String found = body.has(paper.field()) ? body.digest(paper.field()) : null;
                if (!Objects.equals(wanted, found)) {
                    findings.add(
                            entry,
                            decision.key,
                            "decisions." + paper.what() + "-other",
                            Papers.name(paper.what()),
                            orNothing(wanted),
                            orNothing(found));
                }
            }
        }
        if (session.plannedAt == Known.NEVER) {
            findings.add(entry, decision.key, "decisions.no-session");
        } else if (session.round != round) {
            findings.add(entry, decision.key, "decisions.session-other-round", session.plannedAt);
        } else if (session.closedAt == Known.NEVER) {
            findings.add(entry, decision.key, "decisions.before-close");
        }
    }

    private static Object orNothing(@Nullable String digest) {
        return digest == null ? Words.of("nothing") : digest;
    }

    private void checkIdea(long entry, Decision decision, Idea idea, Vote vote, Fields body) {
        if (idea.at == Known.NEVER) {
            findings.add(entry, decision.key, "decisions.no-idea");
            return;
        }
        if (idea.number != body.number("number")) {
            findings.add(
                    entry,
                    decision.key,
                    "decisions.idea-number",
                    idea.number,
                    body.number("number"));
        }
        if (!body.key("round").equals(idea.roundKey)) {
            findings.add(entry, decision.key, "decisions.idea-other-round");
        }
        if (idea.isWithdrawn) {
            findings.add(entry, decision.key, "decisions.idea-withdrawn");
        } else if (idea.isMerged) {
            findings.add(entry, decision.key, "decisions.idea-merged");
        } else if (idea.isRefused) {
            findings.add(entry, decision.key, "decisions.idea-refused");
        } else if (idea.admittedAt == Known.NEVER) {
            findings.add(entry, decision.key, "decisions.idea-not-admitted");
        } else if (vote.at != Known.NEVER && vote.at < idea.admittedAt) {
            findings.add(entry, decision.key, "decisions.idea-admitted-late", idea.admittedAt);
        }
        boolean isSame = body.number("sending") == idea.sending
                && body.digest("contentDigest").equals(idea.contentDigest);
        if (!isSame) {
            findings.add(
                    entry,
                    decision.key,
                    "decisions.idea-other-content",
                    idea.sending,
                    body.number("sending"));
        }
        Long asked = idea.askedCents;
        if (asked != null && asked != body.number("sumAskedCents")) {
            findings.add(
                    entry,
                    decision.key,
                    "decisions.idea-other-sum",
                    Sums.cents(asked),
                    Sums.cents(body.number("sumAskedCents")));
        }
    }

    /** An idea is decided once, and again only for a reason that the log tells. */
    private void checkBefore(long entry, Decision decision, Idea idea, Fields body) {
        String occasion = body.word("occasion");
        UUID after = body.keyIfAny("after");
        List<Decision> earlier = idea.decisions;
        if (occasion.equals("vote") && after == null) {
            if (!earlier.isEmpty()) {
                findings.add(entry, decision.key, "decisions.second", earlier.getLast().number);
            }
            return;
        }
        Decision replaced = after == null ? null : known.decisionIfTaken(after);
        if (replaced == null || occasion.equals("vote")) {
            findings.add(entry, decision.key, "decisions.replaces-nothing");
            return;
        }
        boolean isLast = !earlier.isEmpty() && replaced == earlier.getLast();
        if (replaced.idea != idea || !isLast) {
            findings.add(entry, decision.key, "decisions.replaces-other", replaced.number);
            return;
        }
        boolean isDue = switch (occasion) {
            case "appeal" -> replaced.goesToBody;
            case "repeated-vote" -> replaced.isAnnulled;
            case "postponed" -> replaced.outcome.equals("postponed");
            default -> throw new Unfit("occasion");
        };
        if (!isDue) {
            findings.add(entry, decision.key, "decisions.not-due-" + occasion, replaced.number);
        }
        if (sums.promisedTo(replaced) != 0) {
            findings.add(
                    entry,
                    decision.key,
                    "decisions.not-released",
                    replaced.number,
                    Sums.cents(sums.promisedTo(replaced)));
        }
        replaced.freeMoney();
        replaced.isReplaced = true;
    }

    /** Whether the vote can have made a decision at all. */
    private boolean checkVote(
            long entry, Decision decision, Session session, Vote vote, Idea idea) {
        String wrong = null;
        if (vote.at == Known.NEVER) {
            wrong = "decisions.no-vote";
        } else if (vote.session != session) {
            wrong = "decisions.vote-other-session";
        } else if (vote.idea != idea) {
            wrong = "decisions.vote-other-idea";
        } else if (vote.closedAt == Known.NEVER) {
            wrong = "decisions.vote-open";
        } else if (vote.annulledAt != Known.NEVER) {
            wrong = "decisions.vote-annulled";
        } else if (vote.outcome.equals("straw-poll")) {
            wrong = "decisions.straw-poll";
        } else if (vote.outcome.equals("to-session")) {
            wrong = "decisions.to-session";
        } else if (vote.outcome.equals("lot") && vote.drawnAt == Known.NEVER) {
            wrong = "decisions.lot-not-drawn";
        } else if (vote.motion().amends != null) {
            wrong = "decisions.vote-on-amendment";
        } else if (vote.decision != null && vote.decision.isStanding()) {
            wrong = "decisions.vote-used";
        }
        if (wrong != null) {
            findings.add(entry, decision.key, wrong);
        }
        return wrong == null;
    }

    private void checkNeed(long entry, Decision decision, Idea idea, Fields body) {
        UUID need = body.keyIfAny("need");
        needs += need == null ? 0 : 1;
        UUID key = body.keyIfAny("concept");
        Known.Concept concept = known.area(body.word("area")).concept;
        if (key == null) {
            if (need != null) {
                findings.add(entry, decision.key, "needs.no-concept");
            }
            return;
        }
        if (concept == null || !concept.key().equals(key)) {
            findings.add(
                    entry,
                    decision.key,
                    "needs.other-concept",
                    concept == null ? Words.of("nothing") : concept.key().toString(),
                    key.toString());
            return;
        }
        if (!body.digest("conceptDigest").equals(concept.digest())) {
            findings.add(
                    entry,
                    decision.key,
                    "needs.other-text",
                    concept.digest(),
                    body.digest("conceptDigest"));
            return;
        }
        Known.Needs needs = concept.needs();
        if (need == null || needs == null) {
            return;
        }
        if (!needs.has(need)) {
            findings.add(entry, decision.key, "needs.unknown", need.toString());
        } else if (needs.closed().contains(need) && !wasOpen(idea, need)) {
            findings.add(entry, decision.key, "needs.closed", need.toString());
        }
    }

    /** A need may be closed by a revision between an idea and its decision. */
    private static boolean wasOpen(Idea idea, UUID need) {
        Known.Concept then = idea.conceptThen;
        Known.Needs needs = then == null ? null : then.needs();
        return needs != null && needs.open().contains(need);
    }
}

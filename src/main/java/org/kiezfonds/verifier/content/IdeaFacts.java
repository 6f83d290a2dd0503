package org.kiezfonds.verifier.content;

import org.kiezfonds.verifier.content.Known.Idea;
import org.kiezfonds.verifier.content.Known.Offer;

/** The way of ideas until they are voted on, and who does not decide on them. */
final class IdeaFacts {

    private final Known known;
    private final Findings findings;

    IdeaFacts(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    void take(long entry, String type, Fields body) {
        Idea idea = known.idea(body.key("idea"));
        switch (type) {
            case "idea.received" -> received(entry, idea, body);
            case "idea.admitted" -> {
                boolean isOfThisSending = body.number("sending") == idea.sending;
                idea.admittedAt = isOfThisSending ? entry : Known.NEVER;
                idea.isRefused = false;
            }
            case "idea.refused" -> {
                idea.admittedAt = Known.NEVER;
                idea.isRefused = true;
            }
            case "idea.returned", "idea.reopened" -> {
                idea.admittedAt = Known.NEVER;
                idea.isRefused = false;
            }
            case "idea.handed-on" -> {
                idea.roundKey = body.key("roundTo");
                idea.admittedAt = Known.NEVER;
            }
            case "idea.withdrawn" -> idea.isWithdrawn = true;
            case "idea.merged" -> {
                idea.isMerged = true;
                known.idea(body.key("into")).parts.add(idea);
            }
            case "idea.author-joined" -> {
                // Who applied before the admission was looked for among the members then.
                if (idea.admittedAt != Known.NEVER) {
                    idea.joined++;
                }
            }
            case "idea.sum-offered" ->
                known.offers()
                        .put(
                                body.key("offer"),
                                new Offer(
                                        body.key("idea"),
                                        body.keyIfAny("decision"),
                                        body.number("sumOfferedCents")));
            case "idea.sum-accepted" -> {
                idea.sending = body.number("sending");
                idea.contentDigest = body.digest("contentDigest");
                idea.askedCents = body.number("sumAskedCents");
            }
            case "conflict.noted" -> conflict(idea, body);
            case "conflict.decided" -> {
                decided(entry, body);
                conflict(idea, body);
            }
            default -> throw new IllegalArgumentException(type);
        }
    }

    private void received(long entry, Idea idea, Fields body) {
        if (idea.at == Known.NEVER) {
            idea.at = entry;
            idea.conceptThen = known.area(body.word("area")).concept;
        }
        idea.roundKey = body.key("round");
        idea.number = body.number("number");
        idea.sending = body.number("sending");
        idea.contentDigest = body.digest("contentDigest");
        idea.askedCents = null;
        idea.admittedAt = Known.NEVER;
    }

    private static void conflict(Idea idea, Fields body) {
        if (body.flag("inForce")) {
            idea.conflicts.add(body.key("conflict"));
        } else {
            idea.conflicts.remove(body.key("conflict"));
        }
    }

    /** The motion is that there is no conflict. */
    private void decided(long entry, Fields body) {
        long yes = body.number("votesYes");
        long cast = yes + body.number("votesNo") + body.number("votesAbstained");
        boolean isLifted = yes >= body.number("votesNeeded");
        if (cast < body.number("quorum")) {
            findings.add(entry, null, "votes.conflict-quorum", body.number("quorum"), cast);
        } else if (body.flag("inForce") == isLifted) {
            findings.add(
                    entry,
                    null,
                    isLifted ? "votes.conflict-kept" : "votes.conflict-lifted",
                    body.number("votesNeeded"),
                    yes);
        }
    }
}

package org.kiezfonds.verifier.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.Unreachable;
import org.kiezfonds.verifier.content.Known.Concept;
import org.kiezfonds.verifier.content.Known.Needs;
import org.kiezfonds.verifier.content.Known.Round;

/** What was settled before anybody voted: concepts, rounds with their papers, panels. */
final class RoundFacts {

    static final String RULES = "rules";
    static final String CRITERIA = "criteria";
    static final String PROCEDURE = "procedure";
    static final String COUNTING = "counting";
    static final String TERMS = "terms";

    /** The papers of a round, and the fields in which entries name them. */
    static final List<Named> PAPERS = List.of(
            new Named(RULES, "rulesDigest"),
            new Named(CRITERIA, "scoringDigest"),
            new Named(PROCEDURE, "procedureDigest"),
            new Named(COUNTING, "countingDigest"),
            new Named(TERMS, "termsDigest"));

    private final Known known;
    private final Papers papers;
    private final Findings findings;

    RoundFacts(Known known, Papers papers, Findings findings) {
        this.known = known;
        this.papers = papers;
        this.findings = findings;
    }

    /** A kind of paper and the field that names it. */
    record Named(String what, String field) {}

    void concept(long entry, Fields body) throws Unreachable {
        String digest = body.digest("digest");
        Needs needs = papers.want(entry, "concept", digest, Needs.class, RoundFacts::needs);
        known.area(body.word("area")).concept = new Concept(body.key("concept"), digest, needs);
    }

    private static Needs needs(Fields concept) {
        Set<UUID> open = new HashSet<>();
        Set<UUID> closed = new HashSet<>();
        for (Fields field : concept.objects("fields")) {
            for (Fields goal : field.objects("goals")) {
                for (Fields need : goal.objects("needs")) {
                    (need.has("closed") ? closed : open).add(need.key("id"));
                }
            }
        }
        return new Needs(open, closed);
    }

    void opened(long entry, Fields body) throws Unreachable {
        UUID key = body.key("round");
        Round round = known.round(key);
        if (round.at != Known.NEVER) {
            findings.add(entry, null, "papers.round-twice", round.at);
            return;
        }
        round.at = entry;
        round.area = body.word("area");
        round.fund = body.key("fund");
        round.pot = body.key("pot");
        round.amountCents = body.number("amountCents");
        for (Named paper : PAPERS) {
            if (body.has(paper.field())) {
                round.digests.put(paper.what(), body.digest(paper.field()));
            }
        }
        for (Named paper : PAPERS) {
            String digest = round.digests.get(paper.what());
            if (digest == null) {
                continue;
            }
            switch (paper.what()) {
                case PROCEDURE ->
                    round.procedure =
                            papers.want(entry, PROCEDURE, digest, Procedure.class, Procedure::read);
                case TERMS -> terms(entry, body, digest);
                default -> papers.want(entry, paper.what(), digest);
            }
        }
    }

    /** The terms say in a paper what the entry says of them. */
    private void terms(long entry, Fields body, String digest) throws Unreachable {
        Fields terms = papers.want(entry, TERMS, digest, Fields.class, paper -> paper);
        if (terms == null) {
            return;
        }
        for (String field :
                List.of("fund", "round", "number", "pot", "opensOn", "closesOn", "decidesBy")) {
            same(entry, field, terms.map().get(field), body.map().get(field));
        }
        same(entry, "cents", terms.map().get("cents"), body.map().get("amountCents"));
    }

    private void same(long entry, String field, @Nullable Object paper, @Nullable Object said) {
        if (paper == null || !paper.equals(said)) {
            findings.add(
                    entry,
                    null,
                    "papers.terms-other",
                    field,
                    String.valueOf(paper),
                    String.valueOf(said));
        }
    }

    void panelOpened(long entry, Fields body) {
        Round round = known.round(body.key("round"));
        round.panelAt = entry;
        round.seats.addAll(body.keys("seats"));
        round.acting = body.keys("seats").size();
        String digest = body.digest("procedureDigest");
        String wanted = round.digests.get(PROCEDURE);
        if (!digest.equals(wanted)) {
            findings.add(entry, null, "papers.panel-procedure", String.valueOf(wanted), digest);
        }
    }

    void panelChanged(Fields body) {
        Round round = known.round(body.key("round"));
        round.seats.add(body.key("mandate"));
        round.acting = body.number("acting");
    }
}

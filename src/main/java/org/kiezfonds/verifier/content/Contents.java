package org.kiezfonds.verifier.content;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.Finding;
import org.kiezfonds.verifier.Unreachable;

/** Takes the entries in their order, once, and says what of them does not fit together. */
public final class Contents {

    private final Findings findings = new Findings();
    private final Known known = new Known();
    private final Papers papers;
    private final RoundFacts rounds;
    private final IdeaFacts ideas = new IdeaFacts(known, findings);
    private final VoteChecks votes = new VoteChecks(known, findings);
    private final Lots lots = new Lots(known, findings);
    private final Sums sums = new Sums(known, findings);
    private final Decisions decisions = new Decisions(known, findings, sums);
    private final Later later = new Later(known, findings, sums);
    private final Duties duties = new Duties(known, findings);
    private boolean isEmpty = true;
    private boolean isContinued;

    public Contents(PaperFiles files) {
        this.papers = new Papers(files, findings);
        this.rounds = new RoundFacts(known, papers, findings);
    }

    /**
     * What is said at the end of one part of the check.
     *
     * @param name of the part, with which the keys of its findings begin
     * @param counts what was looked at
     * @param found the first findings of each kind
     * @param total how many there are
     */
    public record Step(String name, List<Long> counts, List<Told> found, long total) {}

    /**
     * Something that is not as it has to be.
     *
     * @param entry that says it, or behind which it is missing
     * @param decision its number; null where it is about none
     */
    public record Told(long entry, @Nullable Long decision, Finding what) {}

    /** Whether nothing was there that has to do with decisions. */
    public boolean isEmpty() {
        return isEmpty;
    }

    /** Whether the log goes on from another one, in which the beginnings of all stand. */
    public boolean isContinued() {
        return isContinued;
    }

    /** Takes the next entry that matters. */
    public void take(long entry, Fact fact) throws Unreachable {
        if (fact.type().equals("log.continued")) {
            isContinued |= entry == 0;
            return;
        }
        isEmpty = false;
        try {
            read(entry, fact);
        } catch (Unfit e) {
            findings.add(entry, null, "decisions.unreadable", fact.type(), e.field());
        }
    }

    private void read(long entry, Fact fact) throws Unreachable {
        Fields body = fact.body();
        switch (fact.type()) {
            case "concept.adopted" -> rounds.concept(entry, body);
            case "round.opened" -> rounds.opened(entry, body);
            case "panel.opened" -> rounds.panelOpened(entry, body);
            case "panel.changed" -> rounds.panelChanged(body);
            case "session.planned" -> votes.planned(entry, body);
            case "session.opened" -> votes.sessionOpened(entry, body);
            case "session.closed" -> duties.closed(entry, fact);
            case "motion.moved" -> votes.moved(entry, body);
            case "motion.withdrawn" -> votes.withdrawn(body);
            case "vote.opened" -> votes.opened(entry, body);
            case "vote.closed" -> votes.closed(entry, body);
            case "vote.annulled" -> {
                votes.annulled(entry, body);
                duties.annulled(entry, fact);
            }
            case "vote.lot-drawn" -> lots.take(entry, body);
            case "pot.booked" -> sums.booked(entry, body);
            case "decision.taken" -> {
                duties.done(body);
                decisions.taken(entry, body);
            }
            case "decision.held" -> {
                duties.done(body);
                decisions.held(entry, body);
            }
            case "decision.accepted",
                    "decision.lapsed",
                    "decision.annulled",
                    "decision.corrected",
                    "notice.given",
                    "appeal.made",
                    "appeal.answered" -> later.take(entry, fact.type(), body);
            default -> ideas.take(entry, fact.type(), body);
        }
    }

    /**
     * After the last entry.
     *
     * @param lastTime of all entries, whether they matter or not; empty where it is not known
     */
    public void finish(TreeRoots roots, String lastTime) throws Unreachable {
        lots.finish(roots);
        duties.finish(lastTime.isEmpty() ? 0 : Fact.second(lastTime));
    }

    public List<Step> steps() {
        return Stream.of(
                        step("papers", papers.count()),
                        step("votes", votes.recounted()),
                        step("lots", lots.count()),
                        step("decisions", decisions.count()),
                        step("needs", decisions.needs()),
                        step("sums", sums.bookings(), sums.pots()),
                        step("later", later.count()))
                .toList();
    }

    private Step step(String name, Long... counts) {
        List<Told> found = findings.of(name).stream()
                .map(each -> new Told(each.entry(), known.numberOf(each.about()), each.what()))
                .toList();
        return new Step(name, List.of(counts), found, findings.count(name));
    }
}

package org.kiezfonds.app.juries;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaTies;
import org.kiezfonds.app.juries.ScoringQueries.Touched;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.JuryEntry.ScoresReturned;
import org.springframework.stereotype.Component;

/**
 * Scores that a conflict of interest withdrew and that count again, because the body undid it. They
 * come back as long as all scores are sealed; what was revealed without them stays as it is. Knows of
 * no value.
 */
@Component
class ScoreReturns {

    private final SeatedPanels panels;
    private final ScoringQueries scorings;
    private final Rounds rounds;
    private final ScoreStore store;
    private final Recusals recusals;
    private final IdeaTies ideas;
    private final TransparencyLog log;
    private final Clock clock;

    ScoreReturns(
            SeatedPanels panels,
            ScoringQueries scorings,
            Rounds rounds,
            ScoreStore store,
            Recusals recusals,
            IdeaTies ideas,
            TransparencyLog log,
            Clock clock) {
        this.panels = panels;
        this.scorings = scorings;
        this.rounds = rounds;
        this.store = store;
        this.recusals = recusals;
        this.ideas = ideas;
        this.log = log;
        this.clock = clock;
    }

    /** Nobody reveals the scores that the conflict is about until the transaction ends. */
    void hold(Conflict conflict) {
        for (IdeaId id : recusals.goesOnIn(conflict.idea())) {
            scorings.hold(ideas.find(id).orElseThrow().round());
        }
    }

    /** Brings back what the conflict withdrew; it was held before, and is over by now. */
    void bringBack(Conflict conflict, PersonId actor) {
        for (IdeaId id : recusals.goesOnIn(conflict.idea())) {
            Idea idea = ideas.find(id).orElseThrow();
            Optional<Scoring> sealed = scorings.latest(idea.round())
                    .filter(scoring -> !scoring.isRevealed())
                    .filter(_ -> !recusals.isBarred(conflict.person(), id));
            sealed.ifPresent(scoring -> panels.of(idea.round())
                    .flatMap(panel -> panel.acting(conflict.person()))
                    .ifPresent(member -> bringBack(conflict, idea, scoring, member, actor)));
        }
    }

    private void bringBack(
            Conflict conflict, Idea idea, Scoring scoring, PanelMember member, PersonId actor) {
        int criteria = scorings.touched(
                        scoring.round(),
                        scoring.attempt(),
                        List.of(member.id()),
                        rounds.criteriaOf(scoring.round()).orElseThrow().criteria().stream()
                                .map(Criterion::id)
                                .toList())
                .getOrDefault(new Touched(member.id(), idea.id()), 0);
        if (criteria == 0) {
            return;
        }
        UUID entry = Ids.next();
        store.bringBack(
                new Return(
                        entry, conflict.id(), member.id(), idea.id(), scoring.attempt(), criteria),
                actor,
                clock.instant());
        log.append(
                entry,
                new ScoresReturned(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        scoring.round().value(),
                        scoring.attempt(),
                        conflict.id(),
                        criteria,
                        Disclosed.who(conflict.person()),
                        Disclosed.who(actor)));
    }

    /**
     * That scores came back.
     *
     * @param id of the entry in the log
     * @param criteria in how many there were points
     */
    record Return(UUID id, UUID conflict, UUID member, IdeaId idea, int attempt, int criteria) {}
}

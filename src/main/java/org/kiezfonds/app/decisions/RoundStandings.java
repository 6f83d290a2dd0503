package org.kiezfonds.app.decisions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.decisions.RoundStanding.Row;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.RevealedScores;
import org.kiezfonds.app.juries.tally.IdeaTally;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/**
 * Puts the ideas of a round beside each other. Points of the jury become public with the first
 * decision of the round, as sums: never who gave how many, and not where only one member gave any.
 */
@Component
class RoundStandings {

    private static final Comparator<Row> BY_PLACE =
            Comparator.comparing(Row::place, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Gallery gallery;
    private final DecisionQueries queries;
    private final RevealedScores scores;
    private final Rounds rounds;

    RoundStandings(Gallery gallery, DecisionQueries queries, RevealedScores scores, Rounds rounds) {
        this.gallery = gallery;
        this.queries = queries;
        this.scores = scores;
        this.rounds = rounds;
    }

    /** How a round stands; no rows before the first decision. */
    RoundStanding of(AreaId area, RoundId round) {
        List<Decision> decided = queries.of(round);
        Money amount = rounds.byId(area, round)
                .map(Round::terms)
                .map(RoundTerms::amount)
                .orElse(Money.ZERO);
        if (decided.isEmpty()) {
            return new RoundStanding(List.of(), amount, Money.ZERO, Money.ZERO);
        }
        Map<IdeaId, Decision> last = new HashMap<>();
        decided.forEach(each -> last.put(each.idea(), each));
        Map<UUID, IdeaTally> points = new HashMap<>();
        scores.of(round)
                .ifPresent(tally -> tally.ideas().stream()
                        .filter(each -> each.total().isPresent() && each.members() > 1)
                        .forEach(each -> points.put(each.idea(), each)));
        return new RoundStanding(
                gallery.ofRound(area, round).stream()
                        .map(idea -> row(idea, points.get(idea.id().value()), last.get(idea.id())))
                        .sorted(BY_PLACE)
                        .toList(),
                amount,
                sum(decided.stream().filter(Decision::takesMoney).toList()),
                sum(decided.stream()
                        .filter(each -> each.state() == State.LAPSED)
                        .toList()));
    }

    private static Row row(
            GalleryItem idea, @Nullable IdeaTally tally, @Nullable Decision decision) {
        return tally == null
                ? new Row(idea, null, null, decision)
                : new Row(idea, tally.total().orElseThrow(), tally.place(), decision);
    }

    private static Money sum(List<Decision> decisions) {
        return decisions.stream().map(Decision::granted).reduce(Money.ZERO, Money::plus);
    }
}

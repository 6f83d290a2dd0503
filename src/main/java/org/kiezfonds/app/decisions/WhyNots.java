package org.kiezfonds.app.decisions;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.Refusal;
import org.kiezfonds.app.decisions.RoundStanding.Row;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Works out what was missing for ideas that were refused. */
@Component
class WhyNots {

    private final RoundStandings standings;
    private final DecisionQueries queries;

    WhyNots(RoundStandings standings, DecisionQueries queries) {
        this.standings = standings;
        this.queries = queries;
    }

    /** What was missing; empty where the decision refused nothing. */
    Optional<WhyNot> of(Decision decision, Vote vote) {
        if (decision.outcome() != Outcome.REFUSED) {
            return Optional.empty();
        }
        RoundStanding standing = standings.of(decision.area(), decision.round());
        return Optional.of(new WhyNot(
                votes(decision, vote), points(decision, standing), euros(decision, standing)));
    }

    /** Only where a motion for money was lost: one to refuse had the votes that it needed. */
    private static WhyNot.@Nullable Votes votes(Decision decision, Vote vote) {
        Vote.Result result = Objects.requireNonNull(vote.result());
        return decision.refusal() == Refusal.NOT_CARRIED && result.yes() < result.needed()
                ? new WhyNot.Votes(result.yes(), result.needed())
                : null;
    }

    private static WhyNot.@Nullable Points points(Decision decision, RoundStanding standing) {
        List<Row> scored =
                standing.rows().stream().filter(row -> row.points() != null).toList();
        return scored.stream()
                .filter(row -> row.idea().id().equals(decision.idea()))
                .findFirst()
                .map(row -> new WhyNot.Points(
                        Objects.requireNonNull(row.place()),
                        scored.size(),
                        Objects.requireNonNull(row.points()),
                        scored.stream()
                                .filter(Row::isGranted)
                                .map(each -> Objects.requireNonNull(each.points()))
                                .min(Comparator.naturalOrder())
                                .orElse(null)))
                .orElse(null);
    }

    /** The sum of the round, less what decisions before this one had promised then. */
    private WhyNot.@Nullable Euros euros(Decision decision, RoundStanding standing) {
        Money left = queries.of(decision.round()).stream()
                .filter(each -> each.number() < decision.number())
                .filter(each -> each.state().stands() || each.stateAt().isAfter(decision.at()))
                .map(Decision::granted)
                .reduce(standing.amount(), Money::minus);
        return decision.refusal() == Refusal.NO_MONEY_LEFT || left.compareTo(decision.asked()) < 0
                ? new WhyNot.Euros(decision.asked(), left)
                : null;
    }
}

package org.kiezfonds.app.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.ConceptState;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.decisions.Obstacle.Kind;
import org.kiezfonds.app.funds.DecidedMoney;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.DecidableIdeas;
import org.kiezfonds.app.ideas.DecidableIdeas.Before;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.sessions.Resolution;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Gathers what a decision is made of, and finds what is in its way. */
@Component
class DecisionCases {

    private final DecisionQueries queries;
    private final AppealQueries appeals;
    private final DecidableIdeas ideas;
    private final Funds funds;
    private final Rounds rounds;
    private final Concepts concepts;
    private final DecidedMoney money;

    DecisionCases(
            DecisionQueries queries,
            AppealQueries appeals,
            DecidableIdeas ideas,
            Funds funds,
            Rounds rounds,
            Concepts concepts,
            DecidedMoney money) {
        this.queries = queries;
        this.appeals = appeals;
        this.ideas = ideas;
        this.funds = funds;
        this.rounds = rounds;
        this.concepts = concepts;
        this.money = money;
    }

    /** What was resolved, with the idea locked; empty where it is about no idea of that round. */
    Optional<CaseOfDecision> of(Resolution resolution) {
        AreaId area = resolution.session().area();
        RoundId id = Objects.requireNonNull(resolution.session().round());
        Optional<Before> before =
                ideas.lock(resolution.idea()).filter(each -> isOf(each.idea(), area, id));
        Optional<Round> round = rounds.byId(area, id);
        Optional<Fund> fund = round.flatMap(each -> funds.byId(area, each.fund()));
        if (before.isEmpty() || round.isEmpty() || fund.isEmpty()) {
            return Optional.empty();
        }
        Decision last = queries.last(resolution.idea()).orElse(null);
        return Optional.of(new CaseOfDecision(
                resolution,
                before.get(),
                fund.get(),
                round.get(),
                rounds.frozen(id),
                adopted(area),
                last,
                last != null && appeals.isSentToBody(last.id())));
    }

    private static boolean isOf(Idea idea, AreaId area, RoundId round) {
        return idea.area().equals(area) && idea.round().equals(round);
    }

    private @Nullable ConceptHead adopted(AreaId area) {
        return concepts.versionsOf(area).stream()
                .filter(head -> head.state() == ConceptState.ADOPTED)
                .findFirst()
                .orElse(null);
    }

    /** What is in the way, with the pot locked; nothing where the decision can take effect. */
    List<Obstacle> obstacles(CaseOfDecision one) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (one.before().idea().state() != IdeaState.ADMITTED) {
            obstacles.add(Obstacle.of(Kind.NOT_ADMITTED));
        }
        if (one.occasion().isEmpty()) {
            obstacles.add(Obstacle.of(Kind.DECIDED));
        }
        if (one.resolution().isContradictory()) {
            obstacles.add(Obstacle.of(Kind.CONTRADICTION));
        }
        if (!one.hasCostsVotedOn()) {
            obstacles.add(Obstacle.of(Kind.COSTS_CHANGED));
        } else if (one.outcome() == Decision.Outcome.GRANTED_LESS
                && !ideas.broken(one.before(), one.sums()).isEmpty()) {
            obstacles.add(Obstacle.of(Kind.RULES_BROKEN));
        }
        obstacles.addAll(shortOfMoney(one));
        return obstacles;
    }

    private List<Obstacle> shortOfMoney(CaseOfDecision one) {
        if (one.granted().cents() == 0) {
            return List.of();
        }
        var terms = one.round().terms();
        DecidedMoney.Room room = money.room(
                Objects.requireNonNull(terms.pot()),
                one.round().id(),
                Objects.requireNonNull(terms.amount()));
        List<Obstacle> obstacles = new ArrayList<>();
        missing(one, room.pot())
                .ifPresent(each -> obstacles.add(new Obstacle(Kind.POT_SHORT, each)));
        missing(one, room.round())
                .ifPresent(each -> obstacles.add(new Obstacle(Kind.ROUND_SHORT, each)));
        return obstacles;
    }

    private static Optional<Money> missing(CaseOfDecision one, Money left) {
        Money missing = one.granted().minus(left).minus(one.heldBefore());
        return missing.cents() > 0 ? Optional.of(missing) : Optional.empty();
    }
}

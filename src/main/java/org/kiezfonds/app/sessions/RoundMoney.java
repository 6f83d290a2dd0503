package org.kiezfonds.app.sessions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the sessions of a round have carried, and what the round can still give. */
@Component
class RoundMoney {

    private final SessionQueries queries;
    private final VoteQueries votes;
    private final Rounds rounds;
    private final ObjectProvider<SettledSums> settled;

    RoundMoney(
            SessionQueries queries,
            VoteQueries votes,
            Rounds rounds,
            ObjectProvider<SettledSums> settled) {
        this.queries = queries;
        this.votes = votes;
        this.rounds = rounds;
        this.settled = settled;
    }

    /** The sum of the round without what was carried on other items than the one. */
    Money left(AreaId area, RoundId round, @Nullable UUID without) {
        Money all = rounds.byId(area, round)
                .map(Round::terms)
                .map(RoundTerms::amount)
                .orElse(Money.ZERO);
        return carried(round).stream()
                .filter(each -> !each.motion().item().equals(without))
                .map(Carried::sum)
                .reduce(all, Money::minus);
    }

    /** The ideas on which money was carried. */
    Set<IdeaId> granted(RoundId round) {
        return carried(round).stream()
                .filter(each -> each.sum().cents() > 0)
                .map(each -> queries.item(each.motion().item()).orElseThrow().idea())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** A motion that was carried, and what it takes of the round: nothing once that is free again. */
    private record Carried(Motion motion, Money sum) {}

    /** One motion an item, as it was voted on. An amendment alone gives nothing. */
    private List<Carried> carried(RoundId round) {
        Map<UUID, Money> decided = new HashMap<>();
        settled.forEach(each -> decided.putAll(each.of(round)));
        return queries.of(round).stream()
                .flatMap(session -> carriedIn(session.id(), decided))
                .collect(Collectors.toMap(
                        each -> each.motion().item(), each -> each, RoundMoney::lower))
                .values()
                .stream()
                .toList();
    }

    private Stream<Carried> carriedIn(UUID session, Map<UUID, Money> decided) {
        List<Vote> voted = votes.ofSession(session);
        List<Motion> moved = queries.motionsIn(session);
        Amendments amendments = new Amendments(moved, voted);
        return voted.stream()
                .filter(Vote::isCarried)
                .flatMap(vote -> moved.stream()
                        .filter(motion -> motion.id().equals(vote.motion()))
                        .filter(motion -> motion.amends() == null)
                        .map(motion -> amendments.amended(motion, vote.amendments()))
                        .flatMap(motion -> Stream.ofNullable(motion.granted())
                                .map(sum -> new Carried(
                                        motion, decided.getOrDefault(vote.id(), sum)))));
    }

    /** Who carries a lower sum and the whole, each by itself, has carried the lower one. */
    private static Carried lower(Carried one, Carried other) {
        return one.sum().compareTo(other.sum()) <= 0 ? one : other;
    }
}

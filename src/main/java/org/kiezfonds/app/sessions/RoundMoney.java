package org.kiezfonds.app.sessions;

import java.util.List;
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
import org.springframework.stereotype.Component;

/** What the sessions of a round have carried, and what the round can still give. */
@Component
class RoundMoney {

    private final SessionQueries queries;
    private final VoteQueries votes;
    private final Rounds rounds;

    RoundMoney(SessionQueries queries, VoteQueries votes, Rounds rounds) {
        this.queries = queries;
        this.votes = votes;
        this.rounds = rounds;
    }

    /** The sum of the round without what was carried on other items than the one. */
    Money left(AreaId area, RoundId round, @Nullable UUID without) {
        Money all = rounds.byId(area, round)
                .map(Round::terms)
                .map(RoundTerms::amount)
                .orElse(Money.ZERO);
        return carried(round).stream()
                .filter(motion -> !motion.item().equals(without))
                .map(Motion::granted)
                .filter(Objects::nonNull)
                .reduce(all, Money::minus);
    }

    /** The ideas on which money was carried. */
    Set<IdeaId> granted(RoundId round) {
        return carried(round).stream()
                .filter(motion -> motion.granted() != null)
                .map(motion -> queries.item(motion.item()).orElseThrow().idea())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** One motion an item, as it was voted on. An amendment alone gives nothing. */
    private List<Motion> carried(RoundId round) {
        return queries.of(round).stream()
                .flatMap(session -> carriedIn(session.id()))
                .filter(motion -> motion.granted() != null)
                .collect(Collectors.toMap(Motion::item, motion -> motion, RoundMoney::lower))
                .values()
                .stream()
                .toList();
    }

    private Stream<Motion> carriedIn(UUID session) {
        List<Vote> voted = votes.ofSession(session);
        List<Motion> moved = queries.motionsIn(session);
        Amendments amendments = new Amendments(moved, voted);
        return voted.stream()
                .filter(Vote::isCarried)
                .flatMap(vote -> moved.stream()
                        .filter(motion -> motion.id().equals(vote.motion()))
                        .filter(motion -> motion.amends() == null)
                        .map(motion -> amendments.amended(motion, vote.amendments())));
    }

    /** Who carries a lower sum and the whole, each by itself, has carried the lower one. */
    private static Motion lower(Motion one, Motion other) {
        return Objects.requireNonNull(one.granted())
                                .compareTo(Objects.requireNonNull(other.granted()))
                        <= 0
                ? one
                : other;
    }
}

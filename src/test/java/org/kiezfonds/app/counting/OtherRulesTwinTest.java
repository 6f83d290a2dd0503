package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Greedy, Phragmén and the highest welfare against their naive twins. */
class OtherRulesTwinTest {

    private static final TieOrder BY_NAME = TieOrder.of(TieOrder.ID);
    private static final int SMALL = Integer.getInteger("kiezfonds.twins", 5_000);

    @ParameterizedTest
    @EnumSource(GreedyOrder.class)
    void greedy_takes_the_same_in_the_same_order(GreedyOrder order) {
        RandomElections elections = new RandomElections(1 + order.name().hashCode());
        for (int i = 0; i < SMALL; i++) {
            Election election = elections.small();
            boolean skips = i % 2 == 0;
            assertThat(Greedy.count(election, order, BY_NAME, skips, 0).winners())
                    .as(() -> order + ": " + RandomElections.describe(election))
                    .isEqualTo(NaiveGreedy.take(
                            election,
                            List.of(),
                            value(election, order),
                            BY_NAME.in(election),
                            skips));
        }
    }

    /** A value as the formula says; what costs nothing and has support is above all. */
    private static Function<Integer, Rational> value(Election election, GreedyOrder order) {
        return p -> {
            boolean points = order == GreedyOrder.POINTS || order == GreedyOrder.POINTS_PER_COST;
            long votes = points ? election.points(p) : election.supporters(p);
            if (votes == 0 || order == GreedyOrder.VOTES || order == GreedyOrder.POINTS) {
                return Rational.of(votes);
            }
            long cost = election.cost(p);
            return cost == 0 ? Rational.of(Long.MAX_VALUE) : Rational.of(votes, cost);
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void phragmen_buys_the_same_in_the_same_order_and_meets_the_same_ties(boolean compatible) {
        RandomElections elections = new RandomElections(11);
        for (int i = 0; i < SMALL; i++) {
            Election election = elections.small();
            assertThat(Phragmen.count(election, BY_NAME, compatible))
                    .as(() -> RandomElections.describe(election))
                    .isEqualTo(NaivePhragmen.count(election, BY_NAME, compatible));
        }
    }

    @Test
    void phragmen_buys_the_same_with_two_hundred_voters() {
        RandomElections elections = new RandomElections(12);
        for (int i = 0; i < SMALL / 250; i++) {
            Election election = elections.large();
            assertThat(Phragmen.count(election, BY_NAME, false))
                    .as(() -> RandomElections.describe(election))
                    .isEqualTo(NaivePhragmen.count(election, BY_NAME, false));
        }
    }

    @ParameterizedTest
    @EnumSource(Utility.class)
    void no_set_of_projects_is_worth_more_than_the_one_of_highest_welfare(Utility utility) {
        RandomElections elections = new RandomElections(13 + utility.name().hashCode());
        for (int i = 0; i < SMALL; i++) {
            Election election = elections.small();
            MaxWelfare.Result result = MaxWelfare.count(election, utility, BY_NAME);
            assertThat(result)
                    .as(() -> utility + ": " + RandomElections.describe(election))
                    .isEqualTo(ofAllSets(election, utility));
        }
    }

    /** All sets, the best first as the rule says. */
    private static MaxWelfare.Result ofAllSets(Election election, Utility utility) {
        Comparator<Integer> ties = BY_NAME.in(election);
        List<Integer> supported = IntStream.range(0, election.projects().size())
                .filter(p -> election.supporters(p) > 0)
                .boxed()
                .sorted(ties)
                .toList();
        List<List<Integer>> best = new ArrayList<>();
        long highest = -1;
        long cheapest = 0;
        for (int bits = 0; bits < 1 << supported.size(); bits++) {
            List<Integer> some = new ArrayList<>();
            boolean allFree = true;
            for (int rank = 0; rank < supported.size(); rank++) {
                boolean in = (bits >> (supported.size() - 1 - rank) & 1) == 1;
                if (in) {
                    some.add(supported.get(rank));
                }
                allFree &= in || election.cost(supported.get(rank)) > 0;
            }
            long cost = election.cost(some);
            long value = worth(election, utility, some);
            if (cost > election.budget() || !allFree) {
                continue;
            }
            if (value > highest || (value == highest && cost < cheapest)) {
                best.clear();
                highest = value;
                cheapest = cost;
            }
            if (value == highest && cost == cheapest) {
                best.add(some);
            }
        }
        Set<Integer> any = new HashSet<>();
        best.forEach(any::addAll);
        List<Integer> open = any.stream()
                .filter(p -> !best.stream().allMatch(some -> some.contains(p)))
                .sorted(ties)
                .toList();
        return new MaxWelfare.Result(
                highest, new Counted(best.getLast(), open.isEmpty() ? List.of() : List.of(open)));
    }

    private static long worth(Election election, Utility utility, List<Integer> some) {
        return some.stream()
                .mapToLong(p -> switch (utility) {
                    case COST -> election.supporters(p) * election.cost(p);
                    case CARDINALITY -> election.supporters(p);
                    case POINTS -> election.points(p);
                    case COST_POINTS -> election.points(p) * election.cost(p);
                })
                .sum();
    }
}

package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Equal shares straight from the formulas: each voter by themselves, each number a fraction, each
 * project looked at in each step. The twin that the fast one is compared with.
 */
final class NaiveEqualShares {

    private final Election election;
    private final Utility utility;
    private final Comparator<Integer> ties;
    private final List<BallotClass> voters = new ArrayList<>();

    NaiveEqualShares(Election election, Utility utility, TieOrder ties) {
        this.election = election;
        this.utility = utility;
        this.ties = ties.in(election);
        for (BallotClass ballot : election.ballots()) {
            for (long i = 0; i < ballot.count(); i++) {
                voters.add(ballot);
            }
        }
    }

    /**
     * What was bought.
     *
     * @param price ρ·u for one point
     * @param tied all of that ρ, itself the first
     */
    record Bought(int project, Rational price, List<Integer> tied) {}

    /** u_i(p). */
    private long worth(int voter, int project) {
        BallotClass ballot = voters.get(voter);
        for (int i = 0; i < ballot.size(); i++) {
            if (ballot.project(i) == project) {
                return switch (utility) {
                    case COST -> election.cost(project);
                    case CARDINALITY -> 1;
                    case POINTS -> ballot.points(i);
                    case COST_POINTS -> election.cost(project) * ballot.points(i);
                };
            }
        }
        return 0;
    }

    private List<Integer> supporters(int project) {
        return IntStream.range(0, voters.size())
                .filter(voter -> IntStream.range(0, voters.get(voter).size())
                        .anyMatch(i -> voters.get(voter).project(i) == project))
                .boxed()
                .toList();
    }

    /** Everybody starts with e. */
    List<Bought> run(Rational e) {
        Rational[] money = new Rational[voters.size()];
        Arrays.fill(money, e);
        List<Bought> bought = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int p = 0; p < election.projects().size(); p++) {
            if (supporters(p).isEmpty()) {
                continue;
            }
            if (election.cost(p) == 0) {
                bought.add(new Bought(p, Rational.ZERO, List.of(p)));
            } else {
                open.add(p);
            }
        }
        bought.sort(Comparator.comparing(Bought::project, ties));
        open.sort(ties);
        while (true) {
            List<Integer> best = new ArrayList<>();
            Rational least = null;
            for (int p : open) {
                Rational rho = rho(p, money);
                int compared = rho == null ? 1 : least == null ? -1 : rho.compareTo(least);
                if (compared < 0) {
                    least = rho;
                    best.clear();
                }
                if (compared <= 0) {
                    best.add(p);
                }
            }
            if (least == null) {
                return bought;
            }
            int next = best.getFirst();
            for (int voter : supporters(next)) {
                money[voter] =
                        money[voter].minus(money[voter].min(least.times(worth(voter, next))));
            }
            open.removeIf(p -> p == next);
            Rational price = utility.usesCost() ? least.times(election.cost(next)) : least;
            bought.add(new Bought(next, price, best));
        }
    }

    /** The smallest ρ with Σ min(money_i, ρ·u_i) = c; null where they hold less than c. */
    private @Nullable Rational rho(int project, Rational[] money) {
        record Supporter(Rational money, long worth) {
            Rational most() {
                return money.over(worth);
            }
        }
        List<Supporter> supporters = supporters(project).stream()
                .map(voter -> new Supporter(money[voter], worth(voter, project)))
                .sorted(Comparator.comparing(Supporter::most))
                .toList();
        Rational missing = Rational.of(election.cost(project));
        long worth = supporters.stream().mapToLong(Supporter::worth).sum();
        for (Supporter next : supporters) {
            Rational rho = missing.over(worth);
            if (rho.compareTo(next.most()) <= 0) {
                return rho;
            }
            missing = missing.minus(next.money());
            worth -= next.worth();
        }
        return null;
    }

    /** The whole rule with its completion. */
    List<Integer> winners(Completion completion) {
        long n = Math.max(1, voters.size());
        Rational exact = Rational.of(election.budget(), n);
        Rational whole = Rational.of(election.budget() / n / election.unit() * election.unit());
        return switch (completion) {
            case NONE -> projects(run(exact));
            case GREEDY -> NaiveGreedy.fill(election, projects(run(exact)), ties);
            case ADD1 ->
                raise(
                        exact,
                        winners -> nothingFits(
                                winners, p -> election.supporters(p) > 0 && election.cost(p) > 0));
            case ADD1_LAST -> raise(whole, _ -> false);
            case ADD1_EXHAUSTIVE -> raise(whole, winners -> nothingFits(winners, _ -> true));
            case ADD1U ->
                NaiveGreedy.fill(
                        election, raise(whole, winners -> nothingFits(winners, _ -> true)), ties);
        };
    }

    /** From e on, one unit of the currency at a time. */
    private List<Integer> raise(Rational e, Predicate<Set<Integer>> stops) {
        List<Integer> before = List.of();
        for (Rational money = e; ; money = money.plus(Rational.of(election.unit()))) {
            List<Integer> winners = projects(run(money));
            if (election.cost(winners) > election.budget()) {
                return before;
            }
            boolean all = IntStream.range(0, election.projects().size())
                    .allMatch(p -> election.supporters(p) == 0 || winners.contains(p));
            if (all || stops.test(new HashSet<>(winners))) {
                return winners;
            }
            before = winners;
        }
    }

    private boolean nothingFits(Set<Integer> winners, Predicate<Integer> counts) {
        return IntStream.range(0, election.projects().size())
                .boxed()
                .filter(p -> !winners.contains(p))
                .filter(counts)
                .allMatch(p -> election.cost(winners) + election.cost(p) > election.budget());
    }

    private static List<Integer> projects(List<Bought> bought) {
        return bought.stream().map(Bought::project).toList();
    }
}

package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one rule.
 *
 * @param winners places in the election's list of projects, in the order in which they were taken
 * @param ties see {@link Counted}
 * @param shares how equal shares came to it; null for other rules
 * @param versus how greedy did beside equal shares; null where nobody asked
 */
record CountOutcome(
        CountOptions options,
        PbFile file,
        List<Integer> winners,
        List<List<Integer>> ties,
        Shares.@Nullable Result shares,
        @Nullable Versus versus) {

    /** So many steps for each voter must stay within a long: more than there are processors. */
    private static final long RUNS_AT_ONCE = 1024;

    CountOutcome {
        winners = List.copyOf(winners);
        ties = List.copyOf(ties);
    }

    /** The outcome of greedy beside that of equal shares. */
    record Versus(Comparison comparison, List<Integer> mes, List<Integer> greedy) {}

    /**
     * Counts.
     *
     * @throws CountRefusal where the rule does not fit the file
     * @throws ArithmeticException where numbers are too large for the rule
     */
    static CountOutcome of(PbFile file, CountOptions options) throws CountRefusal {
        boolean hasPoints = file.type().hasPoints() || file.type() == PbType.ORDINAL;
        if (options.rule().needsPoints(options.utility()) && !hasPoints) {
            throw new CountRefusal(
                    "refused.points-missing", options.file(), file.type().key());
        }
        Election election = file.election();
        TieOrder ties = options.tieOrder();
        return switch (options.rule()) {
            case MES -> mes(file, options);
            case PHRAGMEN -> plain(file, options, Phragmen.count(election, ties, false));
            case MAX_WELFARE ->
                plain(
                        file,
                        options,
                        MaxWelfare.count(election, options.utility(), ties).counted());
            case GREEDY,
                    GREEDY_NO_SKIP,
                    GREEDY_THRESHOLD,
                    GREEDY_PER_COST,
                    GREEDY_POINTS,
                    GREEDY_POINTS_PER_COST -> plain(file, options, greedy(election, options));
        };
    }

    private static CountOutcome plain(PbFile file, CountOptions options, Counted counted) {
        return new CountOutcome(options, file, counted.winners(), counted.ties(), null, null);
    }

    private static Counted greedy(Election election, CountOptions options) {
        CountRule rule = options.rule();
        return Greedy.count(
                election,
                rule.greedyOrder(),
                options.tieOrder(),
                rule != CountRule.GREEDY_NO_SKIP,
                rule == CountRule.GREEDY_THRESHOLD ? options.threshold() : 0);
    }

    private static CountOutcome mes(PbFile file, CountOptions options) {
        Election election = file.election();
        long step = Math.multiplyExact(options.step(), election.unit());
        checkRoom(step, election);
        Shares.Result shares = new Shares(
                        election, options.utility(), options.tieOrder(), options.completion(), step)
                .count();
        List<List<Integer>> ties = new ArrayList<>(shares.last().tied());
        if (options.completion() == Completion.GREEDY || options.completion() == Completion.ADD1U) {
            ties.addAll(Greedy.take(
                            election,
                            shares.last().projects(),
                            Greedy.byVotes(election),
                            options.tieOrder(),
                            true,
                            _ -> true)
                    .ties());
        }
        if (!options.comparison()) {
            return new CountOutcome(options, file, shares.winners(), ties, shares, null);
        }
        Counted greedy = Greedy.count(election, GreedyOrder.VOTES, options.tieOrder(), true, 0);
        // They too had a say: in whether greedy is better, and in what it takes.
        ties.addAll(greedy.ties());
        var versus = new Versus(
                Comparison.of(election, shares.winners(), greedy.winners()),
                shares.winners(),
                greedy.winners());
        return new CountOutcome(
                options,
                file,
                versus.comparison().replaces() ? greedy.winners() : shares.winners(),
                ties,
                shares,
                versus);
    }

    /** Runs are made some at once, whose money is reckoned before anybody looks whether it fits. */
    private static void checkRoom(long step, Election election) {
        if (step > Long.MAX_VALUE / RUNS_AT_ONCE / Math.max(1, election.voters())) {
            throw new ArithmeticException("step " + step);
        }
    }

    Election election() {
        return file.election();
    }

    long cost() {
        return election().cost(winners);
    }

    long left() {
        return election().budget() - cost();
    }

    /** Whether greedy took the place of equal shares. */
    boolean isReplaced() {
        return versus != null && versus.comparison().replaces();
    }

    /** How many voters support at least one winner. */
    long votersWithWinner() {
        Set<Integer> in = new HashSet<>(winners);
        long voters = 0;
        for (BallotClass ballot : election().ballots()) {
            boolean has = false;
            for (int i = 0; i < ballot.size() && !has; i++) {
                has = in.contains(ballot.project(i));
            }
            voters += has ? ballot.count() : 0;
        }
        return voters;
    }

    /** The prices of the winners that were bought with shares, in the order of the winners. */
    List<EqualShares.Purchase> bought() {
        return shares == null || isReplaced() ? List.of() : shares.last().bought();
    }

    String id(int project) {
        return election().project(project).id();
    }

    List<String> ids(List<Integer> projects) {
        return projects.stream().map(this::id).toList();
    }

    /** Whether the order of ties tells these apart; else their place in the file has decided. */
    static boolean isSettled(List<Integer> tie, Comparator<Integer> order) {
        for (int i = 1; i < tie.size(); i++) {
            if (order.compare(tie.get(i - 1), tie.get(i)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Ties that the order could not settle. */
    List<List<Integer>> unsettled() {
        Comparator<Integer> order = options.tieOrder().in(election());
        return ties.stream()
                .filter(tie -> !isSettled(tie.stream().sorted(order).toList(), order))
                .toList();
    }
}

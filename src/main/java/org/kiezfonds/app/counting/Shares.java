package org.kiezfonds.app.counting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.counting.EqualShares.Purchases;

/** Equal shares with their completion. */
final class Shares {

    private final Election election;
    private final TieOrder ties;
    private final EqualShares rule;
    private final Completion completion;
    private final long step;
    private int runs;

    /**
     * Prepares.
     *
     * @param step by how much money rises from run to run, in the smallest unit, at least 1
     */
    Shares(Election election, Utility utility, TieOrder ties, Completion completion, long step) {
        this.election = election;
        this.ties = ties;
        this.rule = new EqualShares(election, utility, ties);
        this.completion = completion;
        this.step = step;
    }

    /**
     * What came out.
     *
     * @param winners in the order in which they were bought, and after them what the completion took
     * @param bought how many of them were bought with shares
     * @param last the run that counts
     * @param over what the next run would have bought; null where none was made or it could be paid
     */
    record Result(
            List<Integer> winners,
            int bought,
            Purchases last,
            int runs,
            @Nullable Purchases over) {

        Result {
            winners = List.copyOf(winners);
        }
    }

    Result count() {
        long voters = Math.max(1, election.voters());
        long whole = election.budget() / voters / election.unit() * election.unit();
        return switch (completion) {
            case NONE -> result(run(election.budget()), null, false);
            case GREEDY -> result(run(election.budget()), null, true);
            case ADD1 -> raise(election.budget(), this::noSupportedFits, false);
            case ADD1_LAST -> raise(whole * voters, this::allSupportedAreIn, false);
            case ADD1_EXHAUSTIVE -> raise(whole * voters, this::nothingFits, false);
            case ADD1U -> raise(whole * voters, this::nothingFits, true);
        };
    }

    private Purchases run(long money) {
        runs++;
        return rule.run(money);
    }

    private Result result(Purchases last, @Nullable Purchases over, boolean fills) {
        List<Integer> bought = last.projects();
        return new Result(
                fills
                        ? Greedy.fill(
                                election, bought, Greedy.byVotes(election), ties, true, _ -> true)
                        : bought,
                bought.size(),
                last,
                runs,
                over);
    }

    private interface Stop {
        boolean at(Set<Integer> winners);
    }

    /**
     * Raises what each voter has until the outcome can stop or costs too much. Some runs are made at
     * once, as many as there are processors; those beyond the last one are thrown away.
     */
    private Result raise(long money, Stop stop, boolean fills) {
        int atOnce = Runtime.getRuntime().availableProcessors();
        long perRun = Math.multiplyExact(step, Math.max(1, election.voters()));
        Purchases before = null;
        for (long from = money; ; from = Math.addExact(from, perRun * atOnce)) {
            long first = from;
            List<Purchases> next = LongStream.range(0, atOnce)
                    .parallel()
                    .mapToObj(i -> rule.run(first + i * perRun))
                    .toList();
            for (Purchases each : next) {
                runs++;
                if (election.cost(each.projects()) > election.budget()) {
                    return result(before == null ? rule.run(0) : before, each, fills);
                }
                if (stop.at(new HashSet<>(each.projects()))) {
                    return result(each, null, fills);
                }
                before = each;
            }
        }
    }

    private boolean noSupportedFits(Set<Integer> winners) {
        return noneFits(
                winners, project -> election.supporters(project) > 0 && election.cost(project) > 0);
    }

    private boolean nothingFits(Set<Integer> winners) {
        return allSupportedAreIn(winners) || noneFits(winners, _ -> true);
    }

    private boolean noneFits(Set<Integer> winners, IntPredicate counts) {
        long left = election.budget() - election.cost(winners);
        return projects()
                .filter(counts)
                .filter(project -> !winners.contains(project))
                .allMatch(project -> election.cost(project) > left);
    }

    /** More money changes nothing any more. */
    private boolean allSupportedAreIn(Set<Integer> winners) {
        return projects()
                .filter(project -> election.supporters(project) > 0)
                .allMatch(winners::contains);
    }

    private IntStream projects() {
        return IntStream.range(0, election.projects().size());
    }
}
